/** The languages of the product, and the way to a text in one of them. */
import type { Labels, Language } from "./types";

export const languages = ["EN", "ZH", "JP"] as const satisfies readonly Language[];

/** The language for a locale such as `ja` or `zh-TW`, as far as the product speaks it. */
export function languageOfLocale(locale: string): Language {
  const folded = locale.toLowerCase();
  return folded.startsWith("ja") ? "JP" : folded.startsWith("zh") ? "ZH" : "EN";
}

export function inLanguage(labels: Labels, language: Language): string {
  return labels[languages.indexOf(language)] ?? labels[0];
}

/** All texts of a table, in one language. */
export const allInLanguage = <Texts extends Readonly<Record<string | number, Labels>>>(
  texts: Texts,
  language: Language,
) =>
  Object.fromEntries(
    Object.entries<Labels>(texts).map(([name, labels]) => [name, inLanguage(labels, language)]),
  ) as Readonly<Record<keyof Texts, string>>;
