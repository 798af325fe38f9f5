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

/** `seen` names what was looked at; `goodMs` is when its data were given. */
export function conditionChange(
  before: ConditionState,
  { state, missing }: Finding,
  seen: string,
  goodMs: number | undefined,
): Change<ConditionState, "true" | "columnGone"> {
  if (state === "columnGone") {
    const isNews = before.missing !== missing;
    return { state: { ...before, seen, ...(missing !== undefined && { missing }) }, told: isNews ? state : undefined };
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

/** The turn before the last one: what has not run since is late by more than its interval. */
export function missedTurn(schedule: Schedule, nowMs: number, calendar: Calendar): number {
  return lastTurn(schedule, lastTurn(schedule, nowMs, calendar) - 1, calendar);
}

/** Of a report with a schedule, whoever runs it. */
export function troubleChange(
  before: ReportState | undefined,
  { last, lastRunMs, schedule }: Report & { readonly schedule: Schedule },
  nowMs: number,
  calendar: Calendar,
): Change<ReportState, TroubleTold> {
  const firstSeenMs = before?.firstSeenMs ?? nowMs;
  const dueMs = missedTurn(schedule, nowMs, calendar);
  const isLate = (hasBeen(lastRunMs, nowMs) ? lastRunMs : firstSeenMs) < dueMs;
  const isWell = !isLate && (last?.result === "ok" || last?.result === "empty");
  const trouble = last?.result === "failed" ? "failed" : isLate ? "late" : undefined;
  const known = before?.trouble;
  if (isWell) return { state: { firstSeenMs }, told: known && { kind: "well" } };
  // What failed and then waits has not become well between, and needs no second word.
  if (trouble === undefined || trouble === known || known === "failed") {
    return { state: { firstSeenMs, ...(known && { trouble: known }) } };
  }
  return { state: { firstSeenMs, trouble }, told: { kind: trouble, ...(trouble === "late" && { dueMs }) } };
}
