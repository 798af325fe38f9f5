/** A formula that waits for some of its answers has others already: a refresh goes on with these, and asks nothing twice. */
import { createCacheOnlyAsker } from "../ask";
import type { Client } from "../client/client";
import type { Question } from "../client/questions";
import { readDocumentSettings } from "../client/settings";
import type { Platform } from "../platform/ports";

/**
 * The keys, under a refresh's token, of fresh answers that formulas have found under the document's token and cannot show
 * before the rest has come; they are kept under the refresh's token too. `asked` is what each formula without a value asks.
 */
export function takeOver(
  platform: Platform,
  client: Client,
  asked: readonly (readonly Question[])[],
  refreshToken: string,
): readonly string[] {
  const documentToken = readDocumentSettings(platform).stamp ?? "";
  const several = asked
    .map((questions) => questions.filter((question) => question.refreshToken === refreshToken))
    .filter(({ length }) => length > 1);
  if (several.length === 0) return [];
  const before = (question: Question): Question => ({ ...question, refreshToken: documentToken });
  const answered = client.answered(several.flat().map(before), 0);
  const has = (question: Question) => answered.has(client.keyOf(before(question)));
  const growing = several.filter((questions) => !questions.every(has)).flatMap((questions) => questions.filter(has));
  const found = new Map(growing.map((question) => [client.keyOf(question), question]));
  const kept = client.answered([...found.values()], 0);
  const missing = [...found].flatMap(([key, question]) => (kept.has(key) ? [] : [before(question)]));
  if (missing.length > 0) createCacheOnlyAsker(platform).client.carryOver(missing, refreshToken);
  return [...found.keys()];
}
