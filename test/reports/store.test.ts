// Reports as they are kept: one property each, never too large, and nothing of a newer version changed.
import { listReports, newReportId, type Report, rangeNameOf, readReport, saveReport } from "../../src/reports/store";
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

test("new ids are letters and digits, and differ within a millisecond", () => {
  const platform = new FakePlatform();
  const ids = Array.from({ length: 50 }, () => newReportId(platform));
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(rangeNameOf(id)).toMatch(/^PTENGINE_REPORT_[a-z0-9]+$/);
});
