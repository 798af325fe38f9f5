/** The first tab of the example workbook: a small report in four requests. */
import { periods } from "./choices";
import { formats, looks } from "./looks";
import type { ExampleTab } from "./tab";

export const overviewTab: ExampleTab = {
  name: "Overview",
  title: "Website overview",
  about: "A simulated website. Every number comes from a formula: click one to see it. The other tabs show the rest.",
  columnWidths: [150, 106, 96, 110, 24, 100, 80, 80, 24],
  inputs: [{ label: "Period", cell: "B4", value: "last30days", choices: periods }],
  texts: {
    C4: "← Pick or type a period: every formula of this tab follows.",
    A6: "Visits",
    B6: "Visitors",
    C6: "Bounce rate",
    D6: "Page views",
    A7: '=PTENGINE_DC("total"; "visits,users,bounceRate,pageView"; $B$4)',
    A8: "One formula in A7 fills four cells; a single metric is a plain number.",
    A21: "The formula in A11 asks for eight rows, sorted. Other formulas can use them:",
    A22: "Visits from these countries",
    C22: "=SUM(B12:B19)",
    A23: "Best bounce rate among them",
    C23: "=MIN(D12:D19)",
  },
  looks: [
    { cells: "C4", ...looks.hint },
    { cells: "A6:D6", ...looks.quiet },
    { cells: "A7:D7", ...looks.headline },
    { cells: "A7:D7", format: formats.count },
    { cells: "C7", format: formats.share },
    { cells: "A8", ...looks.hint },
    { cells: "A21", ...looks.hint },
    { cells: "C22", ...looks.label, format: formats.count },
    { cells: "C23", ...looks.label, format: formats.share },
  ],
  tables: [
    {
      caption: "Where visitors come from",
      cell: "A11",
      formula: '=PTENGINE_DC("country"; "visits,newVisitsRate,bounceRate"; $B$4; ; ; "limit=8; sortBy=visits")',
      columns: ["text", "count", "share", "share"],
      rows: 8,
    },
    {
      caption: "Day by day",
      cell: "F7",
      formula: '=PTENGINE_DC("day"; "visits,users"; $B$4)',
      columns: ["day", "count", "count"],
      rows: 40,
    },
  ],
  charts: [
    {
      kind: "line",
      title: "Visits and visitors by day",
      cell: "J2",
      width: 440,
      height: 300,
      labels: "F7:F38",
      series: ["G7:G38", "H7:H38"],
    },
  ],
};
