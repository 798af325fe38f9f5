// A deleted report: what goes with it is what can be proved to be its own, and everything of others stays.
import { deleteReport } from "../../src/reports/remove";
import { listReports, rangeNameOf, rangeOfReport } from "../../src/reports/store";
import { refused } from "../query/refused";
import { countries, openDocument } from "./document";

const answer = countries(["Japan", 10], ["China", 20]);
const cell = { row: 2, column: 2, rows: 1, columns: 1 };

function written() {
  const document = openDocument();
  document.run([answer]);
  return document;
}

test.each([
  ["leaves its cells", false, "country"],
  ["clears its cells if that is wished", true, ""],
])("a deleted report takes its named range and its note along, and %s", (_, areCellsCleared, left) => {
  const { platform, tab } = written();
  tab.type(2, 4, "mine");
  deleteReport(platform, "r1", areCellsCleared);
  const { value, note } = tab.cell(2, 2);
  expect([listReports(platform), value, note, tab.cell(2, 4).value]).toEqual([[], left, "", "mine"]);
  expect(() => rangeOfReport(platform, "r1")).toThrow(refused("placeLost"));
});

test("a report that was never written leaves the cell alone at which it would begin", () => {
  const { platform, tab } = openDocument();
  tab.type(2, 2, "mine");
  tab.setNote(cell, "my note");
  deleteReport(platform, "r1", true);
  expect(tab.cell(2, 2)).toMatchObject({ value: "mine", note: "my note" });
});

test("a person's note on the first cell stays, below it ours comes and goes", () => {
  const { platform, tab, run, note } = openDocument();
  tab.setNote(cell, "my note");
  run([answer]);
  expect(note()).toBe("my note\n\nPtengine report “Countries”, last good 2026-04-07 00:40");
  run([answer]);
  expect(note()).toBe("my note\n\nPtengine report “Countries”, last good 2026-04-07 07:20");
  tab.setNote(cell, `${note()}\n\nadded`);
  deleteReport(platform, "r1", false);
  expect(note()).toBe("my note\n\nadded");
});

test("cells that somebody has changed are not cleared, and the report stays", () => {
  const { platform, tab } = written();
  tab.type(3, 3, "mine");
  expect(() => deleteReport(platform, "r1", true)).toThrow(refused("notProven", { cell: "A!B2" }));
  expect([tab.cell(3, 3).value, listReports(platform).length]).toEqual(["mine", 1]);
  deleteReport(platform, "r1", false);
  expect([tab.cell(3, 3).value, listReports(platform).length]).toEqual(["mine", 0]);
});

test.each([true, false])(
  "a named range that was pointed at somebody's cells costs them nothing, cleared or not: %s",
  (areCellsCleared) => {
    const { platform, tab, run } = written();
    for (let row = 10; row < 13; row += 1) for (const column of [5, 6]) tab.type(row, column, `mine ${row} ${column}`);
    tab.setNote({ row: 10, column: 5, rows: 1, columns: 1 }, "my note");
    const area = { row: 10, column: 5, rows: 3, columns: 2 };
    platform.spreadsheet.setNamedRange(rangeNameOf("r1"), { sheetName: "A", area });
    expect(run([answer])).toMatchObject({ result: "failed", code: "cellsInTheWay" });
    expect(run([answer], { mayOverwriteEdits: true })).toMatchObject({ result: "failed", code: "cellsInTheWay" });
    if (areCellsCleared) expect(() => deleteReport(platform, "r1", true)).toThrow(refused("notProven"));
    else deleteReport(platform, "r1", false);
    expect(tab.cell(10, 5)).toMatchObject({ value: "mine 10 5", note: "my note" });
    expect(tab.cell(12, 6).value).toBe("mine 12 6");
  },
);

test("a chart of somebody else's, whose id the report was given, is neither changed nor removed", () => {
  const { platform, tab, run, report } = openDocument({ chart: { id: 7 } });
  const foreign = {
    type: "BAR",
    title: "Mine",
    areas: [{ row: 1, column: 9, rows: 5, columns: 1 }],
    headerRows: 1,
    row: 1,
    column: 11,
    mayMakeWay: true,
  } as const;
  tab.charts.set(7, foreign);
  run([answer]);
  expect(tab.charts.get(7)).toEqual(foreign);
  expect(report().chart).toEqual({ id: 8 });
  deleteReport(platform, "r1", true);
  expect([...tab.charts]).toEqual([[7, foreign]]);
});
