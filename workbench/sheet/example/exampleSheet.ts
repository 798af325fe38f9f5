/** The workbook that `npm start` opens: a report, and one tab for each part of what formulas can ask. */
import type { Book } from "../book/book";
import { parseAddress } from "../engine/addresses";
import { conversionsTab } from "./conversions";
import { dataCenterTab } from "./dataCenter";
import { eventsTab } from "./events";
import { experiencesTab } from "./experiences";
import { heatmapTab } from "./heatmap";
import { listsTab, refreshCell, refreshName } from "./lists";
import { overviewTab } from "./overview";
import { sayFor } from "./say";
import { writeTab } from "./tab";

const tabsOf = [overviewTab, dataCenterTab, heatmapTab, eventsTab, conversionsTab, experiencesTab, listsTab];

/** Fills an empty workbook in its language; all tabs together make fewer requests than the Growth plan allows in a minute. */
export function fillExampleSheet(book: Book): void {
  const say = sayFor(book.locale);
  const tabs = tabsOf.map((tabOf) => tabOf(say));
  const [first, ...others] = tabs;
  const firstId = book.port.sheets()[0]!.id;
  book.port.renameSheet(firstId, first!.name);
  const otherIds = others.map(({ name }, index) => book.port.insertSheet(name, index + 1).id);
  // Only now, because formulas and lists name other tabs.
  book.port.setNamedRange({ name: refreshName, sheetId: otherIds.at(-1)!, zone: parseAddress(refreshCell).zone });
  [firstId, ...otherIds].forEach((sheetId, index) => {
    writeTab(book, sheetId, tabs[index]!);
  });
}
