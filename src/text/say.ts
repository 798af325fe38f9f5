/** An error in words: at most 300 characters, so that Sheets shows it whole. */
import { plans } from "../catalogue/endpoints";
import type { Language } from "../catalogue/types";
import { asPtengineError, type ErrorCode, type ErrorParameters, PtengineError } from "../errors";

/** What errors are said with, in one language; `errorTexts.ts` has it in all. */
export interface ErrorWords {
  readonly language: Language;
  readonly errors: Readonly<Record<ErrorCode, string>>;
  readonly progress: string;
  readonly common: Readonly<Record<"menu" | "later" | "larger", string>>;
  readonly choices: Readonly<Record<"nearest" | "allowed" | "takenByOne" | "takenBySeveral" | "and", string>>;
}

export const maxMessageLength = 300;
/** Values are quoted as long as possible; what to write instead is never cut off for them. */
const valueLengths = [60, 40, 24, 12] as const;

/** More names than fit into a message by far; longer lists are not tried one by one. */
const maxListed = 60;

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

/** The list of what is allowed, from whole to left out; of several kinds of names each shows its first ones. */
function allowedLists({ allowed, allowedKinds }: ErrorParameters): string[] {
  const kinds = asList(allowedKinds).map((names) => names.split(", "));
  const lists = kinds.length > 0 ? kinds : [asList(allowed)];
  const longest = Math.min(maxListed, Math.max(...lists.map((names) => names.length)));
  const shown = Array.from({ length: longest }, (_, index) =>
    lists.map((names) => joined(names, longest - index)).join("; "),
  );
  return [...shown, ""];
}

const stops = ".。!！ ";

/** Without the stops at its end: the sentence around it has its own. */
function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && stops.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** "PTENGINE_DC and PTENGINE_HEATMAP take it". */
function functionsText(names: readonly string[], { takenByOne, takenBySeveral, and }: ErrorWords["choices"]): string {
  const text = names.length === 1 ? takenByOne : takenBySeveral;
  const last = names.slice(-2).join(and);
  return fill(text, { functions: [...names.slice(0, -2), last].join(", ") });
}

/** Where a message of the API may end: behind a name of a list; in one without a list, behind a colon or a word. */
const messageEnds = [/[,;]\s|[，、；]/g, /:\s|：/g, /\s/g];

/** The API's own message, from whole to ever less of it. */
function shownMessages({ message = "" }: ErrorParameters): string[] {
  const whole = cut(withoutStop(String(message)), maxMessageLength);
  const ends = messageEnds.flatMap((end) => [...whole.matchAll(end)].reverse());
  const shortened = ends.map((end) => `${whole.slice(0, end.index)}${end[0]}…`);
  return [whole, ...shortened, ...[160, 80, 40].map((length) => cut(whole, length))];
}

/** A template without the sentences whose places have nothing to say. */
function withoutBlanks(template: string, message: string, allowed: string): string {
  // A message that was cut ends in a sign of its own.
  const end = message === "" ? /\{message\}[.。]?\s?/ : message.endsWith("…") ? /(?<=\{message\})\./ : "";
  const told = template.replace(end, "");
  return allowed === "" ? told.replace(/[^.。]*\{allowed\}/, "") : told;
}

interface Shown {
  readonly allowed: string;
  readonly message: string;
  readonly valueLength: number;
}

const mostPerDay = plans.GROWTH.perDay;

const inBrackets = (text: string, language: Language) => (language === "EN" ? ` (${text})` : `（${text}）`);

function fillAll(template: string, parameters: ErrorParameters, words: ErrorWords, shown: Shown): string {
  const { allowed, message, valueLength } = shown;
  const nearest = asList(parameters.nearest)[0];
  const choices = [
    ...(nearest === undefined ? [] : [fill(words.choices.nearest, { nearest: cut(nearest, valueLength) })]),
    ...(allowed === "" ? [] : [fill(words.choices.allowed, { allowed })]),
  ].join(" ");
  const values = Object.entries(parameters).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number"
      ? // The name that has to be written instead is shown whole.
        [[name, cut(withoutKeys(String(value)), name === "whole" ? maxMessageLength : valueLength)] as const]
      : [],
  );
  const text = fill(withoutBlanks(template, message, allowed), {
    ...Object.fromEntries(values),
    allowed,
    choices,
    message,
    functions: functionsText(asList(parameters.functions), words.choices),
    ...words.common,
    plan: parameters.plan === undefined ? "" : inBrackets(String(parameters.plan), words.language),
    // Whoever has the largest plan cannot move to another.
    larger: Number(parameters.perDay) >= mostPerDay ? "" : words.common.larger,
  }).trim();
  return /[.。?？…]$/.test(text) ? text : `${text}${words.language === "EN" ? "." : "。"}`;
}

/** What stands in properties may name a code that there is not: one list shows many failures, and none may keep the others from it. */
const known = (error: PtengineError, { errors }: ErrorWords): PtengineError =>
  Object.hasOwn(errors, error.code) ? error : new PtengineError("unexpected", { cause: String(error.code) });

/** The whole message, as a cell's note shows it. */
export function sayErrorWith(words: ErrorWords, problem: unknown): string {
  const { code, parameters } = known(asPtengineError(problem), words);
  const ofOne = parameters.title === undefined ? "" : `${cut(withoutKeys(String(parameters.title)), 60)}: `;
  const prefix = (typeof code === "number" ? `Ptengine ${code}: ` : "Ptengine: ") + ofOne;
  const template = parameters.total === undefined ? words.errors[code] : words.progress;
  const messages = template.includes("{message}") ? shownMessages(parameters) : [""];
  const lists = /\{(allowed|choices)\}/.test(template) ? allowedLists(parameters) : [""];
  let text = "";
  for (const valueLength of valueLengths) {
    for (const message of messages) {
      for (const allowed of lists) {
        text = prefix + fillAll(template, parameters, words, { allowed, message, valueLength });
        if (text.length <= maxMessageLength) return text;
      }
    }
  }
  return cut(text, maxMessageLength);
}
