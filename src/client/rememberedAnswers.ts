/** The last small answer of each question, in the document's properties: it stands in where none can be had now. */
import type { Platform, PropertyStore } from "../platform/ports";
import { parseHead } from "./cacheEntry";
import { identityOf } from "./sharedState";

export const rememberedPrefix = "PTENGINE_ANSWER:";
/** A property takes 9 KB, all of them 500 KB. https://developers.google.com/apps-script/guides/services/quotas */
export const maxRememberedLength = 8 * 1024;
const maxRememberedTotal = 300 * 1024;

/** The oldest give way. */
export function remember(documentProperties: PropertyStore, texts: Readonly<Record<string, string>>): void {
  const remembered = documentProperties.all();
  const lengthOf = (name: string) => (remembered[name] ?? "").length;
  const oldestFirst = Object.keys(remembered)
    .filter((name) => name.startsWith(rememberedPrefix) && !(name in texts))
    .map((name) => ({ name, atMs: parseHead(remembered[name])?.writtenAtMs ?? 0 }))
    .sort((one, two) => one.atMs - two.atMs);
  let total = Object.values(texts).reduce((sum, text) => sum + text.length, 0);
  total += oldestFirst.reduce((sum, { name }) => sum + lengthOf(name), 0);
  for (const { name } of oldestFirst) {
    if (total <= maxRememberedTotal) break;
    total -= lengthOf(name);
    documentProperties.remove(name);
  }
  documentProperties.setAll(texts);
}

/** Removes what the properties remember of the key's answers. */
export function forgetAnswers({ codec, documentProperties }: Platform, apiKey: string): void {
  const identity = identityOf(codec, apiKey);
  const all = documentProperties.all();
  for (const name of Object.keys(all)) {
    if (name.startsWith(rememberedPrefix) && parseHead(all[name])?.keyIdentity === identity) {
      documentProperties.remove(name);
    }
  }
}
