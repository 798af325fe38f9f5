/** Charts of a tab, as a report has them: found by their ids or by what they show, and never one that shows anything else. */
import type { ChartDesign, Rectangle, WritableSheet } from "./ports";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Its address tells all four numbers in one call, unless it is one of whole rows or columns. */
export function rectangleOf(range: GoogleAppsScript.Spreadsheet.Range): Rectangle {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(range.getA1Notation()) ?? [];
  if (left === undefined || right === undefined) {
    return {
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    };
  }
  const [row, column] = [Number(top), columnNumber(left)];
  return { row, column, rows: Number(bottom) - row + 1, columns: columnNumber(right) - column + 1 };
}

export const overlap = (one: Rectangle, other: Rectangle) =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** What a chart covers unless somebody has made it smaller: 600 by 371 pixels of cells as wide and high as new ones. */
const chartSize = { rows: 18, columns: 6 };

/** Whether a chart shows nothing but cells of this part of its tab. */
const liesWithin = (sheet: Sheet, chart: Chart, own: Rectangle) =>
  chart.getRanges().every((drawn) => {
    const { row, column, rows, columns } = rectangleOf(drawn);
    return (
      drawn.getSheet().getSheetId() === sheet.getSheetId() &&
      row >= own.row &&
      column >= own.column &&
      row + rows <= own.row + own.rows &&
      column + columns <= own.column + own.columns
    );
  });

/** Whether a chart has the design's title, and its labels begin where the design's do. */
const isDrawn = (chart: Chart, { title, areas: [labels] }: ChartDesign) =>
  chart.getOptions().get("title") === title &&
  chart
    .getRanges()
    .some((drawn, index) => !index && drawn.getRow() === labels?.row && drawn.getColumn() === labels.column);

/** The design's place, or, where it may make way, the next below it that no other chart takes. */
function freePlace({ row, column, mayMakeWay }: ChartDesign, sheet: Sheet, others: readonly Chart[]): Rectangle {
  let at: Rectangle = { row, column: Math.min(column, sheet.getMaxColumns()), ...chartSize };
  const taken = others.map((chart): Rectangle => {
    const container = chart.getContainerInfo();
    return { row: container.getAnchorRow(), column: container.getAnchorColumn(), ...chartSize };
  });
  for (const other of taken.sort((one, next) => one.row - next.row)) {
    if (mayMakeWay && overlap(at, other)) at = { ...at, row: other.row + other.rows };
  }
  return at;
}

/** Inserts a chart of what the builder has, and answers its id. */
function insertChart(
  sheet: Sheet,
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  design: ChartDesign,
  others: readonly Chart[],
): number | undefined {
  const at = freePlace(design, sheet, others);
  builder.setChartType(Charts.ChartType[design.type]).setOption("title", design.title);
  sheet.insertChart(builder.setPosition(Math.min(at.row, sheet.getMaxRows()), at.column, 0, 0).build());
  const before = others.map((chart) => chart.getChartId());
  const ids = sheet.getCharts().map((chart) => chart.getChartId());
  return ids.find((one) => !before.includes(one)) || undefined;
}

export function sheetCharts(sheet: Sheet): Pick<WritableSheet, "drawChart" | "shiftChart" | "removeChart"> {
  const ownChart = (id: number, own: Rectangle) =>
    sheet.getCharts().find((chart) => chart.getChartId() === id && liesWithin(sheet, chart, own));
  return {
    drawChart(design, id, own) {
      const charts = sheet.getCharts();
      const known = charts.find((chart) => id && chart.getChartId() === id);
      if (id && !known) return id;
      const isOwn = (chart: Chart) => liesWithin(sheet, chart, own);
      const drawn = known && isOwn(known) ? known : charts.find((chart) => isDrawn(chart, design) && isOwn(chart));
      const builder = drawn ? drawn.modify().clearRanges() : sheet.newChart();
      for (const { row, column, rows, columns } of design.areas) {
        builder.addRange(sheet.getRange(row, column, rows, columns));
      }
      builder.setNumHeaders(design.headerRows);
      if (!drawn)
        return insertChart(sheet, builder as GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder, design, charts);
      sheet.updateChart(builder.build());
      return drawn.getChartId() || undefined;
    },
    shiftChart(id, rows, columns, own) {
      const drawn = ownChart(id, own);
      if (!drawn) return;
      const container = drawn.getContainerInfo();
      const within = (place: number, maximum: number) => Math.min(Math.max(1, place), maximum);
      const moved = drawn
        .modify()
        .setPosition(
          within(container.getAnchorRow() + rows, sheet.getMaxRows()),
          within(container.getAnchorColumn() + columns, sheet.getMaxColumns()),
          container.getOffsetX(),
          container.getOffsetY(),
        );
      sheet.updateChart(moved.build());
    },
    removeChart(id, own) {
      const drawn = ownChart(id, own);
      if (drawn) sheet.removeChart(drawn);
    },
  };
}
