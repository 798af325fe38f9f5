/** The workbook that `npm start` opens: a small report that shows what the formulas can do, in five requests. */
import type { Book } from "./book";
import { engine } from "./engine";
import type { CoreCommand } from "./engineTypes";
import { toEngineFormula } from "./formulaText";

const blue = "#0B57D0";
const quiet = "#5F6368";

const texts: Readonly<Record<string, string>> = {
  A1: "Website overview",
  A2: "A simulated website. Every number below comes from a formula; click one to see it.",
  A4: "Period",
  B4: "last30days",
  C4: "← Try last7days, lastmonth or 先週: every formula follows.",
  A6: "Visits",
  B6: "Visitors",
  C6: "Bounce rate",
  D6: "Page views",
  A7: '=PTENGINE_DC("total"; "visits,users,bounceRate,pageView"; $B$4)',
  A8: "One formula in A7 fills four cells; a single metric is a plain number.",
  A10: "Where visitors come from",
  A11: '=PTENGINE_DC("country", "visits,newVisitsRate,bounceRate", $B$4, , , "limit=8; sortBy=visits")',
  A21: "The formula in A11 asks for eight rows, sorted. Other formulas can use them:",
  A22: "Visits from these countries",
  C22: "=SUM(B12:B19)",
  A23: "Best bounce rate among them",
  C23: "=MIN(D12:D19)",
  A25: "Devices",
  A26: '=PTENGINE_DC("device"; ; $B$4)',
  F6: "Day by day",
  F7: "One formula in F8, two requests.",
  F8: '=PTENGINE_DC("day"; "visits,users"; $B$4)',
};

const number = "#,##0";
const percentage = "0.0%";

const looks: readonly { readonly cells: string; readonly style?: object; readonly format?: string }[] = [
  { cells: "A1", style: { fontSize: 18, bold: true } },
  { cells: "A2", style: { textColor: quiet } },
  { cells: "A4", style: { bold: true } },
  { cells: "B4", style: { fillColor: "#FFF8E1", bold: true } },
  { cells: "C4", style: { textColor: quiet, italic: true } },
  { cells: "A6:D6", style: { textColor: quiet, align: "left" } },
  { cells: "A7:D7", style: { fontSize: 16, bold: true, align: "left" } },
  { cells: "A7:B7", format: number },
  { cells: "C7", format: percentage },
  { cells: "D7", format: number },
  { cells: "A8", style: { textColor: quiet, italic: true } },
  { cells: "A10", style: { fontSize: 12, bold: true } },
  { cells: "A11:D11", style: { bold: true, fillColor: "#E8F0FE", textColor: blue } },
  { cells: "B11:D11", style: { align: "right" } },
  { cells: "B12:B19", format: number },
  { cells: "C12:D19", format: percentage },
  { cells: "A21", style: { textColor: quiet, italic: true } },
  { cells: "C22", style: { bold: true }, format: number },
  { cells: "C23", style: { bold: true }, format: percentage },
  { cells: "A25", style: { fontSize: 12, bold: true } },
  { cells: "A26:D26", style: { bold: true, fillColor: "#E8F0FE", textColor: blue } },
  { cells: "D26", style: { align: "right" } },
  { cells: "D27:D40", format: number },
  { cells: "F6", style: { fontSize: 12, bold: true } },
  { cells: "F7", style: { textColor: quiet, italic: true } },
  { cells: "F8:H8", style: { bold: true, fillColor: "#E8F0FE", textColor: blue } },
  { cells: "F9:F80", style: { align: "left" } },
  { cells: "G8:H8", style: { align: "right" } },
  { cells: "G9:H80", format: number },
];

/** Pixels, from column A on. */
const columnWidths = [150, 96, 96, 110, 24, 100, 80, 80, 24];

/** Writes the report into the first tab of an empty workbook. */
export function fillExampleSheet(book: Book): void {
  const sheetId = book.port.sheets()[0]!.id;
  book.port.renameSheet(sheetId, "Overview");
  const cells = Object.entries(texts).map(([address, text]): CoreCommand => {
    const { col, row } = engine.helpers.toCartesian(address);
    return { type: "UPDATE_CELL", sheetId, col, row, content: toEngineFormula(text) };
  });
  const formatting = looks.map(({ cells: address, ...look }): CoreCommand => {
    return { type: "SET_FORMATTING", sheetId, target: [engine.helpers.toZone(address)], ...look };
  });
  const widths = columnWidths.map((size, column): CoreCommand => {
    return { type: "RESIZE_COLUMNS_ROWS", sheetId, dimension: "COL", elements: [column], size };
  });
  book.apply([
    { type: "SET_GRID_LINES_VISIBILITY", sheetId, areGridLinesVisible: false },
    ...widths,
    ...formatting,
    ...cells,
    chart(sheetId),
  ]);
}

const chart = (sheetId: string): CoreCommand => ({
  type: "CREATE_CHART",
  sheetId,
  figureId: "daily-figure",
  chartId: "daily-chart",
  col: 9,
  row: 1,
  offset: { x: 0, y: 0 },
  size: { width: 440, height: 300 },
  definition: {
    type: "line",
    title: { text: "Visits and visitors by day", fontSize: 14 },
    dataSource: {
      type: "range",
      dataSets: [
        { dataSetId: "visits", dataRange: "G8:G38" },
        { dataSetId: "users", dataRange: "H8:H38" },
      ],
      dataSetsHaveTitle: true,
      labelRange: "F8:F38",
    },
    dataSetStyles: { visits: { backgroundColor: blue }, users: { backgroundColor: "#F9AB00" } },
    legendPosition: "top",
    labelsAsText: true,
    stacked: false,
    cumulative: false,
    hideDataMarkers: true,
  },
});
