/** The stamp of the document's answers: a new one in its cell is what makes Sheets calculate the formulas. */
import { createAskerOf } from "../ask";
import type { Question } from "../client/client";
import { createLooker } from "../client/look";
import { propertyNames } from "../client/settings";
import { safely } from "../client/shared";
import type { Platform } from "../platform/ports";
import { scanFormulas, stampCellName } from "./scan";

/** Where the add-on keeps cells of its own. */
export const hiddenTabName = "Ptengine";

/** Never the same as the one before, however quickly they follow each other. */
export const newStamp = (nowMs: number, before: string) =>
  Math.max(nowMs, (Number.parseInt(before, 36) || 0) + 1).toString(36);

export function writeStamp(platform: Platform, stamp: string): void {
  platform.documentProperties.set(propertyNames.stamp, stamp);
  platform.workbook.writeNamedCell(stampCellName, hiddenTabName, stamp);
}

/** The cell that formulas name, blank until the first refresh, which counts as no stamp at all. */
export const makeStampCell = ({ workbook }: Platform) => workbook.makeNamedCell(stampCellName, hiddenTabName);

/** Lets the formulas calculate again from what is kept: all of it is carried over to a new stamp, as old as it is. */
export function renewStamp(platform: Platform): string {
  const before = platform.documentProperties.get(propertyNames.stamp) ?? "";
  const looker = createAskerOf(createLooker, platform, before);
  const questions = new Map<string, Question>();
  for (const { query } of scanFormulas(platform.workbook, platform.calendar)) {
    // What cannot be planned without a request has no answer to carry.
    for (const question of query ? safely(() => looker.keptFor(query), []) : []) {
      if (question.stamp === before) questions.set(JSON.stringify([question.call, question.site.profileId]), question);
    }
  }
  const stamp = newStamp(platform.clock.nowMs(), before);
  looker.client.carryOver([...questions.values()], stamp);
  writeStamp(platform, stamp);
  return stamp;
}
