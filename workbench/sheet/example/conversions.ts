/** The tab of the example workbook about conversion goals and the funnel of one of them. */
import { lists, periods } from "./choices";
import type { ExampleTab } from "./tab";

export const conversionsTab: ExampleTab = {
  name: "Conversions",
  title: "Conversions",
  about: "PTENGINE_CONVERSION says what the goals bring in; PTENGINE_FUNNEL follows one goal step by step.",
  columnWidths: [150, 180, 130, 160, 24, 60, 90, 120, 100, 130],
  inputs: [
    { label: "Period", cell: "B4", value: "lastmonth", choices: periods },
    { label: "Goal", cell: "D4", value: "=INDEX(PTENGINE_GOALS(); 3; 2)", choices: lists.goals },
  ],
  tables: [
    {
      caption: "Goals that bring something in, in Japanese",
      cell: "A7",
      formula: '=PTENGINE_CONVERSION("regular"; ; $B$4; ; ; "lang=JP; headers=label")',
      columns: ["text", "count", "share", "money"],
      rows: 7,
    },
    {
      caption: "The goal's funnel",
      cell: "F7",
      formula: '=PTENGINE_FUNNEL($D$4; "steps"; $B$4; ; ; "headers=label")',
      columns: ["step", "count", "count", "count", "share"],
      rows: 4,
    },
    {
      caption: "Where they went instead of to the next step (the same request)",
      cell: "A17",
      formula: '=PTENGINE_FUNNEL($D$4; "dropoffPaths"; $B$4)',
      columns: ["step", "name", "count"],
      rows: 20,
    },
  ],
  charts: [
    {
      kind: "funnel",
      title: "Steps of the goal",
      cell: "F13",
      width: 500,
      height: 232,
      labels: "F7:F11",
      series: ["G7:G11"],
    },
  ],
};
