/** The languages of the example workbook: those of the locales that a workbook may have. */
import type { LocaleCode } from "../engine/locales";

/** Picks the text in the workbook's language. */
export type Say = (english: string, chinese: string, japanese: string) => string;

export function sayFor(locale: LocaleCode): Say {
  const place = { en_US: 0, zh_CN: 1, ja_JP: 2 }[locale];
  return (...texts) => texts[place]!;
}
