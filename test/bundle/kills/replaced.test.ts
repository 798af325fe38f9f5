// A report that is replaced, ended at every one of its service calls: its cells are old or new, or it is said that a run was cut off.
import { afterNextHour, killEveryRun, wholeStates } from "./everyKill";
import type { Rows } from "./killDesk";
import { KilledReport, two } from "./killedReport";

const five: Rows = [
  ["Korea", 5],
  ["Japan", 11],
  ["China", 22],
  ["India", 7],
  ["Italy", 3],
];

let report: KilledReport;
beforeEach(() => {
  report = new KilledReport();
});
afterEach(() => report.close());

test("a report that is replaced by more rows is old or new, and new after the next hour, wherever its run was ended", async () => {
  await report.open("replace", two);
  report.desk.rows = five;
  const { left, repaired } = await killEveryRun(report, [await afterNextHour(report)]);
  expect(left).toEqual(wholeStates);
  expect(repaired).toEqual([0]);
});

test("a report that is replaced by fewer rows may have remains of the old ones, which is said, and which are gone after the next hour", async () => {
  await report.open("replace", five);
  report.desk.rows = two;
  const { left, repaired } = await killEveryRun(report, [await afterNextHour(report)]);
  expect(left).toEqual(["neither cells, half", ...wholeStates]);
  expect(repaired).toEqual([0]);
});

test("a report whose question was changed may show old numbers in the look of the new ones, which is said, until the next hour", async () => {
  await report.open("replace", two);
  await report.ask("bounceRate");
  const { left, repaired } = await killEveryRun(report, [await afterNextHour(report)]);
  expect(left).toEqual(["neither cells, old", ...wholeStates]);
  expect(repaired).toEqual([0]);
});
