/** Formula text ⇄ the arguments of its Ptengine calls; what the user wrote around and between them stays as it was. */
import { type CustomFunctionName, customFunctions } from "../catalogue/functions";
import { type CustomFunction, type Parameter, withName } from "../catalogue/types";
import { parseArrayLiteral } from "./arrayLiteral";
import type { Cell } from "./cells";
import { formatFilters } from "./filters";
import { formatOptions } from "./options";
import { type Query, subjectList, subjectText } from "./query";
import { quoteInBrackets, quoteValue } from "./quoting";

export type ArgumentKind = "blank" | "literal" | "reference" | "expression";

/** One argument as it stands in the formula. */
export interface FormulaArgument {
  readonly kind: ArgumentKind;
  readonly text: string;
  /** The value of a literal, or of an array of literals, which is an expression. */
  readonly value?: Cell | readonly (readonly Cell[])[];
  /** Where the text begins and ends in the formula. */
  readonly start: number;
  readonly end: number;
}

export interface FormulaCall {
  readonly name: CustomFunctionName;
  readonly arguments: readonly FormulaArgument[];
  /** What stands between its arguments; `;` where there is only one, because every locale understands it. */
  readonly separator: ";" | ",";
  readonly start: number;
  readonly end: number;
}

/** The position behind a quoted stretch that begins at `at`; a doubled quote does not end it. */
function endOfQuoted(formula: string, at: number): number {
  const quote = formula.charAt(at);
  let position = at + 1;
  while (position < formula.length) {
    if (formula.charAt(position) === quote) {
      if (formula.charAt(position + 1) !== quote) return position + 1;
      position += 1;
    }
    position += 1;
  }
  return formula.length;
}

const reference =
  /^(?:(?:'(?:[^']|'')+'|[^\s'"!,;()]+)!)?(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d*)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+|[\p{L}_\\][\p{L}\p{M}\w.\\]*)$/u;

function classify(text: string): Pick<FormulaArgument, "kind" | "value"> {
  if (text === "") return { kind: "blank" };
  if (text.startsWith('"') && endOfQuoted(text, 0) === text.length) {
    return { kind: "literal", value: text.slice(1, -1).replace(/""/g, '"') };
  }
  if (/^(true|false)$/i.test(text)) return { kind: "literal", value: text.toLowerCase() === "true" };
  if (/^-?\d+(\.\d+)?$/.test(text)) return { kind: "literal", value: Number(text) };
  if (reference.test(text)) return { kind: "reference" };
  const rows = parseArrayLiteral(text);
  return { kind: "expression", ...(rows ? { value: rows } : {}) };
}

function argumentAt(formula: string, from: number, to: number): FormulaArgument {
  const raw = formula.slice(from, to);
  const text = raw.trim();
  const start = text === "" ? from : from + raw.length - raw.trimStart().length;
  return { ...classify(text), text, start, end: start + text.length };
}

/** A bracket that is still open; one behind the name of a function of ours collects the separators within it. */
interface OpenBracket {
  readonly isBrace: boolean;
  readonly call?: { readonly name: CustomFunctionName; readonly start: number; readonly open: number };
  readonly separators: { readonly at: number; readonly sign: string }[];
}

/** Semicolons separate the arguments if there are any, else commas. */
function closeCall(formula: string, { call, separators }: OpenBracket, close: number): FormulaCall[] {
  if (!call) return [];
  const sign = separators.some((separator) => separator.sign === ";") ? ";" : ",";
  const cuts = separators.filter((separator) => separator.sign === sign).map(({ at }) => at);
  const starts = [call.open, ...cuts.map((cut) => cut + 1)];
  const found = starts.map((start, index) => argumentAt(formula, start, cuts[index] ?? close));
  const isEmpty = found.length === 1 && found[0]?.kind === "blank";
  return [
    {
      name: call.name,
      arguments: isEmpty ? [] : found,
      separator: cuts.length > 0 ? sign : ";",
      start: call.start,
      end: Math.min(close + 1, formula.length),
    },
  ];
}

