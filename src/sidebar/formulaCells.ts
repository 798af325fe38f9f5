/** Formulas in cells, for the sidebar: what stands in the selected cell, and what it puts there. */
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
import { parseQuery } from "../query/parse";
import { createArgumentReader } from "../refresh/argumentValues";
import { cellAddress } from "../refresh/references";
import { makeRefreshCell } from "../refresh/refreshCell";
import { refreshCellName } from "../refresh/scan";
import { refuseFilled } from "../reports/room";
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
  const query = parseQuery(asked.name, asked.args);
  const cell = asked.place || platform.spreadsheet.selectedCell();
  const inTheWay = spreadsheet.filledCells(cell, Math.max(1, asked.rowCount), Math.max(1, asked.columnCount));
  const { sheetName, row, column } = cell;
  // Whoever says "overwrite" means this place, whatever is selected by then.
  if (!asked.isOverwriteAllowed) refuseFilled(inTheWay, { sheetName, row, column });
  makeRefreshCell(platform);
  writeFormula(platform, { sheetName, row, column }, formulaOf(query, refreshCellName));
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

export function changeFormula(platform: Platform, { place, formula, callIndex, texts }: ChangedFormula): WrittenCell {
  const call = findCalls(formula)[callIndex];
  rewriteFormula(platform, place, formula, call && replaceArguments(formula, call, texts));
  return written(place);
}
