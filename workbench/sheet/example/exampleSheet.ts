/** The tabs of formulas in the example workbook, one for each part of what can be asked. */
import type { Book } from "../book/book";
import { parseAddress } from "../engine/addresses";
import { conversionsTab } from "./conversions";
import { dataCenterTab } from "./dataCenter";
import { eventsTab } from "./events";
import { experiencesTab } from "./experiences";
import { heatmapTab } from "./heatmap";
import { listsTab, refreshCell, refreshName } from "./lists";
import { sayFor } from "./say";
import { type ExampleTab, formulaCommands, tabCommands } from "./tab";

const tabsOf = [dataCenterTab, heatmapTab, eventsTab, conversionsTab, experiencesTab, listsTab];

interface PlacedTab {
  readonly sheetId: string;
  readonly tab: ExampleTab;
}

/** Makes the tabs in the workbook's language, behind those that are there, with everything but their formulas. */
export function addFormulaTabs(book: Book): readonly PlacedTab[] {
  const say = sayFor(book.locale);
  const placed = tabsOf.map((tabOf) => {
    const tab = tabOf(say);
    return { sheetId: book.port.insertSheet(tab.name, book.port.sheets().length).id, tab };
  });
  // Only now, because lists name other tabs.
  const { sheetId } = placed.at(-1)!;
  book.port.setNamedRange({ name: refreshName, sheetId, zone: parseAddress(refreshCell).zone });
  book.apply(placed.flatMap((one) => tabCommands(book, one.sheetId, one.tab)));
  return placed;
}

/** Types all formulas at once. */
export function typeFormulas(book: Book, placed: readonly PlacedTab[]): void {
  book.apply(placed.flatMap(({ sheetId, tab }) => formulaCommands(sheetId, tab)));
}
