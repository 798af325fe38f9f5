/** Formulas in cells, for the sidebar: what stands in the selected cell, and what it puts there. */
import { safely } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { CellPlace, Platform } from "../platform/ports";
import { type Argument, type Cell, cellText } from "../query/cells";
import {
  type ArgumentKind,
  argumentTexts,
  type FormulaArgument,
  type FormulaCall,
  findCalls,
  formulaOf,
  replaceArguments,
} from "../query/formula";
import { asInserted } from "../query/inserted";
import { parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { createArgumentReader } from "../refresh/argumentValues";
import { cellAddress } from "../refresh/references";
import { makeRefreshCell } from "../refresh/refreshCell";
import { refreshCellName } from "../refresh/scan";
import { refuseFilled } from "../reports/room";
import { dressChanged, dressResult, extentOf, keptTable, tableFor } from "./formulaLook";
import type { AskedArgument, AskedCall } from "./tables";

export interface ReadArgument {
  readonly kind: ArgumentKind;
  /** As it stands in the formula. */
  readonly text: string;
  /** Its value now, as text or as rows of text; missing where it has none by itself. */
  readonly value?: AskedArgument;
}

export interface ReadCall extends Pick<FormulaCall, "name"> {
  readonly args: readonly ReadArgument[];
}

export interface ReadCell extends CellPlace {
  readonly address: string;
  readonly formula: string;
  readonly calls: readonly ReadCall[];
}

const asText = (argument: Argument): AskedArgument =>
  Array.isArray(argument) ? argument.map((row) => row.map(cellText)) : cellText(argument as Cell);

/** Literals in the API's own names, whatever language they were written in; as they are where the call cannot be read. */
function named(name: FormulaCall["name"], args: readonly ReadArgument[]): readonly ReadArgument[] {
  if (args.some(({ kind, value }) => kind !== "blank" && value === undefined)) return args;
  try {
    const query = parseQuery(
      name,
      args.map(({ value }) => value ?? ""),
    );
    const texts = argumentTexts(query);
    return args.map((argument, index) =>
      argument.kind === "literal" ? { ...argument, value: texts[index] ?? "" } : argument,
    );
  } catch {
    return args;
  }
}

export function readSelectedCell(platform: Platform): ReadCell {
  const { isBlank: _, ...cell } = platform.spreadsheet.selectedCell();
  const currentValue = createArgumentReader(platform, cell.sheetName);
  const readArgument = (argument: FormulaArgument): ReadArgument => {
    const value = currentValue(argument);
    return { kind: argument.kind, text: argument.text, ...(value === undefined ? {} : { value: asText(value) }) };
  };
  return {
    ...cell,
    address: cellAddress(cell.sheetName, cell.row, cell.column),
    calls: findCalls(cell.formula).map(({ name, arguments: args }) => ({
      name,
      args: named(name, args.map(readArgument)),
    })),
  };
}

export interface InsertedFormula extends AskedCall {
  /** How many cells it will fill, as far as a preview has told. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly isOverwriteAllowed: boolean;
  /** Where; the selected cell unless given. */
  readonly place?: CellPlace | undefined;
}

/** Where it was written. */
export interface WrittenCell extends CellPlace {
  readonly address: string;
}

const written = ({ sheetName, row, column }: CellPlace): WrittenCell => ({
  sheetName,
  row,
  column,
  address: cellAddress(sheetName, row, column),
});

/** What Google refuses here is most often a protected cell; its words say what else. */
function writeFormula({ spreadsheet }: Platform, place: CellPlace, formula: string): void {
  try {
    spreadsheet.writeFormula(place, formula);
  } catch (problem) {
    const cause = problem instanceof Error ? problem.message : String(problem);
    throw new PtengineError("cellProtected", { cell: cellAddress(place.sheetName, place.row, place.column), cause });
  }
}

/** Writes the formula into the selected cell; cells with content, there or where its result will stand, are told first. */
export function insertFormula(platform: Platform, asked: InsertedFormula): WrittenCell {
  const { spreadsheet } = platform;
  const query = asInserted(parseQuery(asked.name, asked.args));
  const cell = asked.place || platform.spreadsheet.selectedCell();
  const { sheetName, row, column } = cell;
  const place = { sheetName, row, column };
  const table = tableFor(platform, query);
  const { rows, columns } = table ? extentOf(query, table) : { rows: asked.rowCount, columns: asked.columnCount };
  const inTheWay = spreadsheet.filledCells(place, Math.max(1, rows), Math.max(1, columns));
  // Whoever says "overwrite" means this place, whatever is selected by then.
  if (!asked.isOverwriteAllowed) refuseFilled(inTheWay, place);
  makeRefreshCell(platform);
  writeFormula(platform, place, formulaOf(query, refreshCellName));
  const isFree = inTheWay.every((filled) => filled.row === row && filled.column === column);
  if (table && isFree) dressResult(platform, place, query, table);
  return written(cell);
}

export interface ChangedFormula {
  readonly place: CellPlace;
  /** As it stood when it was read; a cell that was changed since is left alone. */
  readonly formula: string;
  readonly callIndex: number;
  /** New texts of arguments, by their index. */
  readonly texts: Readonly<Record<number, string>>;
}

/** Writes the cell's new formula, if there is one, and if the cell still holds the one that was read. */
export function rewriteFormula(platform: Platform, place: CellPlace, before: string, after: string | undefined): void {
  const { spreadsheet } = platform;
  if (after === undefined || spreadsheet.cellAt(place)?.formula !== before) {
    throw new PtengineError("cellChanged", { cell: cellAddress(place.sheetName, place.row, place.column) });
  }
  if (after.includes(refreshCellName)) makeRefreshCell(platform);
  writeFormula(platform, place, after);
}

/** The query of a formula that is one call and nothing else, as far as its arguments have values. */
function queryOf(platform: Platform, { sheetName }: CellPlace, formula: string): Query | undefined {
  const [call, ...others] = findCalls(formula);
  if (!call || others.length > 0 || call.start !== 1 || call.end !== formula.length) return undefined;
  return safely(() => {
    const values = call.arguments.map(createArgumentReader(platform, sheetName));
    const isUnknown = call.arguments.some(({ kind }, index) => kind !== "blank" && values[index] === undefined);
    return isUnknown ? undefined : parseQuery(call.name, values);
  }, undefined);
}

export function changeFormula(platform: Platform, { place, formula, callIndex, texts }: ChangedFormula): WrittenCell {
  const call = findCalls(formula)[callIndex];
  const changed = call && replaceArguments(formula, call, texts);
  const before = queryOf(platform, place, formula);
  const old = before && keptTable(platform, before);
  const reach = before && old ? extentOf(before, old) : { rows: 1, columns: 1 };
  const query = changed === undefined ? undefined : queryOf(platform, place, changed);
  const table = query && tableFor(platform, query);
  const { rows, columns } = query && table ? extentOf(query, table) : reach;
  const filled = table ? platform.spreadsheet.filledCells(place, rows, columns) : [];
  rewriteFormula(platform, place, formula, changed);
  const isFree = filled.every(
    ({ row, column }) => row < place.row + reach.rows && column < place.column + reach.columns,
  );
  if (query && table && isFree) dressChanged(platform, place, query, table, reach);
  return written(place);
}
