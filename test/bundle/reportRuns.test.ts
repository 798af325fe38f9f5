// Several reports in one run: stopped by a person, by the time or by Google, what is left of them is run, and first.
import type { SchedulerOptions } from "../../workbench/apps-script/scheduler/settings";
import type { ReportDesk } from "../../workbench/bench/reportDesk";
import { hourMs, openReports } from "./severalReports";

let desk: ReportDesk;
afterEach(() => desk.close());

async function open(...given: Parameters<typeof openReports>): Promise<readonly string[]> {
  const opened = await openReports(...given);
  desk = opened.desk;
  return opened.ids;
}

interface Outcomes extends Array<{ readonly id: string; readonly outcome: { readonly result: string } }> {}

/** Lets time go by until the trigger has run once more. */
async function nextHour(): Promise<void> {
  const { runs } = desk.script.state.triggers;
  for (const before = runs.length; runs.length === before; ) await desk.moveBy(hourMs / 6);
}

/** Oldest first. */
const logged = () =>
  [...desk.log()].reverse().map(({ report, result, code }) => [report, result, code ?? ""].join(" "));

test("a run that is stopped between two slices goes on with what is left", async () => {
  const ids = await open(10, 4_000);
  const done = await desk.call<Outcomes>("runReports", { ids });
  expect(done.map(({ id }) => id)).toEqual(ids.slice(0, done.length));
  expect(done.length).toBeGreaterThan(1);
  expect(done.length).toBeLessThan(10);
  expect(desk.log()).toHaveLength(done.length);
  let left = ids.slice(done.length);
  while (left.length > 0) left = left.slice((await desk.call<Outcomes>("runReports", { ids: left })).length);
  expect(logged()).toEqual(ids.map((_, index) => `R${index} ok `));
});

test("a scheduled run that has used its time defers the rest, and the next run takes that first", async () => {
  await open(20, 17_000);
  await nextHour();
  const first = logged();
  const reached = first.filter((line) => line.endsWith("ok ")).length;
  expect(reached).toBeGreaterThan(10);
  expect(reached).toBeLessThan(20);
  expect(first.slice(reached)).toEqual(
    Array.from({ length: 20 - reached }, (_, index) => `R${reached + index} deferred noTimeLeft`),
  );
  const [run] = desk.script.state.triggers.runs;
  expect(run?.result).toMatchObject({ ok: true });
  await nextHour();
  const second = logged().slice(20);
  const expected = Array.from({ length: 20 }, (_, index) => `R${(reached + index) % 20}`);
  expect(second.map((line) => line.split(" ")[0])).toEqual(expected);
  expect(second.slice(0, 20 - reached).every((line) => line.endsWith("ok "))).toBe(true);
});

test("a report whose every run is killed does not keep the others from running", async () => {
  // Google ends what is too slow; here the writing of the last report.
  const isCellOfLast = (args: unknown) => JSON.stringify(args).includes("country");
  const killBefore: SchedulerOptions["killBefore"] = ({ name, args, entry }) =>
    entry === "trigger" && name === "Range.setValues" && isCellOfLast(args);
  await open(4, 300, { scheduler: { killBefore } });
  for (let hour = 0; hour < 4; hour += 1) await nextHour();
  const counts = ["R0", "R1", "R2", "R3"].map((name) => desk.log().filter(({ report }) => report === name).length);
  // A killed run is logged by the next one.
  expect(counts).toEqual([4, 4, 4, 3]);
  expect(desk.log().filter(({ report }) => report === "R3")).toMatchObject(
    Array(3).fill({ result: "failed", trigger: "schedule", requests: 0 }),
  );
});

test.each([
  [
    "of today asks anew every hour, though its run begins some seconds before its last answer is an hour old",
    "today",
    6,
  ],
  ["of days that are over asks no more often than a formula would", "lastmonth", 1],
])("an hourly report %s", async (_, period, requests) => {
  await open(1, 300);
  const call = { name: "PTENGINE_DC", args: ["total", "visits", period] };
  await desk.place({ name: "Hourly", call, schedule: { every: "hour" } }, "sheet-1", 1, 10);
  for (let hour = 0; hour < 6; hour += 1) await nextHour();
  const runs = desk.log().filter(({ report }) => report === "Hourly");
  expect(runs).toHaveLength(6);
  expect(runs.reduce((sum, run) => sum + run.requests, 0)).toBe(requests);
});
