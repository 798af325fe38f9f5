/** Names for new tabs: nobody's tab is taken for one of the add-on's because of its name, in whatever letters. */
import type { Spreadsheet } from "../platform/ports";

const keyOf = (name: string) => name.normalize("NFKC").trim().toLowerCase();

/** Without signs that spreadsheets keep for references and paths; a name may have 100. */
export const asTabName = (name: string): string =>
  name
    .replace(/[/\\]/g, "-")
    .replace(/[[\]*?:']+ */g, " ")
    .slice(0, 90)
    .trim() || "Ptengine";

/** The name, or with the first number behind it for which there is no tab. */
export function freeTabName(spreadsheet: Spreadsheet, name: string): string {
  const taken = new Set(spreadsheet.tabs().map((tab) => keyOf(tab.name)));
  let free = name;
  for (let count = 2; taken.has(keyOf(free)); count += 1) free = `${name} ${count}`;
  return free;
}

/** A tab with that name, or with one as near to it as others leave; whether there is room is for the caller to ask. */
export function addTab(
  spreadsheet: Spreadsheet,
  name: string,
  isHidden = false,
): { readonly id: number; readonly name: string } {
  const free = freeTabName(spreadsheet, asTabName(name));
  return { id: spreadsheet.addSheet(free, isHidden), name: free };
}
