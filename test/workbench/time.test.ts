import { createWorkbench, type Workbench } from "../../workbench/workbench";

const code = `
function onHour() {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange(sheet.getLastRow() + 1, 3).setValue(new Date());
}
function install() { ScriptApp.newTrigger("onHour").timeBased().everyHours(1).create(); }
`;
const addOn = { code, manifest: { timeZone: "Asia/Tokyo" }, htmlFiles: {} };
const hourMs = 3_600_000;

describe("Moving the workbench's time", () => {
  const fixedNowMs = Date.parse("2026-04-14T01:00:00Z");
  let workbench: Workbench;
  beforeEach(async () => {
    workbench = await createWorkbench({ addOn, fixedNowMs });
  });
  afterEach(() => workbench.close());

  test("runs hourly triggers in order, each at its own time", async () => {
    await workbench.runMenu("install");
    await workbench.time!.moveBy(3 * hourMs);
    const times = workbench.values("C1:C4").map(([time]) => time);
    expect(times[3]).toBe("");
    const [first, second, third] = times.slice(0, 3).map(Number);
    expect([second! - first!, third! - second!].map((ms) => Math.round(ms / 1000))).toEqual([3600, 3600]);
    expect(first).toBeGreaterThan(fixedNowMs);
    expect(workbench.time!.nowMs()).toBe(fixedNowMs + 3 * hourMs);
  });

  test("takes the simulated API and the formulas with it", async () => {
    workbench.setFormula("A1", '=TEXT(NOW(),"yyyy-mm-dd hh:mm")');
    expect(workbench.display("A1")).toEqual([["2026-04-14 10:00"]]);
    await workbench.time!.moveBy(24 * hourMs);
    expect(workbench.display("A1")).toEqual([["2026-04-15 10:00"]]);
    const { now } = await workbench.api!.control.state();
    expect(Math.abs(now - workbench.time!.nowMs())).toBeLessThan(60_000);
  });
});

test("A clock that runs by itself can be moved on, too", async () => {
  const workbench = await createWorkbench({ addOn, api: { clockOffsetMs: 5 * hourMs } });
  await workbench.runMenu("install");
  await workbench.time!.moveBy(hourMs);
  const { runs } = workbench.appsScript.state.triggers;
  expect(runs.map(({ result }) => result)).toEqual([{ ok: true, value: undefined }]);
  expect(Math.round((workbench.time!.nowMs() - Date.now()) / 1000)).toBe(3600);
  const { now } = await workbench.api!.control.state();
  expect(Math.round((now - Date.now()) / hourMs)).toBe(6);
  await workbench.close();
});
