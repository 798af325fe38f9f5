/** The day ahead, for the sidebar: what the document's schedules will ask of each site, and what cannot be kept of that. */
import { type Asker, createCacheOnlyAsker } from "../ask";
import type { CacheOnlyClient } from "../client/cacheOnlyClient";
import { type Quota, readQuota } from "../client/quota";
import { readSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import { listDashboards } from "../dashboards/store";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { callKey } from "../ptengine/call";
import { parseQuery } from "../query/parse";
import { periodOf } from "../query/periods";
import { optionOf, type Query } from "../query/query";
import { scanFormulas } from "../refresh/scan";
import { siteOfQuery } from "../reports/consent";
import {
  costOfDay,
  type DayAhead,
  type DayCost,
  dayAhead,
  type Move,
  mostOnOneDay,
  type Planned,
  type PlannedQuestion,
  spread,
} from "../reports/dayAhead";
import { readRefreshPlan } from "../reports/hourly";
import { locked, lockWaitMs } from "../reports/lock";
import { readOwner } from "../reports/owner";
import { isDue, type Schedule, scheduledAs } from "../reports/schedule";
import { listReports, type Report, readReport, saveReport } from "../reports/store";
import type { AskedCall } from "./tables";

/** The schedule of the document's formulas among those of its reports. */
const refreshId = "refresh";

export interface SiteAhead extends DayAhead {
  readonly profileId: string;
  /** Missing until the API has told the plan. */
  readonly perDay?: number;
  /** Names of what runs, by their ids; the formulas' refresh has none. */
  readonly names: Readonly<Record<string, string>>;
  readonly moves: readonly Move[];
}

export interface ScheduleCost extends DayCost {
  /** Together with everything that is scheduled for the site, on the day with the most. */
  readonly most: number;
  readonly perDay?: number;
}

/** Of a consumer account. https://developers.google.com/apps-script/guides/services/quotas */
const triggerMinutes = 90;
/** What is assumed of a plan that nobody has told yet: the smallest, for what runs when, and no limit of the day. */
const unknownPlan = { perMinute: 3, perDay: Number.POSITIVE_INFINITY };
/** What runs every hour is asked anew every hour, as long as its days are not over. */
const maxHourlyMinutes = 50;

type Source = Asker<CacheOnlyClient>;

const todayOf = ({ calendar, clock }: Platform) => calendar.dayOf(new Date(clock.nowMs()));

function freshMinutesOf(query: Query, schedule: Schedule, minutes: number, today: string): number {
  const own = Number(optionOf(query, "cache") ?? minutes);
  const isOpen = (periodOf(query, today)?.end ?? "") >= today;
  return Math.min(minutes, own, schedule.every === "hour" && isOpen ? maxHourlyMinutes : minutes);
}

/** What cannot be told without a request or another person's key counts as one. */
function questionsOf(asker: Source, query: Query, schedule: Schedule, id: string, today: string): PlannedQuestion[] {
  const one = [{ key: id, freshMinutes: maxHourlyMinutes }];
  return safely(
    () =>
      asker.questions(query).map(({ call }) => ({
        key: callKey(call),
        freshMinutes: freshMinutesOf(query, schedule, call.freshMinutes, today),
      })),
    one,
  );
}

/** A refresh asks every question of the formulas anew. */
function questionsOfFormulas(platform: Platform, asker: Source, profileId: string): PlannedQuestion[] {
  const keys = scanFormulas(platform).formulas.flatMap(({ query }) => {
    const asked = query ? safely(() => asker.questions(query), []) : [];
    return asked.filter(({ site }) => site.profileId === profileId).map(({ call }) => callKey(call));
  });
  return [...new Set(keys)].map((key) => ({ key, freshMinutes: 0 }));
}

interface PlannedOfSite extends Planned {
  readonly profileId: string;
  readonly name: string;
}

type ScheduledReport = Report & { readonly schedule: Schedule };

/** Those of a dashboard run together, under its name; every other report by itself. */
function scheduledTogether(platform: Platform) {
  const titles = new Map(listDashboards(platform).map(({ id, title }) => [id, title]));
  const groups = new Map<string, { readonly name: string; readonly reports: ScheduledReport[] }>();
  for (const { report } of listReports(platform)) {
    if (!report?.schedule) continue;
    const title = titles.get(report.dashboard ?? "");
    const id = (title !== undefined && report.dashboard) || report.id;
    const group = groups.get(id) ?? { name: title ?? report.name, reports: [] };
    group.reports.push(report as ScheduledReport);
    groups.set(id, group);
  }
  return groups;
}

/** Everything that is scheduled in the document, whoever has scheduled it. */
function everythingPlanned(platform: Platform, asker: Source): PlannedOfSite[] {
  const { calendar, clock } = platform;
  const { id: userId } = readOwner(platform);
  const [today, nowMs] = [todayOf(platform), clock.nowMs()];
  const reports = [...scheduledTogether(platform)].map(([id, { name, reports: all }]): PlannedOfSite => {
    const [{ query, schedule }] = all as [ScheduledReport, ...ScheduledReport[]];
    return {
      id,
      name,
      profileId: siteOfQuery(query),
      schedule,
      reports: all.length,
      questions: all.flatMap((one) => questionsOf(asker, one.query, one.schedule, one.id, today)),
      isDue: all.some((one) => isDue(one.schedule, one.lastRunMs, nowMs, calendar)),
      isOwn: all.every(({ owner }) => owner?.id === userId),
    };
  });
  const plan = readRefreshPlan(platform);
  const profileId = readSettings(platform).profileId ?? "";
  if (!plan) return reports;
  const refresh: PlannedOfSite = {
    id: refreshId,
    name: "",
    profileId,
    schedule: plan.schedule,
    questions: questionsOfFormulas(platform, asker, profileId),
    isDue: isDue(plan.schedule, plan.lastRunMs, nowMs, calendar),
    // Its hour is chosen where it is scheduled.
    isOwn: false,
  };
  return [...reports, refresh];
}

const quotaOf = (platform: Platform, asker: Source, profileId: string): Quota | undefined =>
  safely(() => readQuota(platform, asker.site(profileId)), undefined);

/** One for each site that something is scheduled for. */
export function readDayAhead(platform: Platform): readonly SiteAhead[] {
  const asker = createCacheOnlyAsker(platform);
  const planned = everythingPlanned(platform, asker);
  const now = platform.calendar.dateTimeOf(new Date(platform.clock.nowMs()));
  return [...new Set(planned.map(({ profileId }) => profileId))].map((profileId) => {
    const ofSite = planned.filter((one) => one.profileId === profileId);
    const quota = quotaOf(platform, asker, profileId);
    const allowed = { ...(quota ?? unknownPlan), triggerMinutes };
    return {
      profileId,
      ...dayAhead(ofSite, now, allowed),
      ...(quota && { perDay: quota.perDay }),
      names: Object.fromEntries(ofSite.map(({ id, name }) => [id, name])),
      moves: spread(ofSite, now, allowed),
    };
  });
}

interface AskedSchedule {
  /** Of the report or dashboard whose schedule it is to be. */
  readonly id?: string | undefined;
  /** Of all its reports; without any it is the refresh of the formulas. */
  readonly queries: readonly Query[];
  readonly schedule: Schedule;
}

function costOf(platform: Platform, { id = "", queries, schedule }: AskedSchedule): ScheduleCost {
  const asker = createCacheOnlyAsker(platform);
  const settings = readSettings(platform);
  const [first] = queries;
  const profileId = (first && siteOfQuery(first)) || (settings.profileId ?? "");
  const ownId = first ? id : refreshId;
  const questions = first
    ? queries.flatMap((query, index) => questionsOf(asker, query, schedule, `${ownId} ${index}`, todayOf(platform)))
    : questionsOfFormulas(platform, asker, profileId);
  const others = everythingPlanned(platform, asker).filter((one) => one.profileId === profileId && one.id !== ownId);
  const perDay = quotaOf(platform, asker, profileId)?.perDay;
  return {
    ...costOfDay({ schedule, questions }),
    most: mostOnOneDay([...others, { schedule, questions }], todayOf(platform)),
    ...(perDay !== undefined && { perDay }),
  };
}

export const readScheduleCost = (
  platform: Platform,
  {
    id,
    call,
    schedule,
  }: { readonly id?: string | undefined; readonly call?: AskedCall | undefined; readonly schedule: Schedule },
): ScheduleCost => {
  const query = call ? parseQuery(call.name, call.args) : id ? readReport(platform, id)?.query : undefined;
  return costOf(platform, { id, queries: query ? [query] : [], schedule });
};

/** As people write it: 1,200. */
const grouped = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Refuses what the plan can never give, alone or with what is scheduled already; a plan that is not known refuses nothing. */
export function assertCanBeKept(platform: Platform, asked: AskedSchedule): void {
  const { runs, requests, total, most, perDay } = costOf(platform, asked);
  if (perDay === undefined || most <= perDay) return;
  const numbers = { count: runs, requests, sum: grouped(total), maximum: grouped(perDay), value: grouped(most) };
  throw new PtengineError(total > perDay ? "scheduleTooCostly" : "schedulesTooCostly", numbers);
}

/** A report, or those of a dashboard, which stay together. */
const movedBy = (platform: Platform, wanted: string, move: Omit<Move, "id">) =>
  listReports(platform).flatMap(({ id, report }) =>
    report && (id === wanted || report.dashboard === wanted) ? [{ report, ...move }] : [],
  );

/** Gives one's own reports the hours that were proposed; what has been changed meanwhile stays as it is. */
export function spreadSchedules(platform: Platform, moves: readonly Move[]): void {
  locked(platform, lockWaitMs, () => {
    const { id: userId } = readOwner(platform);
    for (const { report, from, to } of moves.flatMap(({ id, ...move }) => movedBy(platform, id, move))) {
      const { schedule, owner } = report;
      if (!schedule || schedule.every === "hour" || schedule.hour !== from || owner?.id !== userId) continue;
      const moved = scheduledAs({ ...schedule, hour: to }, report, platform.clock.nowMs());
      saveReport(platform, { ...report, ...moved });
    }
  });
}
