/** A tab that is drawn as a whole, in Google's services. */
import type { Canvas, DrawnBorder, FormatRule, PlacedChart, Rectangle } from "./ports";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Each run of equal sizes: the first of it, how many, and the size. */
function runsOf(sizes: readonly number[]): { first: number; count: number; size: number }[] {
  const runs: { first: number; count: number; size: number }[] = [];
  sizes.forEach((size, index) => {
    const last = runs.at(-1);
    if (last?.size === size) last.count += 1;
    else runs.push({ first: index + 1, count: 1, size });
  });
  return runs;
}

/** Google clones what it is given. */
const copied = <T>(rows: readonly (readonly T[])[]): T[][] => rows.map((row) => [...row]);

function borderOf(range: GoogleAppsScript.Spreadsheet.Range, { side, color, isThick }: DrawnBorder): void {
  const { SOLID, SOLID_THICK } = SpreadsheetApp.BorderStyle;
  const on = (wanted: DrawnBorder["side"]) => (side === wanted ? true : null);
  range.setBorder(null, on("left"), on("bottom"), null, null, null, color, isThick ? SOLID_THICK : SOLID);
}

function ruleOf(sheet: Sheet, { areas, when, color, background }: FormatRule) {
  const builder = SpreadsheetApp.newConditionalFormatRule();
  if ("formula" in when) builder.whenFormulaSatisfied(when.formula);
  else if ("above" in when) builder.whenNumberGreaterThan(when.above);
  else builder.whenNumberLessThan(when.below);
  if (color) builder.setFontColor(color);
  if (background) builder.setBackground(background);
  return builder
    .setRanges(areas.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns)))
    .build();
}

const showsOnly = (chart: Chart, sheetName: string) => {
  const ranges = chart.getRanges();
  return ranges.length > 0 && ranges.every((range) => range.getSheet().getName() === sheetName);
};

function addRanges(builder: Builder, source: Sheet, areas: readonly Rectangle[]): void {
  for (const { row, column, rows, columns } of areas) builder.addRange(source.getRange(row, column, rows, columns));
}

function built(sheet: Sheet, source: Sheet, chart: PlacedChart): Chart {
  const builder = sheet.newChart();
  addRanges(builder, source, chart.areas);
  builder
    .setChartType(Charts.ChartType[chart.type])
    .setNumHeaders(1)
    // The tab that it shows is hidden.
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setPosition(chart.row, chart.column, chart.offset.xPixels, chart.offset.yPixels);
  const size = { width: chart.widthPixels, height: chart.heightPixels };
  for (const [name, value] of Object.entries({ ...chart.options, ...size })) builder.setOption(name, value);
  return builder.build();
}

function chartsOn(
  sheet: Sheet,
): Pick<Canvas, "chartsOf" | "chartCount" | "removeCharts" | "insertCharts" | "changeCharts"> {
  const sourceOf = ({ sheetName }: PlacedChart) => sheet.getParent().getSheetByName(sheetName);
  const idsOf = (charts: readonly Chart[]) => charts.flatMap((chart) => chart.getChartId() ?? []);
  return {
    chartsOf: (sheetName) => idsOf(sheet.getCharts().filter((chart) => showsOnly(chart, sheetName))),
    chartCount: () => sheet.getCharts().length,
    removeCharts(ids) {
      for (const chart of sheet.getCharts()) if (ids.includes(chart.getChartId() ?? 0)) sheet.removeChart(chart);
    },
    insertCharts(charts) {
      const before = idsOf(sheet.getCharts());
      for (const chart of charts) {
        const source = sourceOf(chart);
        if (source) sheet.insertChart(built(sheet, source, chart));
      }
      return idsOf(sheet.getCharts()).filter((id) => !before.includes(id));
    },
    changeCharts(changed) {
      const drawn = changed.length > 0 ? sheet.getCharts() : [];
      for (const { id, chart } of changed) {
        const source = sourceOf(chart);
        const known = drawn.find((one) => one.getChartId() === id);
        if (!source || !known || !showsOnly(known, chart.sheetName)) continue;
        const builder = known.modify().clearRanges() as unknown as Builder;
        addRanges(builder, source, chart.areas);
        sheet.updateChart(builder.setNumHeaders(1).build());
      }
    },
  };
}

export function canvasOf(sheet: Sheet): Canvas {
  const range = ({ row, column, rows, columns }: Rectangle) => sheet.getRange(row, column, rows, columns);
  return {
    hideGridlines: () => void sheet.setHiddenGridlines(true),
    setSizes(columnWidths, rowHeights) {
      const missing = rowHeights.length - sheet.getMaxRows();
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
      for (const { first, count, size } of runsOf(columnWidths)) sheet.setColumnWidths(first, count, size);
      for (const { first, count, size } of runsOf(rowHeights)) sheet.setRowHeightsForced(first, count, size);
    },
    setLooks(area, looks) {
      range(area)
        .setFontSizes(copied(looks.fontSizes))
        .setFontWeights(copied(looks.fontWeights))
        .setFontColors(copied(looks.fontColors))
        .setBackgrounds(copied(looks.backgrounds))
        .setHorizontalAlignments(copied(looks.horizontalAlignments))
        .setNumberFormats(copied(looks.numberFormats))
        .setWraps(copied(looks.wraps))
        .setVerticalAlignment("middle");
    },
    mergeAcross: (area) => void range(area).mergeAcross(),
    wipe(area) {
      const cells = range(area);
      cells.breakApart();
      cells.clear().clearDataValidations();
    },
    setBorder: (border) => borderOf(range(border), border),
    setChoices({ row, column }, choices, help) {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...choices], true)
        .setAllowInvalid(true)
        .setHelpText(help)
        .build();
      sheet.getRange(row, column).setDataValidation(rule);
    },
    setFormatRules: (rules) => sheet.setConditionalFormatRules(rules.map((rule) => ruleOf(sheet, rule))),
    ...chartsOn(sheet),
  };
}
