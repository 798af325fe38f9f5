/** How many conditions a person can have in one document, and how those of another document come along. */
import type { Platform } from "../platform/ports";
import { bytesOf, readReport } from "../reports/store";
import type { Condition } from "./conditions";
import { type AlertSettings, createAlertStore, settingsOfDocuments } from "./stored";

const maxConditions = 20;
/** A property takes 9 KB. */
const maxSettingsBytes = 8_500;

/** With as many of them as there is room for; none is there twice. */
function withAdded(settings: AlertSettings, added: readonly Condition[]): AlertSettings {
  let known = settings;
  for (const one of added) {
    const more = { ...known, conditions: [...known.conditions, one] };
    const isFull = more.conditions.length > maxConditions || bytesOf(JSON.stringify(more)) > maxSettingsBytes;
    if (!isFull && !known.conditions.some(({ id }) => id === one.id)) known = more;
  }
  return known;
}

/** How many of them are kept; those of reports that were deleted make room. */
export function addConditions(platform: Platform, added: readonly Condition[]): number {
  const store = createAlertStore(platform);
  const settings = store.settings();
  const conditions = settings.conditions.filter(({ reportId }) => readReport(platform, reportId));
  const changed = withAdded({ ...settings, conditions }, added);
  if (changed.conditions.length > conditions.length) store.saveSettings(changed);
  return changed.conditions.length - conditions.length;
}

/**
 * What the person at work wanted to be told in the file of which this one is a copy: its reports have the same names and
 * ids here. The address stays where it is, so that nothing is sent before one is given for this file.
 */
export function carryConditions(platform: Platform, isOriginal: (documentId: string) => boolean): void {
  const store = createAlertStore(platform);
  const carried = settingsOfDocuments(platform).filter(({ documentId }) => isOriginal(documentId));
  const settings = store.settings();
  const changed = withAdded(
    settings,
    carried.flatMap(({ conditions }) => conditions),
  );
  if (changed.conditions.length > settings.conditions.length) store.saveSettings(changed);
}
