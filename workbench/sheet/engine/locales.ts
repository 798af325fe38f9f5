/** The locales a workbook may have, in the engine's terms. */
import type { Locale } from "@odoo/o-spreadsheet";

const common = { thousandsSeparator: ",", decimalSeparator: ".", formulaArgSeparator: ",", timeFormat: "hh:mm:ss" };

export const locales = {
  en_US: {
    ...common,
    name: "English (US)",
    code: "en_US",
    weekStart: 7,
    dateFormat: "m/d/yyyy",
    timeFormat: "hh:mm:ss a",
  },
  ja_JP: { ...common, name: "日本語", code: "ja_JP", weekStart: 7, dateFormat: "yyyy/mm/dd" },
  zh_CN: { ...common, name: "中文", code: "zh_CN", weekStart: 1, dateFormat: "yyyy/mm/dd" },
} satisfies Record<string, Locale>;

export type LocaleCode = keyof typeof locales;

/** What a new tab is called, before its number. */
export const newTabNames: Readonly<Record<LocaleCode, string>> = { en_US: "Sheet", ja_JP: "シート", zh_CN: "工作表" };

/** Of people who use such a spreadsheet, as Google's messages have it. */
export const languageOf = (locale: LocaleCode) => (({ en_US: "en", ja_JP: "ja", zh_CN: "zh" }) as const)[locale];
