/** Dashboards, for the sidebar: the gallery, how each stands, and everything that is done with one as a whole. */
import { inLanguage } from "../catalogue/languages";
import { readQuota } from "../client/quota";
import { readDocumentSettings, readSettings } from "../client/settings";
import { safely } from "../client/sharedState";
import { changeDashboard, type DashboardChange } from "../dashboards/change";
import { costOf } from "../dashboards/cost";
import { type DashboardWish, makeDashboard, periodsIn, queriesOf } from "../dashboards/make";
import { removeDashboard } from "../dashboards/remove";
import { type DashboardRun, runDashboard } from "../dashboards/run";
import { type Dashboard, listDashboards, readDashboard, tabName } from "../dashboards/store";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { changeConsent, siteOfQuery } from "../reports/consent";
import { isSame } from "../reports/equal";
import { locked, lockWaitMs } from "../reports/lock";
import { asOwner, type Owner, readOwner } from "../reports/owner";
import { type Schedule, scheduledAs } from "../reports/schedule";
import { type Outcome, type Report, readReport, saveReport } from "../reports/store";
import { templateOf, templates } from "../templates";
import type { Choice, Template } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";
import { assertCanBeKept } from "./dayAhead";
import { languageOfUser } from "./language";

export type { DashboardRun };

export interface GalleryCard {
  readonly template: string;
  /** In the reader's language. */
  readonly name: string;
  readonly question: string;
  readonly picture: readonly [blue: string, grey: string];
  readonly choices: readonly Choice[];
  /** As the cell of the period says them, and the one that it begins with. */
  readonly periods: readonly string[];
  readonly usualPeriod: string;
  /** Requests of one run, and how many minutes the plan needs for them. */
  readonly cost: string;
}

/** Until a response has told the plan, the smallest. */
const smallestPlan = 3;

/** "FREE_TRIAL" as people write it. */
const planName = (tier: string) => tier.slice(0, 1) + tier.slice(1).toLowerCase().replace(/_/g, " ");

/** Says what one run takes of that site's plan. */
function costSayer(platform: Platform, profileId: string): (template: Template) => string {
  const language = languageOfUser(platform);
  const today = platform.calendar.dayOf(new Date(platform.clock.nowMs()));
  const quota = safely(() => readQuota(platform, readSettings(platform).site(profileId)), undefined);
  const plan = planName(quota?.tier ?? "");
  const text = inLanguage(plan ? dashboardTexts.costOn : dashboardTexts.cost, language);
  return (template) => {
    const requests = costOf(template, { profileId, today, language });
    const minutes = Math.ceil(requests / (quota?.perMinute ?? smallestPlan));
    return fill(text, { requests: String(requests), minutes: String(minutes), plan });
  };
}

export function readGallery(platform: Platform): readonly GalleryCard[] {
  const language = languageOfUser(platform);
  const sayCost = costSayer(platform, readDocumentSettings(platform).profileId ?? "");
  const { periods, usual } = periodsIn(readSettings(platform).language);
  return templates.map((template) => ({
    template: template.id,
    name: inLanguage(template.name, language),
    question: inLanguage(template.question, language),
    picture: template.picture,
    choices: template.choices,
    periods,
    usualPeriod: usual,
    cost: sayCost(template),
  }));
}

export interface ListedDashboard {
  readonly id: string;
  readonly title: string;
  readonly template: string;
  /** What was chosen, the period included as its last run has read it. */
  readonly choices: Dashboard["choices"];
  /** What of the title is no name of the template. */
  readonly subject: string;
  /** As in the gallery; "" where its template is unknown. */
  readonly cost: string;
  /** The name of its tab; missing where that was deleted, or is not made yet. */
  readonly tab: string | undefined;
  /** How the last run of its parts ended: the worst of them; missing before the first. */
  readonly result: Outcome["result"] | undefined;
  /** Parts whose cells show less than Ptengine would answer, and why. */
  readonly troubles: readonly { readonly name: string; readonly outcome: Outcome }[];
  /** Since when its oldest numbers are good. */
  readonly goodMs: number | undefined;
  readonly reports: readonly string[];
  readonly schedule: Schedule | undefined;
  readonly owner: Owner | undefined;
}

const worstFirst = ["failed", "deferred", "stale", "empty", "ok"] as const;

const reportsOf = (platform: Platform, { parts }: Dashboard): Report[] =>
  parts.flatMap(({ id }) => readReport(platform, id) ?? []);

/** All parts have one schedule, and one owner. */
const scheduledIn = (reports: readonly Report[]): Pick<Report, "schedule" | "owner"> =>
  reports.find(({ schedule }) => schedule) ?? {};

