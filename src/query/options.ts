/** The argument `options`: `name=value; name=value` or a two-column range ⇄ a record of checked values. */
import { customFunctions } from "../catalogue/functions";
import { options as knownOptions, maxRows, type Option, type OptionName } from "../catalogue/options";
import { requestParameters } from "../catalogue/requestParameters";
import { type SourceName, sourceOf } from "../catalogue/sources";
import { type CustomFunction, namesOf, type ViewGroup } from "../catalogue/types";
import { PtengineError } from "../errors";
import { memberOf } from "../schema";
import { type Argument, cellText, isRange } from "./cells";
import { parseDay } from "./dates";
import { endOfCondition } from "./filters";
import { nearest } from "./names";
import { quoteValue, readValue, splitList } from "./quoting";
import { parseSplit } from "./splitText";
import { kindsOfViews } from "./viewKinds";

export type OptionValue = string | number | boolean | readonly string[];
export type Options = Readonly<Partial<Record<OptionName, OptionValue>>>;

/** What decides which options a question takes. */
export interface OptionContext {
  readonly group: ViewGroup;
  /** All views of the source, to name those that take an option. */
  readonly views: readonly ViewGroup[];
  /** The source has periods, though this view may have none. */
  readonly isDated: boolean;
  /** The question stands for several, so that also a view of one row becomes a table. */
  readonly isSeveral?: boolean;
}

const names = knownOptions.map(({ name }) => name);

/** How a message names an option. */
const place = (name: string) => ({ argument: `options: ${name}`, option: name });

function demandOption(word: string): Option {
  const option = knownOptions.find(({ name }) => name.toLowerCase() === word.toLowerCase());
  if (!option)
    throw new PtengineError("unknownOption", {
      argument: "options",
      value: word,
      nearest: nearest(word, names),
      allowed: names,
    });
  return option;
}

/** Whether a view takes an option; `isDated` tells whether its source has periods. */
export function isTakenBy({ name, taken }: Option, view: ViewGroup, isDated: boolean): boolean {
  const hasPeriod = isDated && !view.takesNoDates;
  switch (taken) {
    case "always":
      return true;
    case "dates":
      return hasPeriod;
    case "metrics":
      return hasPeriod && !view.hasNoMetrics;
    case "tables":
      return !view.isOneRow;
    case "filters":
      return takesFilters(view);
    case "view":
      return view.options?.includes(name) === true;
  }
}

/** Whether the requests of a view take conditions. */
const takesFilters = ({ endpoint }: ViewGroup) => {
  const parameters: Readonly<Record<string, unknown>> | undefined = memberOf(requestParameters, endpoint);
  return parameters?.filters !== undefined;
};

/** Functions other than those of these views that take an option. */
function otherFunctions(option: Option, views: readonly ViewGroup[]): string[] {
  return (customFunctions as readonly CustomFunction[]).flatMap(({ name, source }) => {
    if (!source) return [];
    const { views: others, takesDates } = sourceOf(source as SourceName);
    return others !== views && others.some((view) => isTakenBy(option, view, takesDates)) ? [name] : [];
  });
}

function checkIsTaken(option: Option, { group, views, isDated }: OptionContext): void {
  if (isTakenBy(option, group, isDated)) return;
  const taking = views.filter((view) => isTakenBy(option, view, isDated));
  const functions = otherFunctions(option, views);
  if (taking.length === 0) throw new PtengineError("optionOfOthers", { option: option.name, functions });
  const allowed = taking.flatMap(({ members }) => namesOf(members));
  // Views of other functions that take much are too many to name beside one's own.
  const others = option.taken === "view" ? functions : [];
  const kinds = [...kindsOfViews(taking), ...others];
  throw new PtengineError("optionNotTaken", { option: option.name, allowed, allowedKinds: kinds });
}

function readSwitch(option: string, text: string): boolean {
  if (/^(on|true)$/i.test(text)) return true;
  if (/^(off|false)$/i.test(text)) return false;
  throw new PtengineError("optionBadChoice", { ...place(option), value: text, allowed: ["on", "off"], nearest: [] });
}

