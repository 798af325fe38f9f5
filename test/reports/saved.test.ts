// What the page does with reports: saved at the selected cell, changed, run in slices, copied, deleted, taken over.
import { readLog } from "../../src/reports/log";
import { readReport } from "../../src/reports/store";
import { type OutputOf, runSidebarCall, type SidebarCallName } from "../../src/sidebar/calls";
import { runReportsFromMenu } from "../../src/sidebar/menu";
import { FakePlatform } from "../support/fakePlatform";
import { countries } from "./document";

const answer = countries(["Japan", 10], ["China", 20]);

const question = { name: "PTENGINE_DC", args: ["country", "visits", "yesterday"] };
const settings = { name: "Countries", mode: "replace", header: "names", keyColumns: [], userName: "" };
const daily = { every: "day", hour: 9 } as const;

function open() {
  const platform = new FakePlatform({
    sites: { aaaaaaaa: "pt-a" },
    zone: "Asia/Tokyo",
  });
  platform.tabs.add("Sheet1");
  const tried = (name: SidebarCallName, input: unknown) => runSidebarCall(platform, name, input);
  function call<Name extends SidebarCallName>(name: Name, input: unknown): OutputOf<Name> {
    const result = tried(name, input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return JSON.parse(JSON.stringify(result.value)) as OutputOf<Name>;
  }
  const select = (row: number, column: number) => platform.spreadsheet.select({ sheetName: "Sheet1", row, column });
  /** Somebody else sits down at the same document. */
  function become(user: Readonly<Record<string, string>>): void {
    platform.userValues.clear();
    for (const [name, value] of Object.entries(user)) platform.userValues.set(name, value);
  }
  return { platform, call, tried, select, become };
}

describe("A report", () => {
  test("is saved at the selected cell, listed with its formula, and run from there", () => {
    const { platform, call, select } = open();
    select(3, 2);
    const { id, reports } = call("saveReport", { ...settings, call: question });
    expect(reports).toMatchObject([
      {
        id,
        name: "Countries",
        address: "Sheet1!B3",
        formula: '=PTENGINE_DC("country";"visits";"yesterday";;;"profile=aaaaaaaa")',
      },
    ]);
    expect(reports[0]).not.toHaveProperty("state");
    platform.answers.push(answer);
    expect(call("runReports", { ids: [id] })).toMatchObject([{ id, outcome: { result: "ok" } }]);
    expect(platform.tabs.find("Sheet1")?.cell(4, 2).value).toBe("Japan");
    expect(call("listReports", {}).reports).toMatchObject([{ state: "complete", report: { written: { rows: 3 } } }]);
    platform.tabs.find("Sheet1")?.type(4, 2, "mine");
    expect(call("listReports", {}).reports).toMatchObject([{ state: "edited" }]);
  });

  test("keeps what was written when it is changed, and forgets it when it is placed anew", () => {
    const { platform, call, select } = open();
    const { id } = call("saveReport", { ...settings, call: question });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    call("saveReport", { ...settings, id, name: "Lands", mode: "update", keyColumns: ["country"] });
    expect(readReport(platform, id)).toMatchObject({ name: "Lands", mode: "update", written: { rows: 3 } });
    select(10, 1);
    const { reports } = call("saveReport", { ...settings, id, isPlacedAnew: true });
    expect(reports).toMatchObject([{ name: "Countries", address: "Sheet1!A10" }]);
    expect(readReport(platform, id)).not.toHaveProperty("written");
    expect(readReport(platform, id)).not.toHaveProperty("keyColumns");
  });

  test("is copied without its schedule and what it wrote, and deleted with its cells or without", () => {
    const { platform, call, select } = open();
    const { id } = call("saveReport", { ...settings, call: question, schedule: daily });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    select(1, 5);
    const { reports } = call("duplicateReport", { id, isBeside: false });
    expect(reports.map(({ name, address }) => [name, address]).sort()).toEqual([
      ["Countries (2)", "Sheet1!E1"],
      ["Countries", "Sheet1!A1"],
    ]);
    const copy = reports.find((report) => report.id !== id);
    expect(copy?.report).not.toHaveProperty("schedule");
    call("deleteReport", { id: copy?.id as string });
    expect(call("deleteReport", { id, areCellsCleared: true }).reports).toEqual([]);
    expect(platform.tabs.find("Sheet1")?.cell(2, 1).value).toBe("");
  });

  test("is copied beside itself where there is room, else beneath, never onto a place that another has", () => {
    const { platform, call } = open();
    const { id } = call("saveReport", { ...settings, call: question });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    const copy = () => {
      const { reports } = call("duplicateReport", { id, isBeside: true });
      const [last] = reports.filter(({ name }) => name.endsWith(`(${reports.length})`));
      return [last?.name, last?.address];
    };
    expect(copy()).toEqual(["Countries (2)", "Sheet1!D1"]);
    expect(copy()[0]).toBe("Countries (3)");
    const addresses = call("listReports", {}).reports.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(3);
    expect(addresses).toContain("Sheet1!A5");
  });

  test("fails with words where its tab is gone, and is not found", () => {
    const { platform, call, tried } = open();
    const { id } = call("saveReport", { ...settings, call: question });
    platform.tabs.names.clear();
    expect(call("listReports", {}).reports[0]).not.toHaveProperty("address");
    expect(tried("goToReport", { id })).toEqual({ ok: false, error: { code: "placeLost", parameters: {} } });
    expect(tried("saveReport", { ...settings, id: "none" })).toMatchObject({ ok: false });
  });

  test("of a newer version is listed by its name alone", () => {
    const { platform, call } = open();
    platform.documentValues.set("PTENGINE_REPORT:r9", JSON.stringify({ version: 2, id: "r9", name: "Later" }));
    expect(call("listReports", {}).reports).toEqual([{ id: "r9", name: "Later" }]);
  });

  test("no longer reads what stands there as rows when its header goes", () => {
    const { platform, call } = open();
    const { id } = call("saveReport", { ...settings, mode: "update", call: question });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    call("saveReport", { ...settings, id, mode: "update", header: "none" });
    platform.cached.clear();
    platform.nowMs += 86_400_000;
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    const tab = platform.tabs.find("Sheet1");
    expect([1, 2, 3].map((row) => tab?.cell(row, 1).value)).toEqual(["Japan", "China", ""]);
  });
});

describe("Several reports", () => {
  test("are run one after another until a slice of time is over; the page asks for the others", () => {
    const { platform, call } = open();
    const ids = [1, 2, 3].map((row) => {
      platform.spreadsheet.select({ sheetName: "Sheet1", row: row * 10, column: 1 });
      return call("saveReport", { ...settings, call: { ...question, args: ["country", "visits", `last${row}days`] } })
        .id;
    });
    platform.requestMs = 12_000;
    platform.answers.push(answer, answer, answer);
    expect(call("runReports", { ids }).map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(call("runReports", { ids: ids.slice(2) })).toHaveLength(1);
    expect(readLog(platform)).toHaveLength(3);
    const log = call("readLog", {});
    expect(log[0]).toMatchObject({ report: "Countries", result: "ok", rows: 2, start: expect.stringContaining("T") });
    expect(call("writeLogTab", {})).toBe("Ptengine log");
    const tab = platform.tabs.find("Ptengine log");
    expect([1, 2, 4, 5].map((row) => tab?.cell(row, 3).value)).toEqual(["report", "Countries", "Countries", ""]);
    expect(platform.selected.sheetName).toBe("Ptengine log");
  });
});

describe("A schedule", () => {
  test("belongs to whoever saved it, until another person takes it over", () => {
    const { platform, call, become } = open();
    const { id, user } = call("saveReport", { ...settings, call: question, schedule: daily, userName: "Aiko" });
    expect(user).toEqual({ id: expect.any(String), name: "Aiko" });
    expect(readReport(platform, id)?.owner).toEqual(user);

    become({ "PTENGINE_API_KEY:aaaaaaaa": "pt-b", "PTENGINE_SITES:document": "aaaaaaaa" });
    const other = call("saveReport", { ...settings, id, name: "Renamed", schedule: daily });
    expect(other.user).toEqual({ id: "", name: "" });
    expect(other.trigger).toBeUndefined();
    expect(readReport(platform, id)).toMatchObject({ name: "Renamed", owner: user });
    const taken = call("saveReport", { ...settings, id, schedule: daily, userName: "Ken", isTakenOver: true });
    expect(readReport(platform, id)?.owner).toEqual(taken.user);
    expect(taken.user).toMatchObject({ name: "Ken" });
    expect(taken.user.id).not.toBe(user.id);
    expect(taken.trigger).toMatchObject({ uid: expect.any(String) });
  });

  test.each([
    [{ every: "hour" }],
    [{ every: "day", hour: 0 }],
    [{ every: "week", hour: 5, days: [1, 3] }],
    [{ every: "month", hour: 23, day: 31 }],
  ])("is kept as the form can make it: %j", (schedule) => {
    const { platform, call } = open();
    const { id } = call("saveReport", { ...settings, call: question, schedule });
    expect(readReport(platform, id)?.schedule).toEqual(schedule);
  });

  test.each([
    [{ every: "day", hour: 24 }],
    [{ every: "day", hour: 1.234567 }],
    [{ every: "week", hour: 5, days: [1, 9, "3"] }],
    [{ every: "week", hour: 5, days: [] }],
    [{ every: "month", hour: 0, day: 0 }],
    [{ every: "minute" }],
    ["hourly"],
  ])("is refused whole if the form cannot make it: %j", (schedule) => {
    const { platform, tried } = open();
    expect(tried("saveReport", { ...settings, call: question, schedule })).toMatchObject({
      ok: false,
      error: { code: "sidebarCallRefused" },
    });
    expect([...platform.documentValues.keys()].filter((name) => name.startsWith("PTENGINE_REPORT"))).toEqual([]);
  });
});

test("all reports are run from the menu, and told", () => {
  const { platform, call, select } = open();
  call("saveReport", { ...settings, call: question });
  select(1, 1);
  call("saveReport", { ...settings, name: "In the way", call: question });
  platform.answers.push(answer);
  runReportsFromMenu(platform);
  expect(platform.toasts).toEqual([
    expect.stringMatching(
      /^Run reports: 1 of 2 reports are written\. Not up to date: (Countries|In the way)\. Ptengine: cells with content/,
    ),
  ]);
  expect(platform.tabs.find("Sheet1")?.cell(2, 1).value).toBe("Japan");
  expect(readLog(platform)).toMatchObject([{ result: "failed", trigger: "manual" }, { result: "ok" }]);
});

describe("A report that is moved", () => {
  function written() {
    const opened = open();
    const { platform, call, select } = opened;
    select(3, 2);
    const { id } = call("saveReport", { ...settings, call: question, mode: "append" });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    const tab = platform.tabs.find("Sheet1");
    return { ...opened, id, value: (row: number, column: number) => tab?.cell(row, column).value };
  }

  test("takes along what it has written, and goes on there", () => {
    const { platform, call, select, id, value } = written();
    select(20, 25);
    expect(call("moveReport", { id }).reports).toMatchObject([{ address: "Sheet1!Y20", state: "complete" }]);
    expect([value(3, 2), value(20, 25), value(21, 25)]).toEqual(["", "country", "Japan"]);
    platform.cached.clear();
    platform.nowMs += 400 * 60_000;
    platform.answers.push(answer);
    expect(call("runReports", { ids: [id] })).toMatchObject([{ outcome: { result: "ok" } }]);
    expect(value(24, 25)).toBe("China");
  });

  test("may go where a part of it stands already", () => {
    const { call, select, id, value } = written();
    select(4, 2);
    expect(call("moveReport", { id }).reports).toMatchObject([{ address: "Sheet1!B4", state: "complete" }]);
    expect([value(3, 2), value(4, 2), value(6, 2)]).toEqual(["", "country", "China"]);
  });

  test("goes over nothing", () => {
    const { platform, tried, select, id, value } = written();
    platform.tabs.find("Sheet1")?.type(22, 3, "mine");
    select(20, 2);
    expect(tried("moveReport", { id })).toMatchObject({
      ok: false,
      error: { code: "cellsInTheWay", parameters: { cell: "Sheet1!C22", count: 1 } },
    });
    expect(value(3, 2)).toBe("country");
  });
});

test("a copy that was never written takes no cell of the original along", () => {
  const { platform, call, select } = open();
  select(3, 2);
  const { id } = call("saveReport", { ...settings, call: question });
  platform.answers.push(answer);
  call("runReports", { ids: [id] });
  const tab = platform.tabs.find("Sheet1");
  const copy = call("duplicateReport", { id, isBeside: false }).reports.find((one) => one.id !== id)?.id ?? "";
  const note = tab?.cell(3, 2).note;
  expect(call("runReports", { ids: [copy] })).toMatchObject([{ outcome: { code: "cellsInTheWay" } }]);
  expect(tab?.cell(3, 2).note).toBe(note);
  select(3, 8);
  call("moveReport", { id: copy });
  expect([tab?.cell(3, 2).value, tab?.cell(3, 8).value]).toEqual(["country", ""]);
  expect(call("runReports", { ids: [copy] })).toMatchObject([{ outcome: { result: "ok" } }]);
  expect(tab?.cell(4, 8).value).toBe("Japan");
});

test("another query makes what was known of the last run the old one's", () => {
  const { platform, call } = open();
  const { id } = call("saveReport", { ...settings, call: question });
  platform.answers.push(answer);
  call("runReports", { ids: [id] });
  call("saveReport", { ...settings, id, call: question, name: "Lands" });
  expect(readReport(platform, id)).toMatchObject({ last: { result: "ok" }, written: { rows: 3 } });
  call("saveReport", { ...settings, id, call: { ...question, args: ["browser", "visits", "yesterday"] } });
  expect(readReport(platform, id)).toMatchObject({ written: { rows: 3 } });
  for (const name of ["last", "lastRunMs", "lastGoodMs"]) expect(readReport(platform, id)).not.toHaveProperty(name);
});

describe("The chart of a saved report", () => {
  test("is drawn anew where the report was moved to another tab", () => {
    const { platform, call } = open();
    const { id } = call("saveReport", { ...settings, call: question, chart: {} });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    const other = platform.tabs.add("Other");
    platform.spreadsheet.select({ sheetName: "Other", row: 1, column: 1 });
    call("moveReport", { id });
    expect(platform.tabs.find("Sheet1")?.charts.size).toBe(0);
    call("runReports", { ids: [id] });
    expect([...other.charts.values()]).toMatchObject([{ title: "Countries" }]);
  });

  test("is drawn anew by a copy, and taken away when it is not wished any more", () => {
    const { platform, call, select } = open();
    const { id } = call("saveReport", { ...settings, call: question, chart: {} });
    platform.answers.push(answer);
    call("runReports", { ids: [id] });
    expect(readReport(platform, id)?.chart).toEqual({ id: 1 });
    select(1, 10);
    call("duplicateReport", { id, isBeside: false });
    const copy = call("listReports", {}).reports.find((one) => one.id !== id);
    expect(copy?.report?.chart).toEqual({});
    call("saveReport", { ...settings, id });
    expect(platform.tabs.find("Sheet1")?.charts.size).toBe(0);
    expect(readReport(platform, id)).not.toHaveProperty("chart");
  });
});
