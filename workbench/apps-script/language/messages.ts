/** Google's messages in the language of whoever runs the script: known texts, and marked ones for all others. */
import { knownMessages } from "./knownMessages";
import { pseudo } from "./pseudo";

export const languages = ["en", "ja", "zh"] as const;
export type Language = (typeof languages)[number];

export function inLanguage(language: Language, message: string): string {
  if (language === "en") return message;
  for (const { english, [language]: translated } of knownMessages) {
    const match = translated === undefined ? null : english.exec(message);
    if (match && translated !== undefined) return match[0].replace(english, translated);
  }
  return `[${language}] ${pseudo(message)}`;
}
