// Running reports: fetched before written, modes, what each outcome leaves in cells, note, report and log.
import type { HttpResponse } from "../../src/platform/ports";
import { readLog } from "../../src/reports/log";
import { dueReports, runReports } from "../../src/reports/run";
import { type Report, rangeNameOf, readReport, saveReport } from "../../src/reports/store";
import { apiRefusal, htmlResponse } from "../support/fakePlatform";
import { Killed } from "../support/fakeTabs";
import { countries, openDocument, options, tableOfMetric } from "./document";

const first = [
  ["Japan", 10],
  ["China", 20],
] as const;

describe("A report that is replaced", () => {
  test("is written, named, noted and logged", () => {
    const { platform, run, cells, note, report } = openDocument();
    expect(run([countries(...first)])).toMatchObject({ result: "ok" });
    expect(cells(3)).toEqual([
      ["country", "visits"],
      ["Japan", 10],
      ["China", 20],
    ]);
    expect(platform.tabs.names.get("PTENGINE_REPORT_r1")?.area).toEqual({ row: 2, column: 2, rows: 3, columns: 2 });
    expect(note()).toBe("Ptengine report “Countries”, last good 2026-04-07 00:40");
    expect(report()).toMatchObject({ lastRunMs: platform.nowMs, lastGoodMs: platform.nowMs, written: { rows: 3 } });
    expect(readLog(platform)).toEqual([
      {
        startMs: platform.nowMs,
        endMs: platform.nowMs,
        trigger: "manual",
        user: "me",
        report: "Countries",
        rows: 2,
        requests: 1,
        result: "ok",
      },
    ]);
  });

  test("is its header where the answer is empty", () => {
    const { run, cells } = openDocument();
    run([countries(...first)]);
    expect(run([countries()])).toMatchObject({ result: "empty" });
    expect(cells(2)).toEqual([
      ["country", "visits"],
      ["", ""],
    ]);
  });

  test("follows its named range", () => {
    const { platform, run, tab } = openDocument();
    run([countries(...first)]);
    tab.insertRows(1, 2);
    platform.spreadsheet.setNamedRange("PTENGINE_REPORT_r1", {
      sheetName: "A",
      area: { row: 4, column: 2, rows: 3, columns: 2 },
    });
    expect(run([countries(["Korea", 5])])).toMatchObject({ result: "ok" });
    expect([tab.cell(5, 2).value, tab.cell(6, 2).value]).toEqual(["Korea", ""]);
  });

  test("keeps its data, its last good time and says why, where it fails", () => {
    const { run, cells, note, report, platform } = openDocument();
    run([countries(...first)]);
    const { lastGoodMs } = report();
    const outcome = run([apiRefusal(4031, "No permission")]);
    expect(outcome).toMatchObject({ result: "failed", code: 4031 });
    expect(cells(3)[1]).toEqual(["Japan", 10]);
    expect(note()).toMatch(/^Ptengine report “Countries”, last good 2026-04-07 00:40\nPtengine 4031: .*permission/);
    expect(report()).toMatchObject({ lastGoodMs, last: { result: "failed" } });
    expect(readLog(platform)[0]).toMatchObject({ result: "failed", code: 4031, rows: 0, requests: 1 });
  });

  test("stays due where the service fails, and is stale where an older answer is known", () => {
    const { run, cells, report, note } = openDocument();
    run([countries(...first)]);
    const { lastRunMs } = report();
    expect(run([htmlResponse(502), htmlResponse(502), htmlResponse(502)])).toMatchObject({
      result: "stale",
      code: "serviceUnavailable",
    });
    expect(report()).toMatchObject({ lastRunMs, last: { result: "stale" } });
    expect(cells(2)[1]).toEqual(["Japan", 10]);
    expect(note()).toContain("Ptengine is not available at the moment");
  });

  test("is not written over edits or other cells unless that is said", () => {
    const { run, tab, cells, note } = openDocument();
    run([countries(...first)]);
    tab.type(3, 3, 11);
    expect(run([countries(["Korea", 1])])).toMatchObject({ result: "failed", code: "editedInside" });
    expect(cells(2)[1]).toEqual(["Japan", 11]);
    expect(note()).toContain("changed by hand");
    expect(run([countries(["Korea", 1])], { mayOverwriteEdits: true })).toMatchObject({ result: "ok" });
    tab.type(4, 2, "mine");
    expect(run([countries(...first)])).toMatchObject({ result: "failed", code: "cellsInTheWay" });
    expect(run([countries(...first)], { ifOccupied: "makeRoom" })).toMatchObject({ result: "ok" });
    expect(cells(4)).toEqual([
      ["country", "visits"],
      ["Japan", 10],
      ["China", 20],
      ["mine", ""],
    ]);
  });

  test("fails where rows were inserted inside it", () => {
    const { platform, run, tab } = openDocument();
    run([countries(...first)]);
    tab.insertRows(3, 1);
    platform.spreadsheet.setNamedRange("PTENGINE_REPORT_r1", {
      sheetName: "A",
      area: { row: 2, column: 2, rows: 4, columns: 2 },
    });
    expect(run([countries(...first)])).toMatchObject({ result: "failed", code: "editedInside" });
  });

  test("fails where its cells are gone", () => {
    const { platform, run, report } = openDocument();
    platform.tabs.names.clear();
    expect(run([countries(...first)])).toMatchObject({ result: "failed", code: "placeLost" });
    expect(report().last).toMatchObject({ result: "failed", code: "placeLost" });
  });
});

