/**
 * One hourly trigger a person and document runs whatever that person has scheduled there. What became of it is kept
 * with the person, because a trigger has no page: the sidebar shows it when it is opened next.
 */
import type { HandlerName } from "../catalogue/handlers";
import { safely } from "../client/sharedState";
import { asPtengineError, PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { refreshSlice, showRefreshed } from "../refresh/refresh";
import { parseJson, type Schema } from "../schema";
import { type Owner, readOwner } from "./owner";
import { dueReports, runReports } from "./run";
import { isDue, type Schedule } from "./schedule";
import { listReports } from "./store";
import { refreshPlanSchema, triggerStateSchema } from "./stored";
import { countedRun, runMsLeft, withLittleSleep } from "./triggerTime";

export interface TriggerState {
  /** "" where there is none. */
  readonly uid: string;
  readonly lastRunMs?: number;
  readonly problem?: "tooMany" | "notKnown" | "notAuthorized" | "noDocument" | "timeUsedUp" | "failed";
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
/** Likewise: where a person has given an address, the trigger also sends what they want to be told. */
export const webhookName = "PTENGINE_WEBHOOK:";
const planName = "PTENGINE_REFRESH_SCHEDULE";
const handlerName: HandlerName = "triggerHourly";
/** Nothing is begun after so long: Google ends a run after six minutes. */
const untilEndMs = 330_000;

export const readRefreshPlan = ({ documentProperties }: Platform) =>
  parseJson(refreshPlanSchema() as unknown as Schema<RefreshPlan>, documentProperties.get(planName));

const readState = (text: string | undefined) =>
  parseJson(triggerStateSchema() as unknown as Schema<TriggerState>, text);

export function saveRefreshPlan({ documentProperties }: Platform, plan: RefreshPlan | undefined): void {
  if (plan) documentProperties.set(planName, JSON.stringify(plan));
  else documentProperties.remove(planName);
}

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem));

/** The most that Google gives a script for one person. https://developers.google.com/apps-script/guides/services/quotas */
const maxTriggers = 20;

/** Why Google makes no trigger: by its words, where they are known, else by what there is. */
function refusalOf(
  { triggers, userProperties }: Platform,
  problem: unknown,
): Exclude<TriggerState["problem"], undefined> {
  if (asPtengineError(problem).code !== "unexpected") return "notAuthorized";
  if (/in this document/.test(wordsOf(problem))) return "notKnown";
  if (/too many/.test(wordsOf(problem))) return "tooMany";
  const ids = safely(() => triggers.ids(), []);
  if (ids.length >= maxTriggers) return "tooMany";
  const known = Object.entries(userProperties.all()).map(
    ([name, text]) => name.startsWith(stateName) && readState(text)?.uid,
  );
  // One that is there but not known makes itself known when it runs.
  return ids.some((id) => !known.includes(id)) ? "notKnown" : "failed";
}

function created(platform: Platform): TriggerState {
  const { triggers } = platform;
  try {
    return { uid: triggers.createHourly(handlerName) };
  } catch (problem) {
    return { uid: "", problem: refusalOf(platform, problem), cause: wordsOf(problem) };
  }
}

/** Makes the trigger that the person's schedules need, or removes the one that none needs any more. */
export function syncTrigger(platform: Platform): TriggerState | undefined {
  const { triggers, userProperties, spreadsheet } = platform;
  const { id } = readOwner(platform);
  const name = stateName + spreadsheet.id();
  const known = readState(userProperties.get(name));
  const isOwn = (owner: Owner | undefined) => owner?.id === id;
  const isScheduling =
    id &&
    (listReports(platform).some(({ report }) => report?.schedule && isOwn(report.owner)) ||
      isOwn(readRefreshPlan(platform)?.owner));
  const isNeeded = isScheduling || userProperties.get(webhookName + spreadsheet.id());
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
  /** Nothing of the document runs: it is a copy that nobody has taken over. */
  readonly isHeldBack?: () => boolean;
  before(ids: readonly string[]): void;
  after(ids: readonly string[]): void;
}

function runDue(platform: Platform, durationMs: number, around: AroundReports): void {
  const { clock, calendar } = platform;
  const untilMs = clock.nowMs() + durationMs;
  if (around.isHeldBack?.()) return;
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

/** Documents of the person, in this one's place too, whose trigger shares the day's time with this one's. */
const documentsWithTrigger = ({ userProperties }: Platform): number =>
  Object.keys(userProperties.all()).filter((name) => name.startsWith(stateName)).length;

/** Around reports that are parts of nothing. */
const alone: AroundReports = { before() {}, after() {} };

/**
 * What the trigger does, and then `afterRuns`, whatever became of the reports. It goes on after consent is withdrawn, and
 * may be without a document: both are noted.
 */
export function runHourly(
  real: Platform,
  uid: string,
  around: AroundReports = alone,
  afterRuns: (untilMs: number) => unknown = () => {},
): void {
  const platform = withLittleSleep(real);
  const { userProperties, spreadsheet, clock } = platform;
  const lastRunMs = clock.nowMs();
  let id = "";
  let found: Partial<TriggerState> = {};
  try {
    if (platform.isAuthorized()) id = spreadsheet.id();
    else found = { problem: "notAuthorized" };
    const runMs = id ? runMsLeft(platform, documentsWithTrigger(platform)) : 0;
    if (runMs > 0) runDue(platform, runMs, around);
    else if (!found.problem) found = { problem: id ? "timeUsedUp" : "noDocument" };
  } catch (problem) {
    const isPermission = asPtengineError(problem).code !== "unexpected" && !(problem instanceof PtengineError);
    found = { problem: isPermission ? "notAuthorized" : "failed", cause: wordsOf(problem) };
  }
  const all = userProperties.all();
  const name = id
    ? stateName + id
    : Object.keys(all).find((one) => one.startsWith(stateName) && readState(all[one])?.uid === uid);
  const ranUntilMs = clock.nowMs();
  const counted = countedRun(platform, ranUntilMs - lastRunMs);
  userProperties.setAll({ ...counted, ...(name && { [name]: JSON.stringify({ uid, lastRunMs, ...found }) }) });
  if (!id) return;
  safely(() => afterRuns(lastRunMs + untilEndMs), undefined);
  const afterMs = clock.nowMs() - ranUntilMs;
  if (afterMs > 0) userProperties.setAll(countedRun(platform, afterMs));
}
