// Google refuses locks: what needs one says so, nothing is asked beside the ledger, and all else works.
import { question, TimedDesk } from "./timedDesk";

let desk: TimedDesk;
beforeEach(() => {
  desk = new TimedDesk();
});
afterEach(() => desk.close());

test("without any lock nothing is asked or written, each says why, and the sidebar goes on", async () => {
  const id = await desk.save(5);
  desk.script.circumstances.isLockRefused = () => true;
  expect(await desk.formula("visits")).toMatch(/^Ptengine: Google does not let the add-on take turns in this document/);
  expect(await desk.codeOf("ask", { ...question, maxRows: 5 })).toBe("lockRefused");
  expect(await desk.runOne(id)).toMatchObject({ result: "deferred", code: "lockRefused" });
  const settings = { name: "More", mode: "replace", header: "names", keyColumns: [], userName: "", call: question };
  expect(await desk.codeOf("saveReport", settings)).toBe("lockRefused");
  for (const name of ["start", "listFormulas", "listReports", "readLog"]) expect(await desk.codeOf(name)).toBe("ok");
  expect([desk.statuses().length, desk.book.display("E5")]).toEqual([0, [[""]]]);
  desk.script.circumstances.isLockRefused = () => false;
  expect(await desk.formula("visits")).toMatch(/^\d+$/);
  expect(await desk.runOne(id)).toMatchObject({ result: "ok" });
});

test("a refresh that gets no lock stops after some seconds and keeps the cells as they are", async () => {
  await desk.call("insertFormula", { ...question, rowCount: 1, columnCount: 1, isOverwriteAllowed: true });
  desk.script.circumstances.isLockRefused = () => true;
  const startMs = desk.nowMs();
  const { value } = await desk.told("refreshFormulas", { isLast: false });
  expect(value).toMatchObject({ answered: 0, isHeld: true, waitsFor: { code: "lockRefused" } });
  expect(desk.nowMs() - startMs).toBeLessThan(15_000);
});

test("with every third lock refused everything is answered and written", async () => {
  desk.script.circumstances.isLockRefused = (count) => count % 3 === 0;
  for (const metric of ["visits", "users", "pageView"]) expect(await desk.formula(metric)).toMatch(/^\d+$/);
  for (const row of [5, 15, 25]) expect(await desk.runOne(await desk.save(row))).toMatchObject({ result: "ok" });
  expect(await desk.codeOf("ask", { ...question, maxRows: 5 })).toBe("ok");
});
