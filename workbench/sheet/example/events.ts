/** The tab of the example workbook that counts events. */
import { periods } from "./choices";
import type { ExampleTab } from "./tab";

export const eventsTab: ExampleTab = {
  name: "Events",
  title: "Events",
  about: "PTENGINE_EVENT counts events by name, by time, by their own properties and by up to two other dimensions.",
  columnWidths: [172, 100, 80, 20, 172, 100, 90, 80, 20, 90, 110, 90, 76],
  inputs: [
    { label: "Period", cell: "B4", value: "last30days", choices: periods },
    { label: "Event", cell: "F4", value: "purchase", choices: { range: "Events!A8:A40" } },
  ],
  tables: [
    {
      caption: "All events",
      cell: "A7",
      formula: '=PTENGINE_EVENT("eventName"; ; $B$4)',
      columns: ["text", "count", "count"],
      rows: 40,
    },
    {
      caption: "The event above, day by day",
      cell: "E7",
      formula: '=PTENGINE_EVENT("eventName,day"; ; $B$4; ; "eventName="&$F$4)',
      columns: ["text", "day", "count", "count"],
      rows: 40,
    },
    {
      caption: "Purchases by one of their properties",
      cell: "J7",
      formula: '=PTENGINE_EVENT("eventName,eventDimension(category)"; ; $B$4; ; "eventName=purchase")',
      columns: ["text", "text", "count", "count"],
      rows: 6,
    },
  ],
  charts: [
    {
      kind: "line",
      title: "The event day by day",
      cell: "J14",
      width: 366,
      height: 210,
      labels: "F7:F38",
      series: ["G7:G38"],
    },
  ],
};
