/** The tab of the example workbook about one experience: its numbers, A/B test and form. */
import { lists, periods } from "./choices";
import { formats, looks } from "./looks";
import type { ExampleTab } from "./tab";

/** The version that most of those who see it click. */
const winner = "=INDEX(A12:A16; MATCH(MAX(D12:D16); D12:D16; 0))";

export const experiencesTab: ExampleTab = {
  name: "Experiences",
  title: "Experiences",
  about: "PTENGINE_EXPERIENCE, PTENGINE_ABTEST and PTENGINE_FORM report on one experience, called by its name.",
  columnWidths: [124, 156, 98, 128, 80, 130, 14, 120, 190, 100, 110],
  inputs: [
    { label: "Experience", cell: "B4", value: "=INDEX(PTENGINE_EXPERIENCES(); 2; 2)", choices: lists.experiences },
    { label: "Best version", cell: "D4", value: winner, choices: { range: "Experiences!A12:A16" } },
    { label: "Period", cell: "F4", value: "last30days", choices: periods },
  ],
  texts: {
    H4: "Answers that begin with “=”, all harmless text:",
    J4: '=SUMPRODUCT((LEFT(H8:K400; 1)="=")*1)',
  },
  looks: [
    { cells: "H4", ...looks.hint },
    { cells: "J4", style: { bold: true, align: "left" }, format: formats.count },
  ],
  tables: [
    {
      caption: "The experience as a whole",
      cell: "A7",
      formula:
        '=PTENGINE_EXPERIENCE($B$4; "total"; "viewedUsers,views,clickRate,formSubmitRate,closeRate,avgVisitDuration"; $F$4; ; "headers=label; durations=days")',
      columns: ["count", "count", "share", "share", "share", "duration"],
      rows: 1,
    },
    {
      caption: "A/B test by clicks; the best version is named in D4",
      cell: "A11",
      formula: '=PTENGINE_ABTEST($B$4; "clickedUsers"; ; $F$4; ; "headers=label")',
      columns: ["text", "count", "count", "share", "change", "share"],
      rows: 5,
    },
    {
      caption: "Its goals, out of the first formula's answer",
      cell: "A19",
      formula: '=PTENGINE_EXPERIENCE($B$4; "goals"; ; $F$4)',
      columns: ["text", "count", "share", "count"],
      rows: 4,
    },
    {
      caption: "What visitors typed into the form of that version, as plain text",
      cell: "H7",
      formula: "=PTENGINE_FORM($B$4; $D$4; $F$4)",
      columns: ["moment", "name", "name", "name"],
      rows: 400,
    },
  ],
};
