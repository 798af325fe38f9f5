/**
 * What is being built: the arguments of one formula as text, which is also all that a formula read back consists of.
 * Every part of the form reads and writes one of them, and the checks are those of the formula itself.
 */
import { type CustomFunctionName, customFunctions } from "../../../catalogue/functions";
import type { SourceName } from "../../../catalogue/sources";
import type { CustomFunction, ParameterKind } from "../../../catalogue/types";
import { parseArrayLiteral } from "../../../query/arrayLiteral";
import { arrayText, type FormulaCall, findCalls, quoteText, textsOfArray } from "../../../query/formula";
import { functionNamed } from "../../../query/parse";
import { quoteValue, splitList, splitNames } from "../../../query/quoting";
import type { ReadCall } from "../../formulaCells";
import type { AskedArgument } from "../../tables";

/** An argument that the formula takes from a cell or calculates: it stays as it is until the person replaces it. */
export interface FixedArgument {
  readonly text: string;
  readonly value?: AskedArgument;
}

export interface Draft {
  readonly name: CustomFunctionName;
  /** By the names of parameters; a blank one is left out. */
  readonly texts: Readonly<Record<string, string>>;
  readonly fixed: Readonly<Record<string, FixedArgument>>;
}

/** The texts of an array that a formula holds, as the form keeps them; undefined for anything that it does not choose. */
function textOfArray(text: string, name: string, kind: ParameterKind): string | undefined {
  const values = parseArrayLiteral(text)?.flat().map(String);
  if (values === undefined) return undefined;
  if (kind === "range") return rangeText(values);
  if (name === "dimensions") return values.join(",");
  return kind === "list" || kind === "metrics" ? listText(values) : undefined;
}

/** A formula read back: literals become the form's choices, everything else stays what it is. */
export function draftOf({ name, args }: ReadCall): Draft {
  const parameters = functionNamed(name).parameters.filter(({ kind }) => kind !== "refresh");
  const texts: Record<string, string> = {};
  const fixed: Record<string, FixedArgument> = {};
  parameters.forEach((parameter, index) => {
    const { kind = "blank", text = "", value } = args[index] ?? {};
    if (kind === "blank") return;
    const literal = kind === "literal" && typeof value === "string" ? value : undefined;
    const chosen = literal ?? textOfArray(text, parameter.name, parameter.kind);
    if (chosen !== undefined) texts[parameter.name] = chosen;
    else fixed[parameter.name] = { text, ...(value === undefined ? {} : { value }) };
  });
  return { name, texts, fixed };
}

/** The draft of a formula that was written from a query: all its arguments are literals. */
export function draftOfFormula(formula: string): Draft {
  const [call] = findCalls(formula) as [FormulaCall];
  const args = call.arguments.map(({ kind, text, value }) => ({ kind, text, value: String(value ?? "") }));
  return draftOf({ name: call.name, args });
}

/** The texts of the arguments that differ, by their index, as they are written in a formula. */
export function changedTexts(before: Draft, after: Draft): Record<number, string> {
  const changes: Record<number, string> = {};
  definitionOf(after).parameters.forEach(({ name, kind }, index) => {
    const isFixed = after.fixed[name] !== undefined;
    const wasFixed = before.fixed[name] !== undefined;
    const text = textOf(after, name);
    if (isFixed || (!wasFixed && text === textOf(before, name))) return;
    const isArray = kind === "range" && textsOfArray(text) !== undefined;
    changes[index] = text === "" || isArray ? text : quoteText(text);
  });
  return changes;
}

export const newDraft = (name: CustomFunctionName): Draft => ({ name, texts: {}, fixed: {} });

export const definitionOf = ({ name }: Draft): CustomFunction => functionNamed(name);
export const sourceNameOf = (draft: Draft): SourceName => definitionOf(draft).source as SourceName;
export const textOf = ({ texts }: Draft, name: string): string => texts[name] ?? "";

function without<Value>(record: Readonly<Record<string, Value>>, name: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));
}

/** The argument replaced, also where it was fixed; a blank one is left out. */
export function withText(draft: Draft, name: string, text: string): Draft {
  const texts = without(draft.texts, name);
  return { ...draft, fixed: without(draft.fixed, name), texts: text === "" ? texts : { ...texts, [name]: text } };
}

/** The arguments in their order, as the server and the checks take them. */
export function argumentsOf(draft: Draft): AskedArgument[] {
  return definitionOf(draft).parameters.map(({ name, kind }) => {
    const text = textOf(draft, name);
    const several = kind === "range" ? textsOfArray(text)?.map((one) => [one]) : undefined;
    return draft.fixed[name]?.value ?? several ?? text;
  });
}

/** What can be read, or what stands in for it. */
export function safely<Value>(read: () => Value, otherwise: () => Value): Value {
  try {
    return read();
  } catch {
    return otherwise();
  }
}

/** What cannot be read as a list has no items. */
export const safeList = (read: () => string[]): string[] => safely(read, () => []);

export const listText = (values: readonly string[]): string => values.map((value) => quoteValue(value)).join(",");
/** Several texts that may hold commas are an array, as in a formula. */
export const rangeText = (values: readonly string[]): string =>
  values.length > 1 ? arrayText(values) : (values[0] ?? "");
export function rangeOf(draft: Draft, name: string): string[] {
  const text = textOf(draft, name);
  return textsOfArray(text) ?? (text === "" ? [] : [text]);
}
export const listOf = (draft: Draft, name: string): string[] => safeList(() => splitList(textOf(draft, name), name));
export const namesIn = (draft: Draft, name: string): string[] => safeList(() => splitNames(textOf(draft, name), name));

/** Functions that ask for data, in the catalogue's order. */
export const askingFunctions: readonly CustomFunction[] = (customFunctions as readonly CustomFunction[]).filter(
  ({ source }) => source !== undefined,
);
