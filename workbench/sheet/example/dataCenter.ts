/** The tab of the example workbook that compares periods and filters by country. */
import { lists, periods } from "./choices";
import type { ExampleTab } from "./tab";

const country = '"country="&$D$4';

export const dataCenterTab: ExampleTab = {
  name: "Data center",
  title: "Data center",
  about: "PTENGINE_DC answers with totals, tables and series of the whole site; here for one country.",
  columnWidths: [120, 100, 110, 120, 16, 240, 230, 84, 110, 76],
  inputs: [
    { label: "Period", cell: "B4", value: "lastmonth", choices: periods },
    { label: "Country", cell: "D4", value: "Japan", choices: lists.countries },
  ],
  tables: [
    {
      caption: "Sources and the period before them, in Japanese",
      cell: "A7",
      formula: `=PTENGINE_DC("sourceType"; "visits"; $B$4; ; ${country}; "compare=previous; lang=JP; headers=label")`,
      columns: ["text", "count", "count", "change"],
      rows: 7,
    },
    {
      caption: "Most viewed pages",
      cell: "F7",
      formula: `=PTENGINE_DC("combinedPages"; "pageView,avgTimeOnPage,exitRate"; $B$4; ; ${country}; "limit=8; sortBy=pageView; durations=days")`,
      columns: ["name", "name", "count", "duration", "share"],
      rows: 8,
    },
  ],
  charts: [
    {
      kind: "bar",
      title: "Visits by source, now and before",
      cell: "A15",
      width: 440,
      height: 185,
      labels: "A7:A13",
      series: ["B7:B13", "C7:C13"],
    },
  ],
};