function listed(platform: Platform, dashboard: Dashboard, sayCost: ReturnType<typeof costSayer>): ListedDashboard {
  const reports = reportsOf(platform, dashboard);
  const template = templateOf(dashboard.template);
  const name = template ? inLanguage(template.name, dashboard.language) : "";
  const results = reports.map(({ last }) => last?.result);
  const good = reports.flatMap(({ lastGoodMs }) => lastGoodMs ?? []);
  const { schedule, owner } = scheduledIn(reports);
  return {
    id: dashboard.id,
    title: dashboard.title,
    template: dashboard.template,
    choices: dashboard.choices,
    subject: dashboard.title.slice(name.length + 2),
    cost: template ? sayCost(template) : "",
    tab: tabName(platform, dashboard.tab),
    result: worstFirst.find((result) => results.includes(result)),
    troubles: reports.flatMap(({ name, last }) =>
      last && /^(failed|deferred|stale)$/.test(last.result) ? [{ name, outcome: last }] : [],
    ),
    goodMs: good.length > 0 ? Math.min(...good) : undefined,
    reports: reports.map(({ id }) => id),
    schedule,
    owner,
  };
}

export function listedDashboards(platform: Platform): readonly ListedDashboard[] {
  // What is left of a plan is looked up once for each site, not for each dashboard.
  const sayers = new Map<string, ReturnType<typeof costSayer>>();
  function sayCost(profileId: string, template: Template): string {
    const known = sayers.get(profileId) ?? costSayer(platform, profileId);
    sayers.set(profileId, known);
    return known(template);
  }
  return listDashboards(platform).map((dashboard) =>
    listed(platform, dashboard, (template) => safely(() => sayCost(dashboard.profileId, template), "")),
  );
}

/** Its id, and of how many parts it is made. */
export function makeFromGallery(
  platform: Platform,
  wish: DashboardWish,
): { readonly id: string; readonly parts: number } {
  const { schedule } = wish;
  if (schedule) assertCanBeKept(platform, { queries: queriesOf(platform, wish), schedule });
  const { id, parts } = makeDashboard(platform, wish);
  return { id, parts: parts.length };
}

/** What a slice has brought is shown at its end, on the tab too. */
const sliceMs = 8_000;
/** Long enough to wait for the next minute's quota. */
const reportMs = 70_000;

export const runInSlice = (
  platform: Platform,
  id: string,
  left: readonly string[] | undefined,
  mayOverwriteEdits: boolean | undefined,
): DashboardRun =>
  runDashboard(platform, id, { left, sliceMs, reportMs, user: readOwner(platform).name, mayOverwriteEdits });

export function deleteDashboard(platform: Platform, id: string, areTabsRemoved: boolean): void {
  removeDashboard(platform, id, areTabsRemoved);
}

/** What it was made for; and when it runs, unless that is another person's. */
export function changeFromList(platform: Platform, change: DashboardChange & Omit<DashboardSchedule, "isTakenOver">) {
  const { id, schedule, userName } = change;
  const reports = reportsOf(platform, readDashboard(platform, id));
  const { schedule: before, owner } = scheduledIn(reports);
  const isOwn = owner === undefined || owner.id === readOwner(platform).id;
  const isRescheduled = isOwn && !isSame(before, schedule);
  if (isRescheduled && schedule) {
    // What the plan can never give is refused before the tab is drawn anew; another choice asks as much as this one.
    const queries = reports.map(({ query }) => query);
    assertCanBeKept(platform, { id, queries, schedule });
  }
  changeDashboard(platform, change);
  if (isRescheduled) scheduleDashboard(platform, { id, schedule, userName });
}

export interface DashboardSchedule {
  readonly id: string;
  readonly schedule?: Schedule | undefined;
  readonly userName: string;
  readonly isTakenOver?: boolean | undefined;
}

/** All of its parts have one schedule; it runs as whoever set it. */
export function scheduleDashboard(platform: Platform, change: DashboardSchedule): void {
  const { id, schedule, userName, isTakenOver } = change;
  locked(platform, lockWaitMs, () => {
    const reports = reportsOf(platform, readDashboard(platform, id));
    const other = reports.find(({ owner }) => owner && owner.id !== readOwner(platform).id);
    if (other && !isTakenOver) throw new PtengineError("scheduleOfAnother", { value: other.owner?.name || "–" });
    if (schedule) for (const { query } of reports) readSettings(platform).site(siteOfQuery(query));
    if (schedule && !reports.every((report) => isSame(report.schedule, schedule))) {
      assertCanBeKept(platform, { id, queries: reports.map(({ query }) => query), schedule });
    }
    const owner = schedule && asOwner(platform, userName);
    for (const report of reports) {
      changeConsent(platform, report.id, schedule && siteOfQuery(report.query));
      const { schedule: _, scheduledMs: __, owner: ___, ...rest } = report;
      const kept = schedule && owner && { ...scheduledAs(schedule, report, platform.clock.nowMs()), owner };
      const changed: Report = { ...rest, ...kept };
      saveReport(platform, changed);
    }
  });
}

export function showDashboardTab(platform: Platform, id: string): boolean {
  const name = tabName(platform, readDashboard(platform, id).tab);
  if (name === undefined) throw new PtengineError("placeLost");
  platform.spreadsheet.select({ sheetName: name, row: 1, column: 1 });
  return true;
}
