// What other people do to a report and its cells, before and while it runs: nothing is lost, and no number is another's.
import { readLog } from "../../src/reports/log";
import type { Receipt } from "../../src/reports/receipt";
import type { RunOptions } from "../../src/reports/run";
import { type Report, rangeNameOf, saveReport } from "../../src/reports/store";
import { apiRefusal, type ScriptedAnswer } from "../support/fakePlatform";
import { countries, openDocument } from "./document";

function open(change: Partial<Report> = {}) {
  const { run, ...document } = openDocument(change);
  const place = (row: number, column: number) =>
    document.platform.spreadsheet.setNamedRange(rangeNameOf("r1"), {
      sheetName: "A",
      area: { row, column, rows: 1, columns: 1 },
    });
  return { ...document, place, run: (answer: ScriptedAnswer, more: Partial<RunOptions> = {}) => run([answer], more) };
}

describe("While Ptengine answers", () => {
  test("another query is saved: the answer of the old one is not written as its own", () => {
    const { platform, run, report, cells } = open();
    const outcome = run(() => {
      saveReport(platform, { ...report(), query: { ...report().query, view: "browser" } });
      return countries(["Japan", 1]);
    });
    expect(outcome).toMatchObject({ result: "deferred", code: "documentBusy" });
    expect(cells(1)).toEqual([["", ""]]);
    expect(report()).not.toHaveProperty("lastRunMs");
  });

  test("rows are inserted above: it is written where its range lies now", () => {
    const { run, place, tab } = open();
    run(() => {
      place(12, 2);
      return countries(["Japan", 1]);
    });
    expect([tab.cell(2, 2).value, tab.cell(13, 2).value]).toEqual(["", "Japan"]);
  });
});

test("rows that are inserted above after the look and before the write put nothing over other cells", () => {
  const { platform, tab, run, place, cells } = open();
  const { setFormat, read } = { setFormat: tab.setFormat, read: tab.read };
  tab.read = (area) => {
    place(12, 2);
    return read.call(tab, area);
  };
  expect(run(countries(["Japan", 1]))).toMatchObject({ result: "deferred", code: "documentBusy" });
  expect(cells(1)).toEqual([["", ""]]);
  expect(tab.calls).not.toContain("setValues");
  Object.assign(tab, { setFormat, read });
  expect(run(countries(["Japan", 1]))).toMatchObject({ result: "ok" });
  expect(platform.tabs.names.get("PTENGINE_REPORT_r1")?.area.row).toBe(12);
});

describe("Whose turn it is", () => {
  const schedule = { every: "day", hour: 9 } as const;

  test("is not used up by somebody without a key", () => {
    const { platform, run, report } = open({ schedule, owner: { id: "other", name: "Aiko" } });
    platform.userValues.clear();
    expect(run(countries())).toMatchObject({ result: "failed" });
    expect(report()).not.toHaveProperty("lastRunMs");
  });

  test("is used up by the schedule's own failure, but not by what passes", () => {
    const { platform, run, report } = open({ schedule });
    run(apiRefusal(4031, "No permission"), { trigger: "schedule" });
    expect(report().lastRunMs).toBe(platform.nowMs);
    const { lastRunMs } = report();
    run(new Error("Service Spreadsheets failed while accessing document"), { trigger: "schedule" });
    expect(report().lastRunMs).toBe(lastRunMs);
  });
});

describe("Rows that are updated", () => {
  test("are told apart by all dimensions where the chosen columns are of another query", () => {
    const { run, cells } = open({ mode: "update", keyColumns: ["browser"] });
    run(countries(["Japan", 1], ["China", 2]));
    run(countries(["Japan", 3], ["China", 4]));
    expect(cells(4)).toEqual([
      ["country", "visits"],
      ["Japan", 3],
      ["China", 4],
      ["", ""],
    ]);
  });

  test("are the same where a dimension is empty", () => {
    const { run, cells } = open({ mode: "update" });
    run(countries(["", 1]));
    run(countries(["", 2]));
    expect(cells(3)).toEqual([
      ["country", "visits"],
      ["", 2],
      ["", ""],
    ]);
  });
});

test("a column that somebody has inserted inside does not shift what was appended", () => {
  const { platform, tab, run } = open({ mode: "append" });
  run(countries(["Japan", 1]));
  tab.insertColumns(2, 1);
  platform.spreadsheet.setNamedRange(rangeNameOf("r1"), {
    sheetName: "A",
    area: { row: 2, column: 2, rows: 2, columns: 4 },
  });
  expect(run(countries(["Japan", 2]), { mayOverwriteEdits: true })).toMatchObject({ code: "sheetColumnsChanged" });
  expect(tab.cell(3, 4).value).toBe(1);
});

test("edits after a killed write are a person's, and asked about", () => {
  const { platform, tab, run, report, cells } = open();
  run(countries(["Japan", 1]));
  const written = report().written as Receipt;
  saveReport(platform, {
    ...report(),
    written: { ...written, digest: "x", next: { ...written, digest: "y" } },
  });
  tab.type(3, 2, "mine");
  expect(run(countries(["China", 2]))).toMatchObject({ result: "failed", code: "editedInside" });
  expect(cells(2)[1]).toEqual(["mine", 1]);
});

test("looks that a person has given stay, and new rows get those of their type", () => {
  const { tab, run } = open();
  run(countries(["Japan", 1]));
  tab.setFormat({ row: 3, column: 3, rows: 1, columns: 1 }, "0.0");
  tab.setHeaderLook({ row: 2, column: 2, rows: 1, columns: 2 }, false);
  run(countries(["Japan", 1], ["China", 2]));
  expect([tab.cell(3, 3).format, tab.cell(4, 3).format, tab.cell(2, 2).isHeader]).toEqual(["0.0", "#,##0", false]);
  expect([tab.cell(3, 2).format, tab.cell(4, 2).format]).toEqual(["@", "@"]);
});

test("properties that are full keep no report from its run", () => {
  const { platform, run, cells } = open();
  run(countries(["Japan", 1]));
  const { setAll } = platform.documentProperties;
  Object.assign(platform.documentProperties, {
    setAll(values: Readonly<Record<string, string>>) {
      if (Object.keys(values).some((name) => /_(BEGUN|LOG)$/.test(name))) {
        throw new Error("You have exceeded the property storage quota.");
      }
      setAll(values);
    },
  });
  expect(run(countries(["China", 2]))).toMatchObject({ result: "ok" });
  expect(cells(2)[1]).toEqual(["China", 2]);
  expect(readLog(platform)).toHaveLength(1);
});

test("a table that needs more rows than the tab has is no other place", () => {
  const { tab, run, cells } = open({ mode: "append" });
  tab.rows = 4;
  run(countries(["Japan", 1], ["China", 2]));
  expect(run(countries(["Japan", 3], ["China", 4]))).toMatchObject({ result: "ok" });
  expect(cells(5).map(([country]) => country)).toEqual(["country", "Japan", "China", "Japan", "China"]);
});
