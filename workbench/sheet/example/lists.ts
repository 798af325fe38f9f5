/** The tab of the example workbook with the names that formulas may use; the other tabs pick from it. */
import type { ExampleTab } from "./tab";

export const listsTab: ExampleTab = {
  name: "Lists",
  title: "Lists",
  about: "The names that formulas may use. The other tabs offer goals, experiences and countries from here.",
  columnWidths: [
    120, 140, 16, 270, 150, 90, 100, 20, 130, 20, 110, 20, 110, 110, 110, 80, 20, 140, 90, 90, 190, 90, 90,
  ],
  tables: [
    {
      caption: "Conversion goals",
      cell: "A5",
      formula: "=PTENGINE_GOALS()",
      columns: ["text", "text"],
      rows: 30,
    },
    {
      caption: "Experiences (one request serves this tab and Experiences)",
      cell: "D5",
      formula: "=PTENGINE_EXPERIENCES()",
      columns: ["text", "text", "text", "text"],
      rows: 30,
    },
    {
      caption: "Countries",
      cell: "I5",
      formula: '=PTENGINE_FILTER_VALUES("country"; ; "last30days")',
      columns: ["text"],
      rows: 70,
    },
    {
      caption: "Devices",
      cell: "K5",
      formula: '=PTENGINE_FILTER_VALUES("deviceType")',
      columns: ["text"],
      rows: 10,
    },
    {
      caption: "User properties",
      cell: "M5",
      formula: "=PTENGINE_USER_PROPERTIES()",
      columns: ["text", "text", "text", "text"],
      rows: 30,
    },
    {
      caption: "What the data center can be asked, in Japanese; like Devices, this needs no request",
      cell: "R5",
      formula: '=PTENGINE_FIELDS("dc"; "lang=JP")',
      columns: ["text", "text", "text", "text", "text", "text"],
      rows: 90,
    },
  ],
};
