/** Filter text or a range of rows ⇄ conditions in canonical order. */
import { type FilterField, filterFields, filterOperators } from "../catalogue/filterFields";
import { PtengineError } from "../errors";
import { type Argument, type Cell, cellText, demandFew, isRange, shownText } from "./cells";
import { demandName, nearest } from "./names";
import { quoteInBrackets, quoteValue, readValue } from "./quoting";

/** A condition as the API takes it. */
export interface Filter {
  readonly name: string;
  readonly op: "include" | "exclude";
  readonly value: readonly string[];
  readonly eventName?: string;
  readonly eventVariant?: string;
}

interface FieldText {
  readonly name: string;
  /** What stands in brackets behind the name. */
  readonly within: readonly string[];
}

const unique = (values: readonly string[]) => [...new Set(values)];
const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** A question has a few conditions; a text with more is a slip, or meant to take time. */
const maxConditions = 200;

const propertyExample = "eventDimension(purchase,price)=100";

/** Reads `name` or `name(one,two)` from `at`; `stops` end the name. */
function readField(text: string, at: number, stops: RegExp, argument: string): FieldText & { readonly end: number } {
  let end = at;
  while (end < text.length && text.charAt(end) !== "(" && !stops.test(text.slice(end, end + 2))) end += 1;
  const name = text.slice(at, end).trim();
  if (text.charAt(end) !== "(") return { name, within: [], end };
  const within: string[] = [];
  for (;;) {
    const read = readValue(text, end + 1, ",)", argument);
    if (read.end >= text.length)
      throw new PtengineError("unbalancedBracket", { argument, value: text.slice(at), example: propertyExample });
    within.push(read.value);
    end = read.end;
    if (text.charAt(end) === ")") return { name, within, end: end + 1 };
  }
}

/** Splits `eventDimension(purchase,price)` into its parts; other names have none in brackets. */
export function parseFieldText(text: string, argument: string): FieldText {
  const field = readField(text, 0, /^$/, argument);
  if (text.slice(field.end).trim() !== "")
    throw new PtengineError("unbalancedBracket", { argument, value: text, example: propertyExample });
  return field;
}

function condition(
  field: FieldText,
  op: Filter["op"],
  values: readonly string[],
  argument: string,
  fieldArgument = argument,
): Filter {
  const known: FilterField = demandName(field.name, filterFields, fieldArgument);
  const needed = known.name === "eventDimension" ? 2 : known.name === "dimension" ? 1 : 0;
  if (field.within.length !== needed || field.within.includes("")) {
    const code = needed === 0 ? "filterPropertyRefused" : "filterPropertyNeeded";
    const example = needed === 1 ? "dimension(price)=100" : propertyExample;
    throw new PtengineError(code, { argument: fieldArgument, value: known.name, example });
  }
  if (values.length === 0 || values.includes("")) {
    throw new PtengineError("filterWithoutValue", { argument, value: known.name });
  }
  const value = values.map((typed) => {
    const fixed = known.values?.find((allowed) => allowed.toLowerCase() === typed.trim().toLowerCase());
    if (known.values && !fixed) {
      throw new PtengineError("filterBadValue", {
        argument: `${argument}: ${known.name}`,
        value: typed,
        nearest: nearest(typed, known.values),
        allowed: known.values,
      });
    }
    return fixed ?? typed;
  });
  const [first = "", second = ""] = field.within;
  return {
    name: known.name,
    ...(needed === 2 ? { eventName: first } : {}),
    ...(needed > 0 ? { eventVariant: needed === 2 ? second : first } : {}),
    op,
    value: unique(value),
  };
}

/** Where the condition that begins at `at` ends: at a `;` outside of quotes and brackets, or at the end of the text. */
export function endOfCondition(text: string, at: number, argument: string): number {
  const field = readField(text, at, /^(=|!=|;)/, argument);
  const sign = /^\s*(!=|==|=)/.exec(text.slice(field.end));
  if (!sign) return text.indexOf(";", field.end) < 0 ? text.length : text.indexOf(";", field.end);
  for (let end = field.end + sign[0].length; ; ) {
    const read = readValue(text, end, ",;", argument);
    if (text.charAt(read.end) !== ",") return read.end;
    end = read.end + 1;
  }
}