describe("A report that is appended", () => {
  test("keeps its rows and gets new ones with their time", () => {
    const { run, cells } = openDocument({ mode: "append" });
    run([countries(["Japan", 10])]);
    run([countries(["Japan", 12])]);
    expect(run([countries()])).toMatchObject({ result: "empty" });
    const [header, one, two, none] = cells(4, 3);
    expect([header, one?.slice(0, 2), two?.slice(0, 2), none]).toEqual([
      ["country", "visits", "retrievedAt"],
      ["Japan", 10],
      ["Japan", 12],
      ["", "", ""],
    ]);
    expect(((two?.[2] as number) - (one?.[2] as number)) * 24 * 60).toBeCloseTo(400, 3);
  });

  test("is not given rows of other columns", () => {
    const { run, report, platform } = openDocument({ mode: "append" });
    run([countries(["Japan", 10])]);
    saveReport(platform, { ...report(), query: { ...report().query, metrics: ["users"] } });
    const users = tableOfMetric("users", [["Japan", 3]]);
    expect(run([users])).toMatchObject({ result: "failed", code: "columnsChanged" });
  });

  test("never gets older answers", () => {
    const { run, cells } = openDocument({ mode: "append" });
    run([countries(["Japan", 10])]);
    expect(run([htmlResponse(502), htmlResponse(502), htmlResponse(502)])).toMatchObject({ result: "stale" });
    expect(cells(3)[2]).toEqual(["", ""]);
  });
});

describe("A run that is killed", () => {
  /** Ends the run before its call with this number, to whatever service; answers whether that ever came. */
  function runKilledAt(
    call: number,
    { platform, run }: ReturnType<typeof openDocument>,
    answer: HttpResponse,
  ): boolean {
    const { serviceCalls, tabs, documentLock } = platform;
    tabs.revive();
    tabs.killedAtCall = call;
    serviceCalls.push = () => {
      tabs.count();
      return 0;
    };
    try {
      run([answer]);
    } catch (problem) {
      expect(problem).toBeInstanceOf(Killed);
    }
    const { isKilled } = tabs;
    tabs.revive();
    documentLock.release();
    return isKilled;
  }

  test("has the table of the next run, whatever call was its last", () => {
    for (let call = 1; ; call += 1) {
      const document = openDocument();
      document.run([countries(...first)]);
      const isKilled = runKilledAt(call, document, countries(["Korea", 3]));
      expect([call, document.run([countries(["Italy", 7])])]).toMatchObject([call, { result: "ok" }]);
      expect([call, document.cells(4)]).toEqual([
        call,
        [
          ["country", "visits"],
          ["Italy", 7],
          ["", ""],
          ["", ""],
        ],
      ]);
      if (isKilled) continue;
      expect(call).toBeGreaterThan(30);
      break;
    }
  });

  test("neither loses nor doubles a row that is appended, whatever call was its last", () => {
    const seen = new Set<string>();
    for (let call = 1; ; call += 1) {
      const document = openDocument({ mode: "append" });
      document.run([countries(["Japan", 1])]);
      const isKilled = runKilledAt(call, document, countries(["Japan", 2]));
      expect([call, document.run([countries(["Japan", 3])])]).toMatchObject([call, { result: "ok" }]);
      seen.add(
        document
          .cells(5)
          .map(([, visits]) => visits)
          .join(),
      );
      if (!isKilled) break;
    }
    expect([...seen]).toEqual(["visits,1,3,,", "visits,1,2,3,"]);
  });
});

