// Reports as they are kept: one property each, never too large, and nothing of a newer version changed.
import {
  deleteReport,
  listReports,
  newReportId,
  type Report,
  rangeNameOf,
  rangeOfReport,
  readReport,
  saveReport,
} from "../../src/reports/store";
import { refused } from "../query/refused";
import { FakePlatform } from "../support/fakePlatform";

const report: Report = {
  version: 1,
  id: "r1",
  name: "Countries",
  query: { source: "dc", view: "country" },
  mode: "replace",
  style: { header: "names", durations: "seconds" },
};

test("a report is one property, and comes back as it was", () => {
  const platform = new FakePlatform();
  saveReport(platform, report);
  expect([...platform.documentValues.keys()]).toEqual(["PTENGINE_REPORT:r1"]);
  expect(readReport(platform, "r1")).toEqual(report);
  expect(listReports(platform)).toEqual([{ id: "r1", report }]);
});

test.each([
  ["of a newer version", JSON.stringify({ version: 2, name: "Later", shape: {} }), "Later"],
  ["that nobody can read", "{", "r1"],
])("a report %s is shown and never changed", (_, text, name) => {
  const platform = new FakePlatform({ document: { "PTENGINE_REPORT:r1": text } });
  expect(listReports(platform)).toEqual([{ id: "r1", name }]);
  expect(readReport(platform, "r1")).toBeUndefined();
  expect(() => saveReport(platform, report)).toThrow(refused("reportIsNewer", { value: "Countries" }));
  expect(platform.documentValues.get("PTENGINE_REPORT:r1")).toBe(text);
});

test("a report that no property holds is refused, and the saved one stays", () => {
  const platform = new FakePlatform();
  saveReport(platform, report);
  const long: Report = { ...report, query: { ...report.query, metrics: ["国".repeat(3_100)] } };
  expect(() => saveReport(platform, long)).toThrow(
    refused("storeFull", { value: "Countries", count: 9.3, maximum: 9 }),
  );
  expect(readReport(platform, "r1")).toEqual(report);
});

test("a report that the document's properties have no room for is refused", () => {
  const piece = "x".repeat(9_000);
  const document = Object.fromEntries(Array.from({ length: 55 }, (_, index) => [`OTHER${index}`, piece]));
  const platform = new FakePlatform({ document });
  saveReport(platform, report);
  const large: Report = { ...report, id: "r2", name: "n".repeat(8_900) };
  expect(() => saveReport(platform, large)).toThrow(refused("storeFull"));
  expect(platform.documentValues.has("PTENGINE_REPORT:r2")).toBe(false);
});

test.each([
  ["leaves its cells", false, "country"],
  ["clears its cells if that is wished", true, ""],
])("a deleted report takes its named range and its note along, and %s", (_, areCellsCleared, left) => {
  const platform = new FakePlatform();
  const tab = platform.tabs.add("A");
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  tab.type(1, 1, "country");
  tab.type(1, 2, "mine");
  tab.setNote(area, "Ptengine report");
  saveReport(platform, { ...report, written: { rows: 1, columns: 1, digest: "" } });
  platform.spreadsheet.setNamedRange(rangeNameOf("r1"), { sheetName: "A", area });
  expect(rangeOfReport(platform, "r1")).toEqual({ sheetName: "A", area });
  deleteReport(platform, "r1", areCellsCleared);
  const cell = tab.cell(1, 1);
  expect([listReports(platform), cell.value, cell.note, tab.cell(1, 2).value]).toEqual([[], left, "", "mine"]);
  expect(() => rangeOfReport(platform, "r1")).toThrow(refused("placeLost"));
});

test("a report that was never written leaves the cell alone at which it would begin", () => {
  const platform = new FakePlatform();
  const tab = platform.tabs.add("A");
  const area = { row: 1, column: 1, rows: 1, columns: 1 };
  tab.type(1, 1, "mine");
  tab.setNote(area, "my note");
  saveReport(platform, report);
  platform.spreadsheet.setNamedRange(rangeNameOf("r1"), { sheetName: "A", area });
  deleteReport(platform, "r1", true);
  expect(tab.cell(1, 1)).toMatchObject({ value: "mine", note: "my note" });
});

test("new ids are letters and digits, and differ within a millisecond", () => {
  const platform = new FakePlatform();
  const ids = Array.from({ length: 50 }, () => newReportId(platform));
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(rangeNameOf(id)).toMatch(/^PTENGINE_REPORT_[a-z0-9]+$/);
});