function readWhole({ name, minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Option, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? +text : Number.NaN;
  if (!(value >= minimum && value <= maximum)) {
    throw new PtengineError("optionBadNumber", { ...place(name), value: text, minimum, maximum });
  }
  return value;
}

function readNumber(option: Option, text: string): number {
  const { minimum = 0 } = option;
  const value = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? +text : Number.NaN;
  if (!(value >= minimum)) throw new PtengineError("optionNoNumber", { ...place(option.name), value: text, minimum });
  return value;
}

const isoDay = /^\d{4}-\d\d-\d\d$/;

/** `2026-03-01..2026-03-31`; whether it is over is seen when it is asked. */
function readPeriod({ name }: Option, text: string): string {
  const [start = "", end = "", ...more] = text.split("..").map((day) => parseDay(day.trim()) ?? "");
  if (more.length > 0 || !isoDay.test(start) || !isoDay.test(end))
    throw new PtengineError("badComparedPeriod", { ...place(name), value: text });
  if (end < start) throw new PtengineError("comparedPeriodBackwards", { ...place(name), value: text, start, end });
  return `${start}..${end}`;
}

function readChoice(option: Option, text: string): string {
  if (option.takesPeriod && /^[\d/-]|\.\./.test(text)) return readPeriod(option, text);
  const allowed = option.values ?? [];
  const spelled = /^true$/i.test(text) ? "on" : /^false$/i.test(text) ? "off" : text;
  const choice = allowed.find((value) => value.toLowerCase() === spelled.toLowerCase());
  if (!choice) {
    throw new PtengineError("optionBadChoice", {
      ...place(option.name),
      value: text,
      allowed,
      nearest: nearest(text, allowed),
    });
  }
  return choice;
}

function readOption(option: Option, values: readonly string[]): OptionValue {
  const [value, ...more] = values.filter((text) => text !== "");
  if (value === undefined) {
    throw new PtengineError("optionWithoutValue", { option: option.name, argument: "options", value: option.name });
  }
  if (option.kind === "list") return [value, ...more];
  if (option.name === "split") return parseSplit(value);
  if (more.length > 0) {
    throw new PtengineError("optionSeveralValues", { ...place(option.name), value: values.join(",") });
  }
  if (option.kind === "switch") return readSwitch(option.name, value);
  if (option.kind === "whole") return readWhole(option, value);
  if (option.kind === "number") return readNumber(option, value);
  if (option.kind === "choice") return readChoice(option, value);
  return value;
}

/** `name` and the values behind its `=`, for each option of the text. */
function splitText(text: string): [string, string[]][] {
  const pairs: [string, string[]][] = [];
  for (let at = 0; at < text.length; ) {
    if (/[\s;]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const sign = text.indexOf("=", at);
    const stop = text.indexOf(";", at);
    const name = text.slice(at, sign < 0 ? undefined : sign).trim();
    if (sign < 0 || (stop >= 0 && stop < sign)) {
      const bare = text.slice(at, stop < 0 ? undefined : stop).trim();
      throw new PtengineError("optionWithoutValue", { argument: "options", value: demandOption(bare).name });
    }
    if (name.toLowerCase() === "split" && !/^\s*['"]/.test(text.slice(sign + 1))) {
      const end = endOfCondition(text, sign + 1, "options: split");
      pairs.push([name, [text.slice(sign + 1, end).trim()]]);
      at = end + 1;
      continue;
    }
    const values: string[] = [];
    let end = sign + 1;
    const lead = text.slice(at, end);
    for (;;) {
      const read = readValue(text, end, ",;", "options", values.length === 0 ? lead : "");
      values.push(read.value);
      end = read.end + 1;
      if (text.charAt(read.end) !== ",") break;
    }
    // Without a name the whole pair is what is wrong.
    pairs.push([name || text.slice(at, end - 1).trim(), values]);
    at = end;
  }
  return pairs;
}

function pairsOf(argument: Argument): [string, string[]][] {
  if (!isRange(argument)) return splitText(cellText(argument));
  return argument
    .map((row) => row.map(cellText))
    .filter((row) => row.some((text) => text !== ""))
    .flatMap(([name = "", value = "", ...more]): [string, string[]][] => {
      if (more.some((text) => text !== ""))
        throw new PtengineError("rangeTooWide", {
          argument: "options",
          value: [value, ...more].filter((text) => text !== "").join(", "),
        });
      // A cell of one column may hold the text form.
      if (value === "" && name.includes("=")) return splitText(name);
      return [[name, demandOption(name).kind === "list" ? splitList(value, "options") : [value]]];
    });
}

/** Reads and checks the argument `options`; nothing is asked of the API before this has passed. */
export function parseOptions(argument: Argument, context: OptionContext): Options {
  const result: Partial<Record<OptionName, OptionValue>> = {};
  const pairs = pairsOf(argument).map(([word, values]) => [demandOption(word), values] as const);
  const isSeveral = context.isSeveral === true || pairs.some(([{ name }]) => name === "split");
  const group = { ...context.group, isOneRow: context.group.isOneRow === true && !isSeveral };
  for (const [option, values] of pairs) {
    const name = option.name as OptionName;
    if (result[name] !== undefined) throw new PtengineError("optionTwice", { option: name });
    checkIsTaken(option, { ...context, group });
    // What the API cuts is never longer than what it sends.
    const isCutByApi = name === "limit" && group.options?.includes(name) === true;
    result[name] = readOption(isCutByApi ? { ...option, maximum: maxRows } : option, values);
  }
  // Equal options are equal JSON, whatever order they were written in.
  return Object.fromEntries(names.filter((name) => result[name] !== undefined).map((name) => [name, result[name]]));
}

/** The options as they were written, unchecked: what is being typed may be no number yet. */
export function writtenOptions(text: string): Options {
  const pairs = splitText(text).map(([word, values]) => {
    const { name, kind } = demandOption(word);
    return [name, kind === "list" ? values : values.join(",")];
  });
  return Object.fromEntries(pairs);
}

function formatValue(value: OptionValue): string {
  if (typeof value === "boolean") return value ? "on" : "off";
  return (Array.isArray(value) ? value : [String(value)]).map((text) => quoteValue(text as string)).join(",");
}

/** Options as text, in the catalogue's order. */
export function formatOptions(options: Options): string {
  return (
    names
      .filter((name) => options[name] !== undefined)
      // A split is a condition, with its own quotes where it needs them.
      .map((name) => `${name}=${name === "split" ? options[name] : formatValue(options[name] as OptionValue)}`)
      .join("; ")
  );
}
