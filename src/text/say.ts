/** An error in words: at most 300 characters, so that Sheets shows it whole. */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { asPtengineError, type ErrorParameters } from "../errors";
import { choiceTexts, commonWords, errorTexts } from "./errorTexts";

export const maxMessageLength = 300;
const maxValueLength = 60;
const maxApiMessageLength = 140;

/** A key that was typed where something else belongs is not repeated. */
const withoutKeys = (text: string) => text.replace(/pt-[A-Za-z0-9]{6,}/g, "pt-…");

/** Shortened with a sign; never in the middle of a character. */
const cut = (text: string, length: number) =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;

const asList = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** A text with its places filled; one without a value is left empty. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** "1 formulas" as people say it. */
export const singular = (text: string) => text.replace(/\b1 (formula|report|request|row|text)s\b/g, "1 $1");

/** The first `count` names of a list, with a sign where more were left out. */
export const joined = (names: readonly string[], count: number) =>
  count >= names.length ? names.join(", ") : [...names.slice(0, count), "…"].join(", ");

function fillAll(template: string, parameters: ErrorParameters, language: Language, listLength: number): string {
  const names = asList(parameters.allowed);
  const allowed = joined(names, listLength);
  const nearest = asList(parameters.nearest)[0];
  const choices = [
    ...(nearest === undefined ? [] : [fill(inLanguage(choiceTexts.nearest, language), { nearest })]),
    ...(listLength === 0 || names.length === 0 ? [] : [fill(inLanguage(choiceTexts.allowed, language), { allowed })]),
  ].join(" ");
  const values: Record<string, string> = {
    allowed,
    choices,
    menu: inLanguage(commonWords.menu, language),
    later: inLanguage(commonWords.later, language),
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (name === "message") values.message = cut(String(value).replace(/[.。!！]+$/, ""), maxApiMessageLength);
    else if (typeof value === "string" || typeof value === "number")
      values[name] = cut(withoutKeys(String(value)), maxValueLength);
  }
  // Where the API gave no message or there is nothing to list, that sentence is left out.
  const withMessage = values.message ? template : template.replace(/\{message\}[.。]?\s?/, "");
  const text = fill(names.length > 0 ? withMessage : withMessage.replace(/[^.。]*\{allowed\}/, ""), values).trim();
  return /[.。?？…]$/.test(text) ? text : `${text}${language === "EN" ? "." : "。"}`;
}

/** The whole message, as a cell's note shows it. */
export function sayError(problem: unknown, language: Language): string {
  const error = asPtengineError(problem);
  const prefix = typeof error.code === "number" ? `Ptengine ${error.code}: ` : "Ptengine: ";
  const template = inLanguage(errorTexts[error.code], language);
  for (let listLength = asList(error.parameters.allowed).length; listLength > 0; listLength -= 1) {
    const text = prefix + fillAll(template, error.parameters, language, listLength);
    if (text.length <= maxMessageLength) return text;
  }
  return cut(prefix + fillAll(template, error.parameters, language, 0), maxMessageLength);
}
