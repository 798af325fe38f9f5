/** The languages of the product, and the way to a text in one of them. */
import type { Labels, Language } from "./types";

export const languages = ["EN", "ZH", "JP"] as const satisfies readonly Language[];

export const inLanguage = (labels: Labels, language: Language): string =>
  labels[languages.indexOf(language)] ?? labels[0];
