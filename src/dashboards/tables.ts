/** Tables of a dashboard: a header, and rows that refer to the data tab, blank where there are fewer. */
import { inLanguage } from "../catalogue/languages";
import type { Labels, Language } from "../catalogue/types";
import { valueNames } from "../catalogue/valueNames";
import type { TypedCell } from "../reports/cells";
import type { Box, RowsName, TableColumn } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { type DashboardData, numberOf, type PartData, previous, sumOf, type Value } from "./data";
import {
  changeFormat,
  changeOf,
  fitted,
  inTwoLines,
  linkOf,
  numberFormats,
  pathOf,
  typedFigure,
  upliftFormat,
} from "./figures";
import { colors, type Look, numberFormula, type Page, type Region, textFormula, widthOf } from "./page";
import { safeText } from "./typed";

type TableBox = Extract<Box, { readonly kind: "table" }>;
export type Row = Readonly<Record<string, Value>>;

export const [headerPixels, rowPixels] = [36, 24];
const bodySize = 10;
/** As usual, and where a word would not fit into its column. */
const headerSizes = [9, 8] as const;

/** What the boxes of a dashboard are drawn with. */
export interface Drawn {
  readonly page: Page;
  readonly language: Language;
  /** With what was chosen in the place of its name. */
  readonly named: (name: string) => string;
  /** In the reader's language. */
  readonly say: (labels: Labels) => string;
}

export const asRows = (part: PartData | undefined): Row[] =>
  (part?.rows ?? []).map((row) =>
    Object.fromEntries(part?.columns.map((name, index) => [name, row[index] ?? ""]) ?? []),
  );

const allVersions = /^all versions$/i;

const rowsNamed: Readonly<Record<RowsName, (rows: readonly Row[]) => readonly Row[]>> = {
  deviceTotals: (rows) => rows.filter(({ group }) => group === "total"),
  versionsByDevice: (rows) => rows.filter(({ name }) => !allVersions.test(String(name))),
  byClicks: (rows) => [...rows].sort((one, other) => (numberOf(other.click) ?? 0) - (numberOf(one.click) ?? 0)),
};

/** The rows of a part, or those that are wanted of them. */
export const chosenRows = (rows: readonly Row[], name: RowsName | undefined): readonly Row[] =>
  name ? rowsNamed[name](rows) : rows;

/** A value of a dimension in the reader's language, where it has a name there. */
export function sayValue(dimension: string, value: Value, language: Language): string {
  const names = valueNames(dimension, String(value));
  return names ? inLanguage(names, language) : String(value);
}

interface ColumnPlan {
  /** Cells of the data tab that one row takes. */
  readonly width: number;
  fill(row: Row, rows: readonly Row[], data: DashboardData): readonly TypedCell[];
  formula(cell: (right?: number) => string, range: string, options: string): string;
  readonly look: Look;
  readonly isNumber: boolean;
  /** Of the small picture in the cell, if it is one. */
  readonly options?: (rows: readonly Row[]) => readonly (readonly TypedCell[])[];
}

const noNumber = "" as const;
const orBlank = (value: number | undefined): TypedCell => value ?? noNumber;

type Of<Kind extends TableColumn["kind"]> = Extract<TableColumn, { readonly kind: Kind }>;

function textPlan({ key, span }: Of<"text">, isIndented: boolean): ColumnPlan {
  return {
    width: 1,
    fill: (row, _, { language }) => [
      safeText(
        fitted(sayValue(key, row[key] ?? "", language), { widthPixels: widthOf(span) - indentPixels, size: bodySize }),
      ),
    ],
    formula: (cell) => textFormula(cell()),
    look: { format: isIndented ? indentFormat : "@" },
    isNumber: false,
  };
}

/** Left of a table that stands right of another. */
const indentFormat = '"    "@';
export const indent = "\u00a0\u00a0\u00a0\u00a0";
const indentPixels = 18;

function pagePlan({ key, span }: Of<"page">, isIndented: boolean): ColumnPlan {
  return {
    width: 2,
    fill(row, _, { language }) {
      const url = String(row[key] ?? "");
      const shown = url === "Exit" ? inLanguage(dashboardTexts.exit, language) : pathOf(url);
      return [
        safeText(linkOf(url)),
        safeText(fitted(shown, { widthPixels: widthOf(span) - indentPixels, size: bodySize })),
      ];
    },
    formula: (cell) => `=IF(${cell()}="";${cell(1)}&"";HYPERLINK(${cell()};${cell(1)}))`,
    look: { color: colors.now, format: isIndented ? indentFormat : "@" },
    isNumber: false,
  };
}

