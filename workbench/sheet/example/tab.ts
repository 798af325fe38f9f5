/** What one tab of formulas of the example workbook is made of, and the commands that write it into a workbook. */

import type { Book } from "../book/book";
import { engine } from "../engine/engine";
import type { CoreCommand } from "../engine/engineTypes";
import { toEngineFormula } from "../engine/formulaText";
import { chartCommand, type ExampleChart } from "./chart";
import { type ColumnKind, columnLooks, type Look, looks } from "./looks";

/** A cell that formulas take as an argument, at the right of its label. */
export interface ExampleInput {
  readonly label: string;
  readonly cell: string;
  readonly value: string;
  /** What may be picked: these values, or those of a range of another tab. Anything else may be typed. */
  readonly choices: readonly string[] | { readonly range: string };
}

/** A formula with its caption in the cell above, and the looks of the table that it fills. */
export interface ExampleTable {
  readonly caption: string;
  readonly cell: string;
  readonly formula: string;
  readonly columns: readonly ColumnKind[];
  /** Rows under the header that are given a format. */
  readonly rows: number;
}

export interface ExampleTab {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Pixels, from column A on. */
  readonly columnWidths: readonly number[];
  readonly inputs?: readonly ExampleInput[];
  readonly tables: readonly ExampleTable[];
  /** Other cells, by their addresses. */
  readonly texts?: Readonly<Record<string, string>>;
  readonly looks?: readonly Look[];
  readonly charts?: readonly ExampleChart[];
}

/** All of a tab that asks nothing: words, looks, choices and charts. */
export function tabCommands(book: Book, sheetId: string, tab: ExampleTab): CoreCommand[] {
  const { columnWidths, inputs = [], charts = [] } = tab;
  return [
    { type: "SET_GRID_LINES_VISIBILITY", sheetId, areGridLinesVisible: false },
    ...columnWidths.map(
      (size, column): CoreCommand => ({
        type: "RESIZE_COLUMNS_ROWS",
        sheetId,
        dimension: "COL",
        elements: [column],
        size,
      }),
    ),
    ...looksOf(tab).map(
      ({ cells, ...look }): CoreCommand => ({
        type: "SET_FORMATTING",
        sheetId,
        target: [engine.helpers.toZone(cells)],
        ...look,
      }),
    ),
    ...contentsOf(tab)
      .filter((content) => !isFormula(content))
      .map(typeInto(sheetId)),
    ...inputs.map((input) => choicesCommand(book, sheetId, input)),
    ...charts.map((chart, index) => chartCommand(sheetId, index, chart)),
  ];
}

export const formulaCommands = (sheetId: string, tab: ExampleTab): CoreCommand[] =>
  contentsOf(tab).filter(isFormula).map(typeInto(sheetId));

type Content = readonly [address: string, text: string];

const isFormula = ([, text]: Content) => text.startsWith("=");

const typeInto =
  (sheetId: string) =>
  ([address, text]: Content): CoreCommand => {
    const { col, row } = engine.helpers.toCartesian(address);
    return { type: "UPDATE_CELL", sheetId, col, row, content: toEngineFormula(text) };
  };

function contentsOf({ title, about, inputs = [], tables, texts = {} }: ExampleTab): Content[] {
  return [
    ["A1", title],
    ["A2", about],
    ...inputs.flatMap(({ label, cell, value }): Content[] => [
      [besides(cell, -1, 0), label],
      [cell, value],
    ]),
    ...tables.flatMap(({ cell, caption, formula }): Content[] => [
      [besides(cell, 0, -1), caption],
      [cell, formula],
    ]),
    ...Object.entries(texts),
  ];
}

function looksOf({ inputs = [], tables, looks: others = [] }: ExampleTab): Look[] {
  return [
    { cells: "A1", ...looks.title },
    { cells: "A2", ...looks.quiet },
    ...inputs.flatMap(({ cell }) => [
      { cells: besides(cell, -1, 0), ...looks.label },
      { cells: cell, ...looks.input },
    ]),
    ...tables.flatMap(({ cell, columns, rows }) => [
      { cells: besides(cell, 0, -1), ...looks.caption },
      ...columns.flatMap((kind, index) => columnLooks(kind, besides(cell, index, 0), besides(cell, index, rows))),
    ]),
    ...others,
  ];
}

function besides(cell: string, columns: number, rows: number): string {
  const { col, row } = engine.helpers.toCartesian(cell);
  return engine.helpers.toXC(col + columns, row + rows);
}

function choicesCommand(book: Book, sheetId: string, { cell, choices }: ExampleInput): CoreCommand {
  const displayStyle = "arrow" as const;
  return {
    type: "ADD_DATA_VALIDATION_RULE",
    sheetId,
    ranges: [book.model.getters.getRangeDataFromZone(sheetId, engine.helpers.toZone(cell))],
    rule: {
      id: `choices-${sheetId}-${cell}`,
      isBlocking: false,
      criterion:
        "range" in choices
          ? { type: "isValueInRange", values: [choices.range], displayStyle }
          : { type: "isValueInList", values: [...choices], displayStyle },
    },
  };
}
