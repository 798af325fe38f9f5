/** `npm run bench -- month [plans]`: a month of schedules on each plan; every turn must have a line in the log. */
import { DateTime } from "luxon";
import { createSimulatedApi } from "../apps-script/scheduler/simulatedApi";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import type { PlanName } from "./desk";
import { fillDocument, monthReports, refreshSchedule } from "./monthDocument";
import { type Met, metBy, type Span, turnsOf } from "./monthTurns";
import { createPlainSpreadsheet } from "./plainSpreadsheet";
import { deskKey, type LoggedLine, profileId, ReportDesk } from "./reportDesk";

/** 31 days, and the clocks of this zone are put forward on the 29th. */
const zone = "Europe/Berlin";
const firstDay = DateTime.fromISO("2026-03-01", { zone });
const month: Span = { fromMs: firstDay.toMillis(), untilMs: firstDay.plus({ months: 1 }).toMillis() };
const hourMs = 3_600_000;
const minuteMs = 60_000;
/** Before the month everything is set up and runs once; after it what the last hours put off may still run. */
const beforeMs = 12 * hourMs;
const afterMs = 48 * hourMs;

interface Month {
  readonly lines: readonly LoggedLine[];
  /** When formulas were refreshed. */
  readonly refreshes: readonly number[];
  readonly questions: number;
  readonly requests: number;
  readonly refusals: number;
  readonly triggerRuns: number;
  readonly failedRuns: number;
  /** Of the day on which triggers ran longest. */
  readonly triggerMsOfDay: number;
}

async function live(addOn: AddOn, plan: PlanName, note: (day: string) => void): Promise<Month> {
  const api = createSimulatedApi({ keys: [{ key: deskKey, profileId, scopes: ["query"], plan }] });
  const questions = new Set<string>();
  let [requests, refusals] = [0, 0];
  const desk = new ReportDesk({
    ...addOn,
    startMs: month.fromMs - beforeMs,
    // Formulas are not calculated: after a refresh they would find their answers kept.
    spreadsheet: createPlainSpreadsheet(zone),
    async fetchHandler(request, nowMs) {
      const answer = await api.fetchHandler(request, nowMs);
      const isCounted = nowMs >= month.fromMs && nowMs < month.untilMs;
      if (isCounted) questions.add(`${request.url} ${request.body?.toString() ?? ""}`);
      requests += isCounted ? 1 : 0;
      refusals += isCounted && answer.status === 429 ? 1 : 0;
      return answer;
    },
  });
  try {
    await fillDocument(desk);
    const lines = new Map<string, LoggedLine>();
    const refreshes = new Set<number>();
    const { state } = desk.script;
    const { triggers } = state;
    let triggerMsOfDay = 0;
    const properties = state.properties("document");
    const seen = new Set(triggers.runs);
    triggers.listen(() => {
      for (const run of triggers.runs.slice(-1)) seen.add(run);
    });
    while (desk.nowMs() < month.untilMs + afterMs) {
      await desk.moveBy(hourMs);
      triggerMsOfDay = Math.max(triggerMsOfDay, state.usedToday("user:owner", "triggerMs"));
      for (const line of desk.log()) lines.set(`${line.startMs} ${line.report}`, line);
      const refresh = JSON.parse(properties.get("PTENGINE_REFRESH_SCHEDULE") ?? "{}") as { lastRunMs?: number };
      if (refresh.lastRunMs) refreshes.add(refresh.lastRunMs);
      note(DateTime.fromMillis(desk.nowMs(), { zone }).toISODate() ?? "");
    }
    const inOrder = [...lines.values()].sort((one, other) => one.startMs - other.startMs);
    const failedRuns = [...seen].filter(({ result }) => !result.ok).length;
    const counts = {
      questions: questions.size,
      requests,
      refusals,
      triggerRuns: seen.size,
      failedRuns,
      triggerMsOfDay,
    };
    return { lines: inOrder, refreshes: [...refreshes].sort((one, other) => one - other), ...counts };
  } finally {
    await desk.close();
  }
}

const inHours = (ms: number) => (ms / hourMs).toFixed(1);
const latest = (met: readonly Met[]) => Math.max(0, ...met.map(({ lateMs }) => lateMs ?? Number.POSITIVE_INFINITY));

function turnsMet({ lines }: Month): Met[] {
  return monthReports.flatMap(({ name, schedule }) => {
    const own = lines.filter(({ report }) => report === name);
    return turnsOf(schedule, zone, month).map((turnMs) => metBy(own, turnMs));
  });
}

function refreshesMet({ refreshes }: Month): number[] {
  return turnsOf(refreshSchedule, zone, month).map((turnMs) => {
    const done = refreshes.find((atMs) => atMs >= turnMs);
    return done === undefined ? Number.POSITIVE_INFINITY : done - turnMs;
  });
}

/** Prints the table; answers how many turns nobody was told of. */
export async function runMonth(
  addOn: AddOn,
  plans: readonly PlanName[],
  print: (line: string) => void,
): Promise<number> {
  const results = ["ok", "empty", "stale", "deferred", "failed", "silent"] as const;
  const head = ["plan", "turns", "runs", ...results, "run later", "latest h", "refreshes", "latest h"];
  const rows = [[...head, "questions", "requests", "429s", "trigger runs", "failed", "minutes a day"]];
  let silent = 0;
  for (const plan of plans) {
    let day = "";
    const lived = await live(addOn, plan, (now) => {
      if (now !== day && /[15]$/.test(now)) print(`${plan} ${now}`);
      day = now;
    });
    const met = turnsMet(lived);
    const count = (result: string) => met.filter((one) => one.result === result).length;
    const putOff = met.filter(({ result }) => result === "deferred");
    const ranLater = putOff.filter(({ lateMs }) => lateMs !== undefined);
    const runs = lived.lines.filter(({ startMs }) => startMs >= month.fromMs && startMs < month.untilMs).length;
    const refreshed = refreshesMet(lived);
    silent += count("silent");
    rows.push([
      plan,
      ...[met.length, runs, ...results.map(count), ranLater.length].map(String),
      inHours(latest(putOff)),
      String(refreshed.length),
      inHours(Math.max(...refreshed)),
      ...[lived.questions, lived.requests, lived.refusals, lived.triggerRuns, lived.failedRuns].map(String),
      (lived.triggerMsOfDay / minuteMs).toFixed(1),
    ]);
  }
  print(textTable(rows));
  return silent;
}
