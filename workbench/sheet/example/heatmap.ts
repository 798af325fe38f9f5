/** The tab of the example workbook that looks into one page. */
import { devices, heatmapPages, periods } from "./choices";
import type { ExampleTab } from "./tab";

export const heatmapTab: ExampleTab = {
  name: "Heatmap",
  title: "Heatmap",
  about: "PTENGINE_HEATMAP looks into one page: how it does, how far people scroll, and what they click.",
  columnWidths: [120, 180, 90, 110, 90, 110, 16, 130, 90, 110, 70, 80],
  inputs: [
    { label: "Page", cell: "B4", value: heatmapPages[0], choices: heatmapPages },
    { label: "Device", cell: "D4", value: "MOBILE", choices: devices },
    { label: "Period", cell: "F4", value: "lastmonth", choices: periods },
  ],
  tables: [
    {
      caption: "The page as a whole",
      cell: "A7",
      formula:
        '=PTENGINE_HEATMAP($B$4; "page"; "pv,uv,clicks,clickRate,bounceRate,timeOnPage"; $F$4; ; $D$4; ; "headers=label; durations=days")',
      columns: ["count", "count", "count", "share", "share", "duration"],
      rows: 1,
    },
    {
      caption: "Its blocks, from top to bottom",
      cell: "A11",
      formula:
        '=PTENGINE_HEATMAP($B$4; "blocks"; "impression,impressionRate,avgDuration,dropoffRate"; $F$4; ; $D$4; ; "durations=days")',
      columns: ["text", "name", "count", "share", "duration", "share"],
      rows: 20,
    },
    {
      caption: "Its elements",
      cell: "H7",
      formula: '=PTENGINE_HEATMAP($B$4; "elements"; ; $F$4; ; $D$4)',
      columns: ["text", "count", "share", "count", "share"],
      rows: 6,
    },
  ],
  charts: [
    {
      kind: "bar",
      title: "How many see each block",
      cell: "H14",
      width: 480,
      height: 210,
      labels: "A11:A18",
      series: ["D11:D18"],
    },
  ],
};
