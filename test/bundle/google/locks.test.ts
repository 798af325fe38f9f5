// Google refuses locks: what needs one says so, nothing is asked beside the ledger, and all else works.
import { createSimulatedApi } from "../../../workbench/apps-script/scheduler/simulatedApi";
import { deskKey, profileId, ReportDesk } from "../../../workbench/bench/reportDesk";
import { builtAddOn } from "../../support/builtAddOn";
import type { RunOutcome, Told } from "./googleDesk";

const question = { name: "PTENGINE_DC", args: ["day", "visits", "2026-04-01", "2026-04-03"] };
let sent: number;
let desk: ReportDesk;
beforeEach(() => {
  sent = 0;
  const api = createSimulatedApi({ keys: [{ key: deskKey, profileId, scopes: ["query"], plan: "GROWTH" }] });
  desk = new ReportDesk({
    ...builtAddOn(),
    startMs: Date.parse("2026-05-06T03:00:20Z"),
    fetchHandler: (request, nowMs) => {
      sent += 1;
      return api.fetchHandler(request, nowMs);
    },
  });
});
afterEach(() => desk.close());

/** The number, or the message that its cell's note has. */
async function formula(metric: string): Promise<string> {
  const args = ["total", metric, "2026-04-01", "2026-04-02", "", "", ""];
  const { executions } = await desk.scheduler.run(desk.script, [
    { entry: "customFunction", functionName: "PTENGINE_DC", args },
  ]);
  const result = executions[0]?.result;
  return result?.ok ? String(result.value) : String(result?.error.message);
}

async function told(name: string, input: object = {}): Promise<Told> {
  const result = await desk.tryCall(name, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value as unknown as Told;
}

const codeOf = async (name: string, input: object = {}) => {
  const { ok, error } = await told(name, input);
  return ok ? "ok" : error.code;
};

const save = (row: number) => desk.place({ name: `Days ${row}`, call: question }, "sheet-1", row, 5);

async function run(id: string): Promise<RunOutcome> {
  const [done] = await desk.call<{ readonly outcome: RunOutcome }[]>("runReports", { ids: [id] });
  return (done as { readonly outcome: RunOutcome }).outcome;
}

test("without any lock nothing is asked or written, each says why, and the sidebar goes on", async () => {
  const id = await save(5);
  desk.script.circumstances.isLockRefused = () => true;
  expect(await formula("visits")).toMatch(/^Ptengine: Google does not let the add-on take turns in this document/);
  expect(await codeOf("ask", { ...question, maxRows: 5 })).toBe("lockRefused");
  expect(await run(id)).toMatchObject({ result: "deferred", code: "lockRefused" });
  const settings = { name: "More", mode: "replace", header: "names", keyColumns: [], userName: "", call: question };
  expect(await codeOf("saveReport", settings)).toBe("lockRefused");
  for (const name of ["start", "listFormulas", "listReports", "readLog"]) expect(await codeOf(name)).toBe("ok");
  expect([sent, desk.book.display("E5")]).toEqual([0, [[""]]]);
  desk.script.circumstances.isLockRefused = () => false;
  expect(await formula("visits")).toMatch(/^\d+$/);
  expect(await run(id)).toMatchObject({ result: "ok" });
});

test("a refresh that gets no lock stops after some seconds and keeps the cells as they are", async () => {
  await desk.call("insertFormula", { ...question, rowCount: 1, columnCount: 1, isOverwriteAllowed: true });
  desk.script.circumstances.isLockRefused = () => true;
  const startMs = desk.nowMs();
  const { value } = await told("refreshFormulas", { isLast: false });
  expect(value).toMatchObject({ answered: 0, isHeld: true, waitsFor: { code: "lockRefused" } });
  expect(desk.nowMs() - startMs).toBeLessThan(15_000);
});

test("with every third lock refused everything is answered and written", async () => {
  desk.script.circumstances.isLockRefused = (count) => count % 3 === 0;
  for (const metric of ["visits", "users", "pageView"]) expect(await formula(metric)).toMatch(/^\d+$/);
  for (const row of [5, 15, 25]) expect(await run(await save(row))).toMatchObject({ result: "ok" });
  expect(await codeOf("ask", { ...question, maxRows: 5 })).toBe("ok");
});