/** Every Ptengine call of a formula, also inside other functions, in the order in which they stand. Read in one pass. */
export function findCalls(formula: string): FormulaCall[] {
  const word = /[\p{L}_][\p{L}\w.]*/uy;
  const bracket = /\s*\(/y;
  const calls: FormulaCall[] = [];
  const opened: OpenBracket[] = [];
  let at = 0;
  while (at < formula.length) {
    const sign = formula.charAt(at);
    if (sign === '"' || sign === "'") {
      at = endOfQuoted(formula, at);
      continue;
    }
    word.lastIndex = at;
    const name = word.exec(formula)?.[0];
    if (name) {
      const definition = withName(customFunctions, name.toUpperCase());
      bracket.lastIndex = at + name.length;
      if (definition && bracket.test(formula)) {
        opened.push({
          isBrace: false,
          call: { name: definition.name, start: at, open: bracket.lastIndex },
          separators: [],
        });
        at = bracket.lastIndex;
      } else at += name.length;
      continue;
    }
    const top = opened[opened.length - 1];
    if (sign === "(" || sign === "{") opened.push({ isBrace: sign === "{", separators: [] });
    else if (sign === "," || sign === ";") top?.separators.push({ at, sign });
    else if (top && (sign === ")" || (sign === "}" && top.isBrace))) {
      calls.push(...closeCall(formula, top, at));
      opened.pop();
    }
    at += 1;
  }
  // Brackets that nothing closes end with the formula.
  for (const bracketLeft of opened) calls.push(...closeCall(formula, bracketLeft, formula.length));
  return calls.sort((one, other) => one.start - other.start);
}

export const quoteText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A call with these argument texts; `;` is understood in every locale. Blank ones at the end are left out. */
export function formatCall(name: CustomFunctionName, texts: readonly string[]): string {
  let count = texts.length;
  while (count > 0 && texts[count - 1] === "") count -= 1;
  return `${name}(${texts.slice(0, count).join(";")})`;
}

/** The formula with some arguments of one call replaced, by their index; everything else stays as it was typed. */
export function replaceArguments(formula: string, call: FormulaCall, texts: Readonly<Record<number, string>>): string {
  const changed = Object.keys(texts).map(Number);
  const count = Math.max(call.arguments.length, ...changed.map((index) => index + 1));
  const added = Array.from({ length: count }, (_, index) => (index > 0 ? call.separator : "") + (texts[index] ?? ""));
  const close = formula.charAt(call.end - 1) === ")" ? call.end - 1 : call.end;
  const longer = formula.slice(0, close) + added.slice(call.arguments.length).join("") + formula.slice(close);
  return changed
    .filter((index) => index < call.arguments.length)
    .sort((one, other) => other - one)
    .reduce((text, index) => {
      const argument = call.arguments[index] as FormulaArgument;
      return text.slice(0, argument.start) + texts[index] + text.slice(argument.end);
    }, longer);
}

function viewText({ view, subDimension, property }: Query): string {
  if (property !== undefined) return `${view}(${quoteInBrackets(property)})`;
  return subDimension === undefined ? view : `${view},${subDimension}`;
}

function argumentText(query: Query, { kind, name }: Parameter): string {
  switch (kind) {
    case "view":
      return viewText(query);
    case "metrics":
      return (query.metrics ?? []).map((name) => quoteValue(name)).join(",");
    case "start":
      return query.dates?.start ?? "";
    case "end":
      return query.dates?.end ?? "";
    case "filters":
      return formatFilters(query.filters ?? []);
    case "options":
      return formatOptions(query.options ?? {});
    case "refresh":
      return query.refresh ?? "";
    case "list":
      // A dimension carries its quotes within its brackets.
      return subjectList(query, name)
        .map((value) => (name === "dimensions" ? value : quoteValue(value)))
        .join(",");
    case "range":
    case "text":
      return subjectText(query, name);
  }
}

function functionOf({ source }: Query): CustomFunction & { readonly name: CustomFunctionName } {
  const definition = customFunctions.find((candidate: CustomFunction) => candidate.source === source);
  if (!definition) throw new Error(`No function asks ${source}.`);
  return definition;
}

/** The arguments that ask the query, in their order; "" is blank. */
export const argumentTexts = (query: Query): string[] =>
  functionOf(query).parameters.map((parameter) => argumentText(query, parameter));

/** Several texts as the array that holds them, one below the other. */
export const arrayText = (texts: readonly string[]) => `{${texts.map(quoteText).join(";")}}`;

/** The texts of such an array, or undefined if something else is written there. */
export function textsOfArray(text: string): string[] | undefined {
  if (!/^\{("([^"]|"")*")(;"([^"]|"")*")*\}$/.test(text)) return undefined;
  return [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inner = ""]) => inner.replace(/""/g, '"'));
}

/** The formula that asks the query; every Query can be written back as one. A name stands in for its refresh token. */
export function formulaOf(query: Query, stampName = ""): string {
  const { name, parameters } = functionOf(query);
  const texts = argumentTexts(query).map((text, index) => {
    const parameter = parameters[index];
    if (parameter?.kind === "refresh" && stampName !== "") return stampName;
    const several = parameter?.kind === "range" ? subjectList(query, parameter.name) : [];
    return several.length > 1 ? arrayText(several) : text === "" ? "" : quoteText(text);
  });
  return `=${formatCall(name, texts)}`;
}
