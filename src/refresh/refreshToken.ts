/** The refresh token of the document's answers: a new one in its cell is what makes Sheets calculate the formulas. */
import { createCacheOnlyAsker } from "../ask";
import type { Question } from "../client/questions";
import { changeDocumentSettings, readDocumentSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import { writeRefreshCell } from "./refreshCell";
import { scanFormulas } from "./scan";

/** Never the same as the one before, however quickly they follow each other. */
export const newRefreshToken = (nowMs: number, before: string) =>
  Math.max(nowMs, (Number.parseInt(before, 36) || 0) + 1).toString(36);

export function writeRefreshToken(platform: Platform, refreshToken: string): void {
  changeDocumentSettings(platform, { stamp: refreshToken });
  writeRefreshCell(platform, refreshToken);
}

/** Keeps the last answers to what the formulas ask under another refresh token too, as old as they are. */
export function carryOver(platform: Platform, from: string, to: string): void {
  const cacheOnly = createCacheOnlyAsker(platform, from);
  const questions = new Map<string, Question>();
  for (const { query } of scanFormulas(platform).formulas) {
    // What cannot be planned without a request has no answer to carry.
    for (const question of query ? safely(() => cacheOnly.keptFor(query), []) : []) {
      if (question.refreshToken === from)
        questions.set(JSON.stringify([question.call, question.site.profileId]), question);
    }
  }
  cacheOnly.client.carryOver([...questions.values()], to);
}

/** Lets the formulas calculate again from what is kept, under a new refresh token. */
export function renewRefreshToken(platform: Platform): string {
  const before = readDocumentSettings(platform).stamp ?? "";
  const refreshToken = newRefreshToken(platform.clock.nowMs(), before);
  carryOver(platform, before, refreshToken);
  writeRefreshToken(platform, refreshToken);
  return refreshToken;
}
