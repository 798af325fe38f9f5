/** `npm run bench -- writes`: reports of 10, 1,000 and 50,000 rows; calls of services by method, and how time grows with rows. */
import type { RunReport } from "../apps-script/scheduler/report";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { ReportDesk } from "./reportDesk";

const sizes = [10, 1_000, 50_000] as const;
const hourMs = 3_600_000;
/** Google ends a run after so long. */
const maxRunMs = 6 * 60_000;
/** Cells of a sheet with so many rows are read and written in seconds, and nothing is told meanwhile. */
const maxSilentMs = 20 * 60_000;

const columns = [
  { name: "country", type: "dimension", dataType: "STRING" },
  { name: "visits", type: "metric", dataType: "INTEGER", label: "visits", description: "" },
  { name: "conversions", type: "metric", dataType: "INTEGER", label: "conversions", description: "" },
  { name: "bounceRate", type: "metric", dataType: "RATE", label: "bounceRate", description: "" },
];

/** As the API's headers tell the largest plan. */
const headers: [string, string][] = [
  ["X-RateLimit-Limit-Minute", "30"],
  ["X-RateLimit-Remaining-Minute", "29"],
  ["X-RateLimit-Limit-Day", "3000"],
  ["X-RateLimit-Remaining-Day", "2999"],
  ["X-RateLimit-Tier", "GROWTH"],
];

/** The API itself sends at most 1,000 rows; a report comes to more by being appended to. */
function answer(rowCount: number) {
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    country: `Place ${index}`,
    visits: String(index),
    conversions: String(index % 7),
    bounceRate: `${(index % 100) + 0.5}%`,
  }));
  const body = Buffer.from(JSON.stringify({ code: 200, message: "OK", data: { columns, rows } }));
  return { status: 200, headers, body };
}

interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly outcome: string;
  readonly calls: ReadonlyMap<string, number>;
  readonly virtualMs: number;
  readonly realMs: number;
}

function callsByMethod({ calls }: RunReport): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of calls) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Written for the first time, written again, and with ten rows more. */
async function measure(addOn: AddOn, rows: number): Promise<Measured[]> {
  let sent = rows;
  const desk = new ReportDesk({
    ...addOn,
    startMs: Date.parse("2026-05-06T03:00:20Z"),
    fetchHandler: async () => answer(sent),
    scheduler: { maxSilentMs },
  });
  const measured: Measured[] = [];
  const run = async (name: string, id: string) => {
    await desk.pass(8 * hourMs);
    const startedAtMs = performance.now();
    const told = await desk.scheduler.run(desk.script, [
      { entry: "sidebar", functionName: "sidebarCall", args: ["runReports", { ids: [id] }] },
    ]);
    const realMs = performance.now() - startedAtMs;
    const result = told.executions[0]?.result;
    const ended = result?.ok ? JSON.stringify(result.value) : (result?.error.message ?? "");
    const { result: outcome = ended, code = "" } = desk.log()[0] ?? {};
    const isEnded = result?.ok && ended.includes('"ok":true');
    measured.push({
      name,
      rows: sent,
      outcome: isEnded ? `${outcome} ${code}`.trim() : ended.slice(0, 120),
      calls: callsByMethod(told),
      virtualMs: told.makespanMs,
      realMs,
    });
  };
  try {
    const call = {
      name: "PTENGINE_DC",
      args: ["country", "visits,conversions,bounceRate", "2026-04-01", "2026-04-30"],
    };
    const replaced = await desk.place({ name: "Replaced", call }, "sheet-1", 1, 1);
    await run("first", replaced);
    await run("again", replaced);
    const { id: other } = desk.book.port.insertSheet("Appended", 1);
    const appended = await desk.place({ name: "Appended", call, mode: "append" }, other, 1, 1);
    await run("appended, first", appended);
    sent = 10;
    await run("appended, ten more", appended);
    return measured.map((one) => ({ ...one, rows }));
  } finally {
    await desk.close();
  }
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const sum = (calls: ReadonlyMap<string, number>) => [...calls.values()].reduce((total, count) => total + count, 0);

/** Answers how many runs did not end well, or took longer than Google lets them. */
export async function runWrites(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const all: Measured[] = [];
  for (const size of sizes) all.push(...(await measure(addOn, size)));
  const smallest = (name: string) => all.find((one) => one.name === name && one.rows === sizes[0]) as Measured;
  const head = ["run", "rows", "outcome", "calls", "Google s", "ratio", "here s", "ratio"];
  const rows = all.map(({ name, rows: count, outcome, calls, virtualMs, realMs }) => [
    name,
    String(count),
    outcome,
    String(sum(calls)),
    seconds(virtualMs),
    (virtualMs / smallest(name).virtualMs).toFixed(2),
    seconds(realMs),
    (realMs / smallest(name).realMs).toFixed(1),
  ]);
  print(textTable([head, ...rows]));
  const again = all.filter(({ name }) => name === "again");
  const methods = [...new Set(again.flatMap(({ calls }) => [...calls.keys()]))].sort();
  const counts = methods.map((method) => [method, ...again.map(({ calls }) => String(calls.get(method) ?? 0))]);
  print("");
  print(textTable([["calls of a report that is written again", ...sizes.map(String)], ...counts]));
  return all.filter(({ outcome, virtualMs, realMs }) => outcome !== "ok" || Math.max(virtualMs, realMs) > maxRunMs)
    .length;
}
