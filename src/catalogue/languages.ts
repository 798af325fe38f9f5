/** The languages of the product, and the way to a text in one of them. */
import { unpacked } from "./packing";
import type { Labels, Language } from "./types";

export const languages = ["EN", "ZH", "JP"] as const satisfies readonly Language[];

export function inLanguage(labels: Labels, language: Language): string {
  const texts = unpacked(labels);
  return texts[languages.indexOf(language)] ?? texts[0];
}
