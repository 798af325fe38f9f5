/** The workbook that `npm start` opens: a report, and one tab for each part of what formulas can ask. */
import type { Book } from "../book/book";
import { conversionsTab } from "./conversions";
import { dataCenterTab } from "./dataCenter";
import { eventsTab } from "./events";
import { experiencesTab } from "./experiences";
import { heatmapTab } from "./heatmap";
import { listsTab } from "./lists";
import { overviewTab } from "./overview";
import { writeTab } from "./tab";

const tabs = [overviewTab, dataCenterTab, heatmapTab, eventsTab, conversionsTab, experiencesTab, listsTab];

/** Fills an empty workbook; all tabs together make fewer requests than the Growth plan allows in a minute. */
export function fillExampleSheet(book: Book): void {
  const [first, ...others] = tabs;
  const firstId = book.port.sheets()[0]!.id;
  book.port.renameSheet(firstId, first!.name);
  const otherIds = others.map(({ name }, index) => book.port.insertSheet(name, index + 1).id);
  // Only now, because formulas and lists name other tabs.
  [firstId, ...otherIds].forEach((sheetId, index) => {
    writeTab(book, sheetId, tabs[index]!);
  });
}
