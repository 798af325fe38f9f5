/**
 * What a formula shows, and how far that reaches. Sheets does not tell which cells a formula fills: it is proved by what
 * is kept of its answers, which must be what the cells show. Nothing is asked for it.
 */
import { createCacheOnlyAsker } from "../ask";
import { NotAnswered } from "../client/cacheOnlyClient";
import { createKeyOfFormulas } from "../client/formulaRun";
import { PtengineError } from "../errors";
import { cellsOf } from "../functions/formulaCells";
import type { CellPlace, Platform } from "../platform/ports";
import type { Period } from "../query/dates";
import { type FormulaCall, findCalls } from "../query/formula";
import { parseQuery } from "../query/parse";
import { periodOf } from "../query/periods";
import type { Query } from "../query/query";
import { calculateElsewhere, createArgumentReader } from "../refresh/argumentValues";
import { cellAddress } from "../refresh/references";
import { type Scan, type ScannedFormula, scanFormulas } from "../refresh/scan";
import { whyNoValue } from "../refresh/shown";
import { type CellValues, createWallClock, isDate, readCellValues } from "../reports/cellValues";
import { areaOf, sheetAt } from "../reports/receipt";
import type { Extent } from "../reports/room";

export interface FormulaCellRead {
  readonly place: CellPlace;
  /** As it was read. */
  readonly formula: string;
}

export interface ShownTable {
  readonly extent: Extent;
  /** What the cells show, without the formula. */
  readonly cells: CellValues;
  /** Columns, counted from 0, of which some cell shows a date or a time. */
  readonly dated: readonly number[];
  readonly days: readonly Period[];
  readonly answeredAtMs?: number;
}

type Values = readonly (readonly unknown[])[];

/** One execution's view of the document: its formulas are scanned once. */
export interface ShownReader {
  read(cell: FormulaCellRead): ShownTable;
}

const addressOf = ({ sheetName, row, column }: CellPlace) => cellAddress(sheetName, row, column);

const isAt = (place: CellPlace) => (formula: ScannedFormula) =>
  formula.sheetName === place.sheetName && formula.row === place.row && formula.column === place.column;

/** The whole formula is one call, so that its table is what the cells show. */
const isWhole = (formula: string, { start, end }: FormulaCall) =>
  formula.slice(1, start).trim() === "" && formula.slice(end).trim() === "";

/** Blank lines at the ends are no cells of a formula. */
function trimmed(values: Values): Values {
  const isFilled = (value: unknown) => value !== "";
  const rows = values.reduce((count, line, index) => (line.some(isFilled) ? index + 1 : count), 1);
  const columns = Math.max(
    1,
    ...values.map((line) => line.reduce<number>((n, value, i) => (isFilled(value) ? i + 1 : n), 0)),
  );
  return values.slice(0, rows).map((line) => line.slice(0, columns));
}

const withoutFormulas = (values: Values): string[][] => values.map((line) => line.map(() => ""));

interface Asked {
  readonly call: FormulaCall;
  readonly query: Query;
}

/** The question of a call; what its arguments are worth, Sheets may have to calculate. */
function calculatedQuery(platform: Platform, place: CellPlace, call: FormulaCall): Query {
  const currentValue = createArgumentReader(platform, place.sheetName);
  const args = call.arguments.map(currentValue);
  if (call.arguments.some(({ kind }, index) => kind !== "blank" && args[index] === undefined)) {
    throw new PtengineError("freezeUnclear", { cell: addressOf(place) });
  }
  return parseQuery(call.name, args);
}

/** Every question of the cell, as long as it holds the formula that was read. */
function askedBy(platform: Platform, { formulas }: Scan, { place, formula }: FormulaCellRead): Asked[] {
  const scanned = formulas.filter(isAt(place));
  if (scanned.length === 0 || scanned.some((one) => one.formula !== formula)) {
    throw new PtengineError("cellChanged", { cell: addressOf(place) });
  }
  const calls = findCalls(formula);
  return scanned.map(({ callIndex, query, error }) => {
    if (error) throw error;
    const call = calls[callIndex] as FormulaCall;
    return { call, query: query ?? calculatedQuery(platform, place, call) };
  });
}

function daysOf(asked: readonly Asked[], today: string): Period[] {
  const periods = asked.flatMap(({ query }) => periodOf(query, today) ?? []);
  return [...new Map(periods.map((period) => [`${period.start} ${period.end}`, period])).values()];
}

interface Given {
  readonly values: Values;
  /** It is a table of Ptengine's, in which what looks like an error is what a visitor has written. */
  readonly isOwn: boolean;
}

