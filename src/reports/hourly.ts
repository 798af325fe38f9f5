/**
 * One hourly trigger a person and document runs whatever that person has scheduled there. What became of it is kept
 * with the person, because a trigger has no page: the sidebar shows it when it is opened next.
 */
import type { HandlerName } from "../catalogue/handlers";
import type { Platform } from "../platform/ports";
import { refreshSlice, showRefreshed } from "../refresh/refresh";
import { parseJson, type Schema } from "../schema";
import { type Owner, readOwner } from "./owner";
import { dueReports, runReports } from "./run";
import { isDue, type Schedule } from "./schedule";
import { listReports } from "./store";
import { refreshPlanSchema, triggerStateSchema } from "./stored";

export interface TriggerState {
  /** "" where there is none. */
  readonly uid: string;
  readonly lastRunMs?: number;
  readonly problem?: "tooMany" | "notKnown" | "notAuthorized" | "noDocument" | "failed";
  /** In Google's own words. */
  readonly cause?: string;
}

/** The formulas' schedule, which the document keeps. */
export interface RefreshPlan {
  readonly schedule: Schedule;
  readonly owner: Owner;
  readonly lastRunMs?: number;
}

/** Followed by the document's id. */
const stateName = "PTENGINE_TRIGGER:";
const planName = "PTENGINE_REFRESH_SCHEDULE";
const handlerName: HandlerName = "triggerHourly";
/** Google ends a run after six minutes. */
const durationMs = 270_000;

export const readRefreshPlan = ({ documentProperties }: Platform) =>
  parseJson(refreshPlanSchema() as unknown as Schema<RefreshPlan>, documentProperties.get(planName));

const readState = (text: string | undefined) =>
  parseJson(triggerStateSchema() as unknown as Schema<TriggerState>, text);

export function saveRefreshPlan({ documentProperties }: Platform, plan: RefreshPlan | undefined): void {
  if (plan) documentProperties.set(planName, JSON.stringify(plan));
  else documentProperties.remove(planName);
}

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

function created({ triggers }: Platform): TriggerState {
  try {
    return { uid: triggers.createHourly(handlerName) };
  } catch (problem) {
    const cause = wordsOf(problem);
    // One that is there but not known makes itself known when it runs.
    const isNotKnown = /in this document/.test(cause);
    return { uid: "", problem: isNotKnown ? "notKnown" : /too many/.test(cause) ? "tooMany" : "failed", cause };
  }
}

/** Makes the trigger that the person's schedules need, or removes the one that none needs any more. */
export function syncTrigger(platform: Platform): TriggerState | undefined {
  const { triggers, userProperties, spreadsheet } = platform;
  const { id } = readOwner(platform);
  const name = stateName + spreadsheet.id();
  const known = readState(userProperties.get(name));
  const isOwn = (owner: Owner | undefined) => owner?.id === id;
  const isNeeded =
    id &&
    (listReports(platform).some(({ report }) => report?.schedule && isOwn(report.owner)) ||
      isOwn(readRefreshPlan(platform)?.owner));
  if (!known && !isNeeded) return undefined;
  if (!isNeeded) {
    if (known?.uid) triggers.remove(known.uid);
    userProperties.remove(name);
    return undefined;
  }
  if (known?.uid && triggers.ids().includes(known.uid)) return known;
  const state = created(platform);
  userProperties.set(name, JSON.stringify(state));
  return state;
}

/** What has to be done before and after reports run, which know nothing of whatever they are parts of. */
export interface AroundReports {
  before(ids: readonly string[]): void;
  after(ids: readonly string[]): void;
}

function runDue(platform: Platform, around: AroundReports): void {
  const { clock, calendar } = platform;
  const untilMs = clock.nowMs() + durationMs;
  const { id, name } = readOwner(platform);
  const ids = dueReports(platform, id);
  if (ids.length > 0) {
    around.before(ids);
    runReports(platform, ids, { trigger: "schedule", user: name, durationMs });
    around.after(ids);
  }
  const plan = readRefreshPlan(platform);
  const nowMs = clock.nowMs();
  // Not due where another person's trigger refreshes, and gone on with in an hour if the time was not enough.
  if (!plan || plan.owner.id !== id || !isDue(plan.schedule, plan.lastRunMs, nowMs, calendar) || nowMs >= untilMs)
    return;
  const progress = refreshSlice(platform, untilMs - nowMs);
  showRefreshed(platform, progress);
  // Somebody may have changed or ended it meanwhile.
  const still = progress.isDone && readRefreshPlan(platform);
  if (still) saveRefreshPlan(platform, { ...still, lastRunMs: nowMs });
}

/** Around reports that are parts of nothing. */
const alone: AroundReports = { before() {}, after() {} };

/** What the trigger does. It goes on after consent is withdrawn, and may be without a document: both are noted. */
export function runHourly(platform: Platform, uid: string, around = alone): void {
  const { userProperties, spreadsheet } = platform;
  const lastRunMs = platform.clock.nowMs();
  let id = "";
  let found: Partial<TriggerState> = {};
  try {
    if (platform.isAuthorized()) id = spreadsheet.id();
    else found = { problem: "notAuthorized" };
    if (id) runDue(platform, around);
    else if (!found.problem) found = { problem: "noDocument" };
  } catch (problem) {
    found = { problem: "failed", cause: wordsOf(problem) };
  }
  const all = userProperties.all();
  const name = id
    ? stateName + id
    : Object.keys(all).find((one) => one.startsWith(stateName) && readState(all[one])?.uid === uid);
  if (name) userProperties.set(name, JSON.stringify({ uid, lastRunMs, ...found }));
}
