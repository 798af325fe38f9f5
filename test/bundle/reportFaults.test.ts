// Ten reports in one run, asked by real HTTP of an API that fails in the middle of them: nothing is lost, nothing is wrong, and the next hours mend it.
import { exchange } from "../../workbench/apps-script/services/httpClient";
import { deskKey, profileId, ReportDesk } from "../../workbench/bench/reportDesk";
import { type RunningApi, startApi } from "../../workbench/ptengine/server";
import type { Fault } from "../../workbench/ptengine/service/control";
import { controlClient } from "../../workbench/ptengine/service/controlClient";
import { builtAddOn } from "../support/builtAddOn";

const hourMs = 3_600_000;
const views = ["day", "week", "month", "country", "os", "browser", "sources", "sourceType", "state", "total"];
const columnsAReport = 3;
const healthyRequests = 3;

let api: RunningApi;
let desk: ReportDesk;
/** Switched on when some requests of the run have been answered. */
let fault: Fault | undefined;
let requestCount = 0;

async function openDesk(): Promise<void> {
  api = await startApi({
    keys: [{ key: deskKey, profileId, scopes: ["query"], plan: "GROWTH" }],
    now: () => desk.nowMs(),
  });
  const control = controlClient(api.baseUrl);
  desk = new ReportDesk({
    ...builtAddOn(),
    startMs: Date.parse("2026-05-06T03:00:20Z"),
    async fetchHandler(request) {
      requestCount += 1;
      if (fault && requestCount === healthyRequests + 1) await control.change({ faults: [fault] });
      const url = new URL(request.url);
      return exchange({ ...request, url: `${api.baseUrl}${url.pathname}${url.search}` }, AbortSignal.timeout(20_000));
    },
    book: { rowCount: 80, columnCount: 32 },
  });
}

async function closeDesk(): Promise<void> {
  fault = undefined;
  await desk.close();
  await api.close();
}

const columnsOf = (index: number) => ({ left: columnsAReport * index, right: columnsAReport * index + 1 });

/** What each report shows. */
const tables = () =>
  views.map((_, index) => {
    const rows = desk.book.port.read("sheet-1", { top: 0, bottom: 79, ...columnsOf(index) });
    return JSON.stringify(rows.map((row) => row.map(({ display }) => display)));
  });

const notes = () =>
  views.map((_, index) => desk.book.port.read("sheet-1", { top: 0, bottom: 0, ...columnsOf(index) })[0]?.[0]?.note);

/** One run of the trigger; its lines of the log, oldest first. */
async function runTrigger() {
  const fromMs = desk.nowMs();
  await desk.scheduler.run(desk.script, [
    { entry: "trigger", functionName: "triggerHourly", args: [{ triggerUid: "1" }] },
  ]);
  return [...desk.log()].filter(({ startMs }) => startMs >= fromMs).reverse();
}

/** Runs ten reports once, and lets a day pass: all of them are due, and have another answer to get. */
async function open(): Promise<readonly string[]> {
  for (const [index, view] of views.entries()) {
    const call = { name: "PTENGINE_DC", args: [view, "visits", "last7days"] };
    const schedule = { every: "day", hour: 9 };
    await desk.place({ name: view, call, schedule }, "sheet-1", 1, 1 + columnsAReport * index);
  }
  expect((await runTrigger()).map(({ result }) => result)).toEqual(views.map(() => "ok"));
  await desk.pass(24 * hourMs);
  requestCount = 0;
  return tables();
}

/** What they show where nothing fails. */
let fresh: readonly string[] = [];
beforeAll(async () => {
  await openDesk();
  await open();
  await runTrigger();
  fresh = tables();
  await closeDesk();
});
beforeEach(openDesk);
afterEach(closeDesk);

test("an API without a fault lets all ten show the new day", async () => {
  const old = await open();
  expect((await runTrigger()).map(({ result }) => result)).toEqual(views.map(() => "ok"));
  expect(fresh.filter((table, index) => table === old[index])).toEqual([]);
});

test.each<readonly [string, Fault]>([
  ["that is not reached six times", { kind: "closedConnection", remaining: 6 }],
  ["whose proxy answers in its place six times", { kind: "html", remaining: 6 }],
  ["whose login page answers in its place six times", { kind: "html", status: 200, remaining: 6 }],
  ["that has an error of its own six times", { kind: "serverError", remaining: 6 }],
  ["that sends half an answer six times", { kind: "truncatedJson", remaining: 6 }],
  ["that is slow", { kind: "latency", latencyMs: 300, remaining: 3 }],
  ["that says six times that the minute is used up", { kind: "minuteLimit", remaining: 6 }],
  ["that says twice that the day is used up", { kind: "dayLimit", remaining: 2 }],
  ["that adds fields nobody knows", { kind: "extraFields", remaining: null }],
])("an API %s in the middle of ten reports costs no report its data", async (_, one) => {
  const old = await open();
  fault = one;
  const lines = await runTrigger();
  expect(lines.map(({ report }) => report).sort()).toEqual([...views].sort());
  expect(lines.slice(0, healthyRequests).map(({ result }) => result)).toEqual(Array(healthyRequests).fill("ok"));
  for (const { report, result, code } of lines) {
    const index = views.indexOf(report);
    const isOk = result === "ok";
    expect([report, tables()[index]]).toEqual([report, (isOk ? fresh : old)[index]]);
    // Whatever did not come is told by the note and by the log.
    expect([report, notes()[index]?.includes("\n"), code === undefined]).toEqual([report, !isOk, isOk]);
  }
  const day = desk.nowMs();
  const isMended = () => notes().every((text) => !text?.includes("\n"));
  for (let hour = 0; hour < 30 && !isMended(); hour += 1) {
    await desk.pass(hourMs);
    await runTrigger();
  }
  const { reports } = await desk.call("listReports");
  expect(reports.map(({ report, state }) => [(report.last as { result: string }).result, state])).toEqual(
    views.map(() => ["ok", "complete"]),
  );
  expect(notes().filter((text) => text?.includes("\n"))).toEqual([]);
  // On a later day the answers are others.
  if (desk.nowMs() - day < 6 * hourMs) expect(tables()).toEqual(fresh);
});
