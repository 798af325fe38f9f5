/** The hidden tab on which the add-on keeps cells of its own: the one that it made, whatever it is called by now. */
import type { Platform } from "../platform/ports";
import { addTab } from "./tabNames";

const hiddenTabName = "Ptengine";
/** Of the document: the tab's id, which stays when it is renamed, and which no other tab ever has. */
const idName = "PTENGINE_HIDDEN_TAB";

/** Its name; it is made if it is not there. */
export function hiddenTab({ spreadsheet, documentProperties }: Platform): string {
  const id = documentProperties.get(idName);
  const known = spreadsheet.tabs().find((tab) => tab.hasCells && String(tab.id) === id);
  if (known) return known.name;
  const made = addTab(spreadsheet, hiddenTabName, true);
  documentProperties.set(idName, String(made.id));
  return made.name;
}

/** In a copy of a file, whose properties did not come along: the tab is known by what the add-on has written there. */
export function ownHiddenTab({ documentProperties }: Platform, id: number): void {
  if (documentProperties.get(idName) === undefined) documentProperties.set(idName, String(id));
}
