/**
 * What has changed since the last look, and is therefore told. A condition is told when it becomes true, and again only
 * after it was false. Pure.
 */
import type { Calendar } from "../platform/ports";
import { hasBeen, lastTurn, type Schedule } from "../reports/schedule";
import type { Report } from "../reports/store";
import type { Finding } from "./conditions";
import type { ConditionState, ReportState } from "./stored";

export interface Change<State, Told> {
  readonly state: State;
  /** Missing where there is nothing to tell. */
  readonly told?: Told | undefined;
}

/** The names of twenty columns have to fit into one property, beside two hundred reports that have failed. */
const maxMissingLength = 30;

/** `seen` names what was looked at; `goodMs` is when its data were given. */
export function conditionChange(
  before: ConditionState,
  { state, missing }: Finding,
  seen: string,
  goodMs: number | undefined,
): Change<ConditionState, "true" | "columnGone"> {
  if (state === "columnGone") {
    const gone = missing?.slice(0, maxMissingLength);
    const isNews = before.missing !== gone;
    return {
      state: { ...before, seen, ...(gone !== undefined && { missing: gone }) },
      told: isNews ? state : undefined,
    };
  }
  const { missing: _, ...known } = before;
  if (state === "unknown") return { state: { ...known, seen } };
  if (state === "false") return { state: { seen, isTrue: false } };
  if (known.isTrue) return { state: { ...known, seen } };
  return { state: { seen, isTrue: true, ...(goodMs !== undefined && { sinceMs: goodMs }) }, told: "true" };
}

export interface TroubleTold {
  readonly kind: "failed" | "late" | "well";
  readonly dueMs?: number;
}

const isTrouble = (state: ReportState | undefined): state is "failed" | "late" => typeof state === "string";

/** The turn before the last one: what has not run since is late by more than its interval. */
export function missedTurn(schedule: Schedule, nowMs: number, calendar: Calendar): number {
  return lastTurn(schedule, lastTurn(schedule, nowMs, calendar) - 1, calendar);
}

/** Of a report with a schedule, whoever runs it. No turn of a schedule that was not set by then counts as missed. */
export function troubleChange(
  before: ReportState | undefined,
  { last, lastRunMs, scheduledMs, schedule }: Report & { readonly schedule: Schedule },
  nowMs: number,
  calendar: Calendar,
): Change<ReportState | undefined, TroubleTold> {
  const hasRun = hasBeen(lastRunMs, nowMs);
  const firstSeenMs = typeof before === "number" ? before : nowMs;
  const dueMs = missedTurn(schedule, nowMs, calendar);
  const isLate = Math.max(hasRun ? lastRunMs : firstSeenMs, hasBeen(scheduledMs, nowMs) ? scheduledMs : 0) < dueMs;
  const isWell = !isLate && (last?.result === "ok" || last?.result === "empty");
  const trouble = last?.result === "failed" ? "failed" : isLate ? "late" : undefined;
  // Of what has run and is well there is nothing to remember: a property holds little.
  const calm = hasRun ? undefined : firstSeenMs;
  const known = isTrouble(before) ? before : undefined;
  if (isWell) return { state: calm, told: known && { kind: "well" } };
  // What failed and then waits has not become well between, and needs no second word.
  if (trouble === undefined || trouble === known || known === "failed") return { state: known ?? calm };
  return { state: trouble, told: { kind: trouble, ...(trouble === "late" && { dueMs }) } };
}