describe("A report that is updated", () => {
  test("changes rows by their dimensions, and adds others at the end", () => {
    const { run, cells } = openDocument({ mode: "update" });
    run([countries(...first)]);
    run([countries(["China", 25], ["Korea", 5])]);
    expect(cells(4)).toEqual([
      ["country", "visits"],
      ["Japan", 10],
      ["China", 25],
      ["Korea", 5],
    ]);
  });

  test("takes the columns that were chosen for the key", () => {
    const { run, cells } = openDocument({ mode: "update", keyColumns: ["visits"] });
    run([countries(...first)]);
    run([countries(["Korea", 10])]);
    expect(cells(4).map(([country]) => country)).toEqual(["country", "Korea", "China", ""]);
  });
});

describe("Several reports", () => {
  const second: Partial<Report> = { id: "r2", name: "Second" };

  function openTwo() {
    const document = openDocument();
    saveReport(document.platform, { ...document.report(), ...second, lastRunMs: 5 } as Report);
    document.platform.spreadsheet.setNamedRange(rangeNameOf("r2"), {
      sheetName: "A",
      area: { row: 2, column: 8, rows: 1, columns: 1 },
    });
    return document;
  }

  test("are run oldest first, and share their requests", () => {
    const { platform } = openTwo();
    saveReport(platform, { ...(readReport(platform, "r1") as Report), lastRunMs: 9 });
    platform.answers.push(countries(...first));
    expect(runReports(platform, undefined, options).map(({ id }) => id)).toEqual(["r2", "r1"]);
    expect(platform.requests).toHaveLength(1);
    expect(readLog(platform).map(({ report, requests }) => [report, requests])).toEqual([
      ["Countries", 0],
      ["Second", 1],
    ]);
  });

  test("that the time does not reach are deferred, and first the next time", () => {
    const { platform } = openTwo();
    platform.requestMs = 5_000;
    platform.answers.push(countries(...first));
    const results = () =>
      runReports(platform, undefined, { ...options, durationMs: 3_000 }).map(({ id, outcome }) => [
        id,
        outcome.result,
        outcome.code,
      ]);
    expect(results()).toEqual([
      ["r1", "ok", undefined],
      ["r2", "deferred", "noTimeLeft"],
    ]);
    expect(results()[0]).toEqual(["r2", "ok", undefined]);
  });

  test("are run by their ids", () => {
    const { platform } = openTwo();
    platform.answers.push(countries(...first));
    expect(runReports(platform, ["r2"], options).map(({ id }) => id)).toEqual(["r2"]);
  });

  test("do not stop at one that fails", () => {
    const { platform } = openTwo();
    saveReport(platform, {
      ...(readReport(platform, "r1") as Report),
      query: { source: "dc", view: "country", dates: { start: "2027-01-01", end: "2027-01-02" } },
    });
    platform.answers.push(countries(...first));
    expect(runReports(platform, undefined, options).map(({ outcome }) => outcome.result)).toEqual(["failed", "ok"]);
  });

  test("wait while another run writes, and are deferred if it takes too long", () => {
    const { platform, run } = openDocument();
    const other = (untilMs: number) =>
      platform.documentValues.set("PTENGINE_AT_WORK", JSON.stringify({ by: "other", untilMs }));
    const answered = (workMs: number) => () => {
      other(platform.nowMs + workMs);
      return countries(...first);
    };
    expect(run([answered(60_000)])).toMatchObject({ result: "deferred", code: "documentBusy" });
    expect(run([answered(5_000)])).toMatchObject({ result: "ok" });
    expect(platform.documentValues.get("PTENGINE_AT_WORK")).toBe("");
  });

  test("wait for nobody who says to be at work for longer than anybody may be", () => {
    const { platform, run } = openDocument();
    platform.documentValues.set("PTENGINE_AT_WORK", JSON.stringify({ by: "other", untilMs: 9e15 }));
    expect(run([countries(...first)])).toMatchObject({ result: "ok" });
  });

  test("are written without the lock being held, which formulas wait for", () => {
    const { platform, tab, run } = openDocument();
    const { setValues, read } = tab;
    const wasLocked: boolean[] = [];
    const noted = <Args extends unknown[], Result>(call: (...args: Args) => Result) =>
      function (this: unknown, ...args: Args): Result {
        wasLocked.push(platform.isLocked);
        return call.apply(tab, args);
      };
    Object.assign(tab, { setValues: noted(setValues), read: noted(read) });
    expect(run([countries(...first)])).toMatchObject({ result: "ok" });
    expect(wasLocked.length).toBeGreaterThan(2);
    expect(wasLocked).not.toContain(true);
  });
});

