// A report that keeps its rows, ended at every one of its service calls: no row is lost or doubled.
import { afterNextHour, killEveryRun, wholeStates } from "./everyKill";
import { KilledReport, two } from "./killedReport";

let report: KilledReport;
beforeEach(() => {
  report = new KilledReport();
});
afterEach(() => report.close());

test("a report that is updated has old rows or new ones, and the new ones after the next hour, wherever its run was ended", async () => {
  await report.open("update", two);
  report.desk.rows = [
    ["China", 22],
    ["India", 7],
  ];
  const whole = await afterNextHour(report);
  expect(whole.shown.slice(1, 4).map((row) => row.slice(0, 2))).toEqual([
    ["Japan", "10"],
    ["China", "22"],
    ["India", "7"],
  ]);
  const { left, repaired } = await killEveryRun(report, [whole]);
  expect(left).toEqual(wholeStates);
  expect(repaired).toEqual([0]);
});

test("a report that is appended to has the rows of the run that was ended once or not at all, and those of the next hour", async () => {
  await report.open("append", two);
  report.desk.rows = [["Korea", 5]];
  const wholes = [await afterNextHour(report), await afterNextHour(report, true)];
  expect(wholes.map(({ shown }) => shown.filter(([country]) => country === "Korea").length)).toEqual([1, 2]);
  const { left, repaired } = await killEveryRun(report, wholes);
  expect(left).toEqual(wholeStates);
  expect(repaired).toEqual([0, 1]);
});