const asCells = (platform: Platform, shown: Values): CellValues =>
  readCellValues({ values: shown, formulas: withoutFormulas(shown) }, createWallClock(platform.calendar));

/** While a function loads, it is an error to Sheets, in whose place a formula may show something else. */
function assertAnswered(
  platform: Platform,
  { place, formula }: FormulaCellRead,
  { start, end }: FormulaCall,
  given: Values,
) {
  const shown = calculateElsewhere(platform, formula.slice(start, end), place.sheetName);
  if (!shown) throw new PtengineError("freezeUnclear", { cell: addressOf(place) });
  const [now, kept] = [shown, given].map((values) => JSON.stringify(asCells(platform, trimmed(values))));
  if (now === kept) return;
  throw whyNoValue(shown[0]?.[0]) ?? new PtengineError("freezeNotAsShown", { cell: addressOf(place) });
}

/** What stands in the cells, which must be what the formula gives. */
function shownAs(
  platform: Platform,
  place: CellPlace,
  { values, isOwn }: Given,
): Pick<ShownTable, "extent" | "cells" | "dated"> {
  const expected = trimmed(values);
  const extent = { rows: expected.length, columns: (expected[0] ?? []).length };
  const sheet = sheetAt(platform, place);
  const size = sheet.size();
  const isWithin = place.row - 1 + extent.rows <= size.rows && place.column - 1 + extent.columns <= size.columns;
  const found = isWithin ? sheet.read(areaOf(place, extent)) : { values: [], formulas: [] };
  const isOther = found.formulas.some((line, r) => line.some((formula, c) => formula !== "" && r + c > 0));
  const cells = asCells(platform, found.values);
  if (isOther || JSON.stringify(cells) !== JSON.stringify(asCells(platform, expected))) {
    throw new PtengineError("freezeNotAsShown", { cell: addressOf(place) });
  }
  const error = isOwn ? undefined : found.values.flat().map(whyNoValue).find(Boolean);
  if (error) throw error;
  const columns = Array.from({ length: extent.columns }, (_, column) => column);
  return { extent, cells, dated: columns.filter((column) => found.values.some((line) => isDate(line[column]))) };
}

export function createShownReader(platform: Platform): ShownReader {
  const { calendar, clock } = platform;
  const scan = scanFormulas(platform);
  const asker = createCacheOnlyAsker(platform);
  const isKeyOfFormulas = createKeyOfFormulas(platform, asker.site);

  function answered(query: Query, cell: string) {
    const site = asker.siteFor(query);
    if (site && !isKeyOfFormulas(site)) throw new PtengineError("keyOfAnother");
    try {
      asker.client.load(asker.questions(query));
      return { ...asker.answer(query), isAsked: site !== undefined };
    } catch (problem) {
      throw problem instanceof NotAnswered ? new PtengineError("freezeNotKept", { cell }) : problem;
    }
  }

  /** What the formula gives, without a request: of a larger one Sheets tells, if all that it asks is still good. */
  function given(read: FormulaCellRead, asked: readonly Asked[]): Given & Pick<ShownTable, "answeredAtMs"> {
    const { place, formula } = read;
    const cell = addressOf(place);
    const answers = asked.map(({ query }) => answered(query, cell));
    const times = answers.flatMap(({ isAsked, writtenAtMs }) => (isAsked ? [writtenAtMs] : []));
    const answeredAtMs = times.length > 0 ? { answeredAtMs: Math.min(...times) } : {};
    const [first, answer] = [asked[0], answers[0]];
    if (first && answer && isWhole(formula, first.call)) {
      return { values: cellsOf(first.query, answer.table, platform), isOwn: true, ...answeredAtMs };
    }
    if (answers.some(({ isStale }) => isStale)) throw new PtengineError("freezeNotKept", { cell });
    asked.forEach(({ call, query }, index) => {
      const known = answers[index];
      if (known) assertAnswered(platform, read, call, cellsOf(query, known.table, platform));
    });
    const values = calculateElsewhere(platform, formula.slice(1), place.sheetName);
    if (!values) throw new PtengineError("freezeUnclear", { cell });
    return { values, isOwn: false, ...answeredAtMs };
  }

  return {
    read(cellRead) {
      const { place } = cellRead;
      const asked = askedBy(platform, scan, cellRead);
      const why = whyNoValue(sheetAt(platform, place).read(areaOf(place, { rows: 1, columns: 1 })).values[0]?.[0]);
      if (why) throw why;
      const { values, isOwn, ...answeredAtMs } = given(cellRead, asked);
      const days = daysOf(asked, calendar.dayOf(new Date(clock.nowMs())));
      return { ...shownAs(platform, place, { values, isOwn }), days, ...answeredAtMs };
    },
  };
}