describe("The quota", () => {
  test("of the day defers a report, which stays due", () => {
    const { run, report } = openDocument();
    run([countries(...first)]);
    const { lastRunMs } = report();
    expect(run([apiRefusal(4291, "Day limit")])).toMatchObject({ result: "deferred", code: 4291 });
    expect(report().lastRunMs).toBe(lastRunMs);
  });

  test("of the minute is waited for while there is time", () => {
    const { run, platform } = openDocument();
    const outcome = run([apiRefusal(4290, "Minute limit"), apiRefusal(4290, "Minute limit"), countries(...first)]);
    expect(outcome).toMatchObject({ result: "ok" });
    expect(platform.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(20_000);
  });
});

test("due are the reports of one's own whose turn has come", () => {
  const { platform, report } = openDocument({
    schedule: { every: "day", hour: 9 },
    owner: { id: "u1", name: "Me" },
    lastRunMs: Date.parse("2026-04-05T00:10:00Z"),
  });
  expect([dueReports(platform, "u1"), dueReports(platform, "u2")]).toEqual([["r1"], []]);
  saveReport(platform, { ...report(), lastRunMs: platform.nowMs });
  expect(dueReports(platform, "u1")).toEqual([]);
});

test("the log keeps the newest runs below 8 KB", () => {
  const { platform, run } = openDocument({ name: "国".repeat(60) });
  for (let index = 0; index < 40; index += 1) run([countries(...first)]);
  const text = platform.documentValues.get("PTENGINE_REPORT_LOG") || "";
  expect(Buffer.byteLength(text)).toBeLessThan(8_000);
  expect(readLog(platform)[0]?.startMs).toBe(platform.nowMs);
  expect(readLog(platform).length).toBeGreaterThan(15);
});

describe("The chart of a report", () => {
  const charts = ({ charts: drawn }: ReturnType<typeof openDocument>["tab"]) =>
    [...drawn.values()].map(({ areas }) => areas.map(({ row, column, rows }) => [row, column, rows]));

  test("is drawn beside the table, and follows it", () => {
    const { tab, run, report } = openDocument({ chart: {} });
    run([countries(...first)]);
    expect([...tab.charts.values()]).toMatchObject([{ type: "BAR", title: "Countries", row: 2, column: 5 }]);
    expect(report().chart).toEqual({ id: 1 });
    run([countries(...first, ["France", 3])]);
    expect(charts(tab)).toEqual([
      [
        [2, 2, 4],
        [2, 3, 4],
      ],
    ]);
  });

  test("stays away once somebody has taken it away", () => {
    const { tab, run, report } = openDocument({ chart: {} });
    run([countries(...first)]);
    tab.charts.clear();
    expect(run([countries(...first)])).toMatchObject({ result: "ok" });
    expect(tab.charts.size).toBe(0);
    expect(report().chart).toEqual({ id: 1 });
  });

  test("is not drawn twice where a run was killed before it was kept", () => {
    const { platform, tab, run, report } = openDocument({ chart: {} });
    run([countries(...first)]);
    const { id: _, ...lost } = report().chart ?? {};
    saveReport(platform, { ...report(), chart: lost });
    run([countries(...first)]);
    expect(tab.charts.size).toBe(1);
    expect(report().chart).toEqual({ id: 1 });
  });

  test("costs the data nothing where Google refuses it", () => {
    const { tab, run, cells } = openDocument({ chart: {} });
    tab.drawChart = () => {
      throw new Error("Service error: Spreadsheets");
    };
    expect(run([countries(...first)])).toMatchObject({ result: "ok" });
    expect(cells(2)).toEqual([
      ["country", "visits"],
      ["Japan", 10],
    ]);
  });
});
