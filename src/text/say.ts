/** An error in words: at most 300 characters, so that Sheets shows it whole. */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { asPtengineError, type ErrorParameters } from "../errors";
import { choiceTexts, commonWords, errorTexts } from "./errorTexts";

export const maxMessageLength = 300;
const maxValueLength = 60;
/** More choices than fit in a message by far; longer lists are not tried one by one. */
const maxListed = 100;

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

const stops = ".。!！";

/** Without the stops at its end: the sentence around it has its own. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && stops.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The API lists names in its messages: one is left out whole rather than cut, as long as some of the list stays. */
function cutBetweenNames(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, Math.max(0, length - 1));
  const end = Math.max(...[", ", "，", "、", "; ", "；"].map((sign) => room.lastIndexOf(sign)));
  return end > room.length / 2 ? `${room.slice(0, end)}…` : cut(text, length);
}

/** How much of the lists and of the API's own words a message holds; less of them is tried until it is short enough. */
interface Room {
  readonly listLength: number;
  readonly messageLength: number;
}

/** Each kind of the allowed names begins with its first ones. */
const kindsText = (kinds: readonly string[], count: number) =>
  kinds.map((kind) => joined(kind.split(","), count)).join("; ");

/** "PTENGINE_DC and PTENGINE_HEATMAP take it". */
function functionsText(names: readonly string[], language: Language): string {
  const text = names.length === 1 ? choiceTexts.takenByOne : choiceTexts.takenBySeveral;
  const last = names.slice(-2).join(inLanguage(choiceTexts.and, language));
  const functions = [...names.slice(0, -2), last].join(", ");
  return fill(inLanguage(text, language), { functions });
}

function fillAll(template: string, parameters: ErrorParameters, language: Language, room: Room): string {
  const kinds = asList(parameters.kinds);
  const names = kinds.length > 0 ? kinds : asList(parameters.allowed);
  const allowed = kinds.length > 0 ? kindsText(kinds, room.listLength) : joined(names, room.listLength);
  const nearest = asList(parameters.nearest)[0];
  const choices = [
    ...(nearest === undefined
      ? []
      : [fill(inLanguage(choiceTexts.nearest, language), { nearest: cut(nearest, maxValueLength) })]),
    ...(room.listLength === 0 || names.length === 0
      ? []
      : [fill(inLanguage(choiceTexts.allowed, language), { allowed })]),
  ].join(" ");
  const values: Record<string, string> = {
    allowed,
    choices,
    functions: functionsText(asList(parameters.functions), language),
    menu: inLanguage(commonWords.menu, language),
    later: inLanguage(commonWords.later, language),
  };
  for (const [name, value] of Object.entries(parameters)) {
    if (name === "message") values.message = cutBetweenNames(withoutStop(String(value)), room.messageLength);
    else if (name === "whole") values.whole = cut(withoutKeys(String(value)), room.messageLength);
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
  const say = (room: Room) => prefix + fillAll(template, error.parameters, language, room);
  const { allowed, kinds } = error.parameters;
  const longest = Math.max(0, asList(allowed).length, ...asList(kinds).map((kind) => kind.split(",").length));
  for (let listLength = Math.min(longest, maxListed); listLength > 0; listLength -= 1) {
    const text = say({ listLength, messageLength: maxMessageLength });
    if (text.length <= maxMessageLength) return text;
  }
  const withoutList = say({ listLength: 0, messageLength: maxMessageLength });
  const tooLong = withoutList.length - maxMessageLength;
  if (tooLong <= 0) return withoutList;
  // The API's own words give way, not ours: they say what to do.
  const { message, whole } = error.parameters;
  const said = Math.min(maxMessageLength, String(message ?? whole ?? "").length);
  return cut(say({ listLength: 0, messageLength: Math.max(0, said - tooLong) }), maxMessageLength);
}