/** Conditions as they were typed, in their order. */
export function parseConditions(text: string, argument: string): Filter[] {
  const filters: Filter[] = [];
  for (let at = 0; at < text.length; ) {
    if (/[\s;]/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const field = readField(text, at, /^(=|!=|;)/, argument);
    const sign = /^\s*(!=|==|=)/.exec(text.slice(field.end));
    if (!sign)
      throw new PtengineError("filterWithoutOperator", { argument, value: text.slice(at).split(";")[0]?.trim() ?? "" });
    let end = field.end + sign[0].length;
    const lead = text.slice(at, end);
    const values: string[] = [];
    for (;;) {
      const read = readValue(text, end, ",;", argument, values.length === 0 ? lead : "");
      values.push(read.value);
      end = read.end + 1;
      if (text.charAt(read.end) !== ",") break;
    }
    filters.push(condition(field, sign[1] === "!=" ? "exclude" : "include", values, argument));
    demandFew(filters.length, argument, maxConditions);
    at = end;
  }
  return filters;
}

/** The operator that a word means, or an error with the ones that there are. */
export function parseOperator(word: string, argument: string): Filter["op"] {
  const operators = new Map<string, Filter["op"]>(Object.entries(filterOperators));
  const op = operators.get(word.trim().toLowerCase());
  if (!op)
    throw new PtengineError("filterBadOperator", { argument, value: word, allowed: ["include", "exclude", "=", "!="] });
  return op;
}

/** A row's values are sent exactly as the cells show them. */
function parseRow([fieldCell, opCell, ...valueCells]: readonly Cell[], argument: string): Filter {
  const field = cellText(fieldCell);
  const op = cellText(opCell);
  const values = valueCells.map(shownText).filter((text) => text !== "");
  if (field === "" || op === "")
    throw new PtengineError("filterBadRow", {
      argument,
      value: [field, op, ...values].filter((text) => text !== "").join(", "),
    });
  return condition(parseFieldText(field, argument), parseOperator(op, argument), values, argument);
}

/** A condition from the parts that `PTENGINE_FILTER` takes. */
export function makeFilter(field: string, op: string, values: readonly string[]): Filter {
  return condition(parseFieldText(field, "field"), parseOperator(op, "op"), values, "value", "field");
}

/** Conditions and their values in one order, whatever order they were written in; duplicates are dropped. */
export function canonicalFilters(filters: readonly Filter[]): Filter[] {
  const texts = filters.map((filter) => JSON.stringify({ ...filter, value: [...filter.value].sort(byText) }));
  return unique(texts)
    .sort(byText)
    .map((text) => JSON.parse(text) as Filter);
}

/** Reads the argument `filters`: text, or rows of field, operator and values. A column of text is joined. */
export function parseFilters(argument: Argument, name: string): Filter[] {
  const rows = isRange(argument) ? argument.filter((row) => row.some((cell) => cellText(cell) !== "")) : [];
  const isRows = rows.some((row) => row.slice(1).some((cell) => cellText(cell) !== ""));
  const texts = isRange(argument) ? rows.flatMap((row) => row.map(cellText)) : [cellText(argument)];
  if (isRows) demandFew(rows.length, name, maxConditions);
  const filters = isRows
    ? rows.map((row) => parseRow(row, name))
    : texts.flatMap((text) => parseConditions(text, name));
  return canonicalFilters(filters);
}

/** A condition as text, quoted only where it must be. */
export function formatFilter(filter: Filter): string {
  const within = [filter.eventName, filter.eventVariant].filter((text) => text !== undefined);
  const brackets = within.length > 0 ? `(${within.map((text) => quoteInBrackets(text)).join(",")})` : "";
  const values = filter.value.map((value) => quoteValue(value)).join(",");
  return `${filter.name}${brackets}${filter.op === "include" ? "=" : "!="}${values}`;
}

export const formatFilters = (filters: readonly Filter[]): string => filters.map(formatFilter).join(";");
