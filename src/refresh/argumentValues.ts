/** What the arguments of a formula are worth now: cells are read, and what is calculated is calculated by Sheets. */
import { claimed } from "../client/claim";
import { safely } from "../client/sharedState";
import type { Platform } from "../platform/ports";
import type { Argument } from "../query/cells";
import { formatFilter } from "../query/filters";
import { type FormulaArgument, findCalls, quoteText } from "../query/formula";
import { parseFilterArguments } from "../query/parse";
import { toArgument } from "../query/sheetValues";
import { hiddenTab } from "./hiddenTab";
import { createReferenceReader, withSheetName } from "./references";

/** Undefined where the argument has no value by itself: within LET, beside an error, or if it asks Ptengine. */
type ArgumentReader = (argument: FormulaArgument) => Argument;

/** Two at once would read each other's cells on the hidden tab. */
const claimName = "calculation";
const claimTimes = { lifeMs: 20_000, waitMs: 5_000 };
/** More than a formula of a person has; each is a calculation of Sheets, and a cell may hold thousands. */
const maxCalculated = 20;

/** Functions that answer differently in another cell. */
const ofItsCell = /\b(ROW|COLUMN|INDIRECT|CELL|SHEET)\s*\(/i;

/**
 * What Sheets makes of an expression of a tab, in the cells that it fills; undefined where it answers differently in
 * another cell, or where somebody else is calculating.
 */
export function calculateElsewhere(
  platform: Platform,
  expression: string,
  sheetName: string,
): readonly (readonly unknown[])[] | undefined {
  if (ofItsCell.test(expression)) return undefined;
  const formula = `=${withSheetName(expression, sheetName)}`;
  return claimed(platform, claimName, claimTimes, () => platform.spreadsheet.calculate(formula, hiddenTab(platform)));
}

export function createArgumentReader(platform: Platform, sheetName: string): ArgumentReader {
  const { spreadsheet, calendar } = platform;
  const sheets = spreadsheet.sheets();
  const sheet = sheets.find(({ name }) => name === sheetName);
  const reader = createReferenceReader(sheets, (name) => spreadsheet.namedRange(name));
  let calculatedCount = 0;

  /** PTENGINE_FILTER only puts texts together, which needs no custom function and no wait for one. */
  function withFilters(expression: string): string {
    const [call] = findCalls(expression).slice(-1);
    if (!call) return expression;
    const { name, arguments: args, start, end } = call;
    if (name !== "PTENGINE_FILTER") throw new Error("asks Ptengine");
    const values = args.map(currentValue);
    // Without one of its values it would be another filter.
    if (args.some(({ kind }, index) => kind !== "blank" && values[index] === undefined)) throw new Error("no value");
    const text = quoteText(formatFilter(parseFilterArguments(values)));
    return withFilters(expression.slice(0, start) + text + expression.slice(end));
  }

  function calculated(expression: string): unknown {
    if (ofItsCell.test(expression) || calculatedCount >= maxCalculated) return undefined;
    const plain = withFilters(expression);
    calculatedCount += 1;
    const rows = calculateElsewhere(platform, plain, sheetName);
    if (!rows || rows.length === 0) return undefined;
    const isUnknown = rows.flat().some((value) => /^(#[A-Z/0]+[!?A]|Loading\.\.\.)$/.test(String(value)));
    if (isUnknown) return undefined;
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }

  function currentValue({ kind, text, value }: FormulaArgument): Argument {
    if (value !== undefined) return toArgument(value, calendar);
    if (kind === "blank" || !sheet) return undefined;
    const found = kind === "reference" ? reader.value(text, sheet) : undefined;
    return toArgument(found === undefined ? safely(() => calculated(text), undefined) : found, calendar);
  }
  return currentValue;
}
