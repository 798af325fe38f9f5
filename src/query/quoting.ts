/** Lists in text: values between separators, quoted where they hold one. */
import { PtengineError } from "../errors";

export interface ReadValue {
  readonly value: string;
  readonly isQuoted: boolean;
  /** Where the value ended: at a stop character or at the end of the text. */
  readonly end: number;
}

/** The signs that a keyboard for Japanese or Chinese writes in the place of `;` and `,`. */
const wideSigns: Readonly<Record<string, string>> = { "；": ";", "，": ",", "、": ",", "､": "," };
const wideSign = /([；，、､])/;

/** Signs of other languages of filters, and quotes that are none of ours: a value that begins with one is a slip. */
const almostSigns = "~@“”‘’„‚「『｢＂＇";
const closingQuotes = "“”‘’」』｣＂＇";

/** The value without the signs around it that are none of our syntax. */
function withoutSigns(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && almostSigns.includes(value.charAt(start))) start += 1;
  while (end > start && closingQuotes.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end).trim();
}

/** Whether a value must be quoted, so that nobody takes it for something else than itself. */
const isUnclear = (value: string) => isAlmostSyntax(value) || value.search(wideSign) >= 0;

const isAlmostSyntax = (value: string) => value !== "" && almostSigns.includes(value.charAt(0));

/** Both ways in which an unclear value may have been meant: as the syntax that it resembles, and as it stands. */
function refuseUnclear(value: string, lead: string, argument: string): never {
  const plain = value
    .split(wideSign)
    .map((part) => wideSigns[part] ?? (isAlmostSyntax(part.trim()) ? withoutSigns(part.trim()) : part))
    .join("");
  throw new PtengineError("unclearValue", {
    argument,
    value,
    plain: lead + plain,
    quoted: lead + quoteValue(value),
  });
}

function skipSpaces(text: string, at: number): number {
  let position = at;
  while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  return position;
}

/**
 * Reads one value from `at` up to one of the stop characters; a value that begins with a quote ends with the same one.
 * `lead` is what stands before the value, for the message about a slip of the keyboard.
 */
export function readValue(text: string, at: number, stops: string, argument: string, lead = ""): ReadValue {
  const start = skipSpaces(text, at);
  const quote = text.charAt(start);
  if (quote !== "'" && quote !== '"') {
    let end = start;
    while (end < text.length && !stops.includes(text.charAt(end))) end += 1;
    const value = text.slice(start, end).trim();
    if (isUnclear(value)) refuseUnclear(value, lead, argument);
    return { value, isQuoted: false, end };
  }
  const parts: string[] = [];
  let position = start + 1;
  for (;;) {
    const close = text.indexOf(quote, position);
    if (close < 0) throw new PtengineError("unbalancedQuote", { argument, value: text.slice(start), quote });
    parts.push(text.slice(position, close));
    if (text.charAt(close + 1) !== quote) {
      position = close + 1;
      break;
    }
    parts.push(quote);
    position = close + 2;
  }
  const end = skipSpaces(text, position);
  if (end < text.length && !stops.includes(text.charAt(end))) {
    throw new PtengineError("textAfterQuote", { argument, value: text.slice(start), quote });
  }
  return { value: parts.join(""), isQuoted: true, end };
}

/** Behind the bracket that opens at `open`; values inside may be quoted. At the end of the text if it is not closed. */
export function endOfBrackets(text: string, open: number, argument: string): number {
  for (let at = open + 1; ; ) {
    const { end } = readValue(text, at, ",)", argument);
    if (end >= text.length || text.charAt(end) === ")") return Math.min(end + 1, text.length);
    at = end + 1;
  }
}

/** The values of a comma list; empty ones are left out unless they are quoted. */
export function splitList(text: string, argument: string): string[] {
  const values: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const read = readValue(text, at, ",", argument);
    if (read.value !== "" || read.isQuoted) values.push(read.value);
    at = read.end + 1;
  }
  return values;
}

/** A comma list of names that may have names in brackets behind them, such as `eventName,eventDimension('a,b')`. */
export function splitNames(text: string, argument: string): string[] {
  const names: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const plain = readValue(text, at, ",(", argument);
    const isBracketed = text.charAt(plain.end) === "(";
    const end = isBracketed ? endOfBrackets(text, plain.end, argument) : plain.end;
    const name = isBracketed ? text.slice(at, end).trim() : plain.value;
    if (name !== "") names.push(name);
    const rest = readValue(text, end, ",", argument);
    if (rest.value !== "")
      throw new PtengineError("unbalancedBracket", { argument, value: text, example: "eventDimension(price)" });
    at = rest.end + 1;
  }
  return names;
}

const separators = /[;,]/;
const separatorsInBrackets = /[;,()]/;

/** The value as it must be written in a list, a condition or an option. */
export function quoteValue(value: string, separator = separators): string {
  const isPlain =
    value !== "" && value.trim() === value && !/^['"=]/.test(value) && !separator.test(value) && !isUnclear(value);
  return isPlain ? value : `'${value.replace(/'/g, "''")}'`;
}

/** The same within brackets, such as those of `eventDimension(purchase,price)`. */
export const quoteInBrackets = (value: string): string => quoteValue(value, separatorsInBrackets);