const picturePlan = ({ key }: Of<"picture">): ColumnPlan => ({
  width: 1,
  fill: (row) => [safeText(String(row[key] ?? "").replace(/^(?!https:\/\/[^\s"<>]+$).*$/s, ""))],
  formula: (cell) => `=IF(${cell()}="";"";IMAGE(${cell()}))`,
  look: {},
  isNumber: false,
});

const numberPlan = (
  format: string,
  figureOf: (row: Row, rows: readonly Row[]) => TypedCell,
  look: Look = {},
): ColumnPlan => ({
  width: 1,
  fill: (row, rows) => [figureOf(row, rows)],
  formula: (cell) => numberFormula(cell()),
  look: { align: "right", format, ...look },
  isNumber: true,
});

const share = (row: Row, rows: readonly Row[], metric: string): number | undefined => {
  const [value, total] = [numberOf(row[metric]), sumOf(rows.map((one) => one[metric] ?? ""))];
  return value === undefined || !total ? undefined : value / total;
};

/** A bar in the cell; a centred one stands between two blanks of the same width. */
function barPlan({ metric, isCentred, isShare }: Of<"bar">): ColumnPlan {
  const most = (rows: readonly Row[]) => Math.max(0, ...rows.map((row) => numberOf(row[metric]) ?? 0));
  return {
    width: isCentred ? 3 : 1,
    fill(row, rows) {
      const value = numberOf(row[metric]);
      if (value === undefined) return isCentred ? [noNumber, noNumber, noNumber] : [noNumber];
      const beside = (most(rows) - value) / 2;
      return isCentred ? [beside, value, beside] : [value];
    },
    formula: (cell, range, options) => `=IF(${cell()}="";"";SPARKLINE(${isCentred ? range : cell()};${options}))`,
    look: {},
    isNumber: false,
    options: (rows) => [
      ["charttype", "bar"],
      [
        "max",
        (isShare && most(rows) <= 1 ? 1 : isShare ? sumOf(rows.map((row) => row[metric] ?? "")) : most(rows)) || 1,
      ],
      ["color1", isCentred ? colors.white : colors.bar],
      ["color2", isCentred ? colors.bar : colors.white],
    ],
  };
}

const stepPlan = (span: number): ColumnPlan => ({
  width: 1,
  fill(row, rows, { language, parts, choices }) {
    const number = String(row.stepId ?? "");
    if (number === "") return [noNumber];
    const entries = asRows(parts.ways).filter(({ stepId }) => String(stepId) === number);
    const first = row === rows[0] ? entries[0]?.url : undefined;
    const isLast = row === rows.at(-1);
    const page = first === undefined ? (isLast ? choices.goal : undefined) : pathOf(String(first));
    const labels = page ? dashboardTexts.stepOfPage : dashboardTexts.step;
    const text = fill(inLanguage(labels, language), { number, page: page ?? "" });
    return [safeText(fitted(text, { widthPixels: widthOf(span), size: bodySize, isBold: true }))];
  },
  formula: (cell) => textFormula(cell()),
  look: { isBold: true },
  isNumber: false,
});

const upliftPlan = ({ metric }: Of<"uplift">): ColumnPlan => ({
  width: 1,
  fill: (row, _, { language }) => {
    const value = row[metric];
    if (typeof value === "number") return [value];
    return [/^baseline$/i.test(String(value)) ? safeText(inLanguage(dashboardTexts.baseline, language)) : noNumber];
  },
  formula: (cell) => numberFormula(cell()),
  look: { align: "right", format: upliftFormat },
  isNumber: true,
});

function planOf(column: TableColumn, isIndented: boolean, named: Drawn["named"]): ColumnPlan {
  switch (column.kind) {
    case "text":
      return textPlan(column, isIndented);
    case "page":
      return pagePlan(column, isIndented);
    case "picture":
      return picturePlan(column);
    case "metric": {
      const [metric, { type }] = [named(column.metric), column];
      return numberPlan(numberFormats[type], (row) => {
        const value = numberOf(row[metric]);
        return orBlank(value === undefined ? undefined : typedFigure(value, type));
      });
    }
    case "change": {
      const { metric, type } = column;
      return numberPlan(changeFormat(type), (row) =>
        orBlank(changeOf(numberOf(row[metric]), numberOf(row[previous(metric)]), type)),
      );
    }
    case "share":
      return numberPlan(numberFormats.rate, (row, rows) => orBlank(share(row, rows, column.metric)));
    case "bar":
      return barPlan(column);
    case "step":
      return stepPlan(column.span);
    case "uplift":
      return upliftPlan(column);
  }
}

/** Colours a column by how far its cells are from the value of a card: further than a twentieth, and than a fifth. */
function addScale(page: Page, column: TableColumn, row: number, left: number, rows: number): void {
  if (column.kind !== "metric" || !column.scale) return;
  const middle = page.cards[column.scale.card];
  if (!middle) return;
  const cell = page.address(row, left);
  const [above, below] = column.scale.isLowerBetter ? [shades.bad, shades.good] : [shades.good, shades.bad];
  const areas = [{ row, column: left, rows, columns: 1 }];
  const rule = (condition: string, background: string) =>
    page.rules.push({ areas, when: { formula: `=ISNUMBER(${cell})*(${condition})` }, background });
  rule(`${cell}>${middle}*6/5`, above.far);
  rule(`${cell}>${middle}*21/20`, above.near);
  rule(`${cell}<${middle}*4/5`, below.far);
  rule(`${cell}<${middle}*19/20`, below.near);
}

const shades = {
  good: { near: "#e6f4ea", far: "#ceead6" },
  bad: { near: "#fce8e6", far: "#fad2cf" },
} as const;

/** Green and red for what is good and bad, not for more and less. */
export function addChangeRules(page: Page, row: number, column: number, rows: number, isLowerBetter: boolean): void {
  const areas = [{ row, column, rows, columns: 1 }];
  page.rules.push({ areas, when: { above: 0 }, color: isLowerBetter ? colors.bad : colors.good });
  page.rules.push({ areas, when: { below: 0 }, color: isLowerBetter ? colors.good : colors.bad });
}

/** Who has left the site has gone to no page: no link. */
function addExitRule(page: Page, row: number, column: number, rows: number, exit: string): void {
  const formula = `=${page.address(row, column)}="${exit}"`;
  page.rules.push({ areas: [{ row, column, rows, columns: 1 }], when: { formula }, color: colors.muted });
}

function drawHeader(page: Page, row: number, left: number, column: TableColumn, plan: ColumnPlan, text: string): void {
  const background = colors.header;
  const [shown, size] = plan.isNumber ? inTwoLines(text, widthOf(column.span), headerSizes) : [text, headerSizes[0]];
  const look: Look = {
    size,
    isBold: true,
    color: colors.muted,
    background,
    isWrapped: plan.isNumber,
    align: plan.isNumber ? "right" : "left",
  };
  page.put(row, left, column.span, plan.look.format === indentFormat ? `="${indent}${shown}"` : shown, look);
  page.merge(row, left, 1, column.span);
}

/** All rows of it, of which a share is one. */
const wholeRows = ({ part, rowsOf }: TableBox, data: DashboardData): readonly Row[] =>
  chosenRows(asRows(data.parts[part]), rowsOf);

interface PlannedColumn {
  readonly column: TableColumn;
  readonly plan: ColumnPlan;
  /** In the region of the table. */
  readonly offset: number;
  readonly options: Region | undefined;
}

function plannedColumns({ page, named }: Drawn, box: TableBox, left: number): PlannedColumn[] {
  let offset = 0;
  return box.columns.map((column, index) => {
    const plan = planOf(column, index === 0 && left > 2, named);
    const { options } = plan;
    const region = options && page.reserve(4, 2, (data) => options(wholeRows(box, data)));
    const planned = { column, plan, offset, options: region };
    offset += plan.width;
    return planned;
  });
}

/** From the header's row on, in cells from this one to the right. */
export function drawTable(drawn: Drawn, box: TableBox, row: number, left: number): void {
  const { page, language } = drawn;
  const columns = plannedColumns(drawn, box, left);
  const width = columns.reduce((sum, { plan }) => sum + plan.width, 0);
  const region = page.reserve(box.rows, width, (data) => {
    const whole = wholeRows(box, data);
    return whole.slice(0, box.rows).map((one) => columns.flatMap(({ plan }) => plan.fill(one, whole, data)));
  });
  let at = left;
  for (const { column, plan, offset, options } of columns) {
    drawHeader(page, row, at, column, plan, drawn.say(column.label));
    const optionRange = options ? page.range(options, 0, 0, options.rows, 2) : "";
    for (let index = 0; index < box.rows; index += 1) {
      const cell = (right = 0) => page.reference(region, index, offset + right);
      const range = page.range(region, index, offset, 1, plan.width);
      page.put(row + 1 + index, at, column.span, plan.formula(cell, range, optionRange), plan.look);
    }
    page.merge(row + 1, at, box.rows, column.span);
    addScale(page, column, row + 1, at, box.rows);
    if (column.kind === "page") addExitRule(page, row + 1, at, box.rows, inLanguage(dashboardTexts.exit, language));
    if (column.kind === "change") addChangeRules(page, row + 1, at, box.rows, column.isLowerBetter ?? false);
    if (column.kind === "uplift") addChangeRules(page, row + 1, at, box.rows, isLowerBetter(column, drawn));
    at += column.span;
  }
}

const isLowerBetter = ({ lowerIsBetterFor = [] }: Of<"uplift">, { named }: Drawn) =>
  lowerIsBetterFor.includes(named("{metric}"));
