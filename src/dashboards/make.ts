/** Makes a dashboard: its record, its two tabs, and the reports of which it is made. None of them has run. */
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { readDocumentSettings, readSettings } from "../client/settings";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import type { Query } from "../query/query";
import { changeConsent } from "../reports/consent";
import { syncTrigger } from "../reports/hourly";
import { locked, lockWaitMs } from "../reports/lock";
import { asOwner, type Owner } from "../reports/owner";
import { sheetAt } from "../reports/receipt";
import type { Schedule } from "../reports/schedule";
import { maxNameLength, newReportId, type Report, rangeNameOf, saveNewReports } from "../reports/store";
import { assertRoomForTab } from "../reports/writer";
import { templateOf } from "../templates";
import type { Template } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { ensureDrawn, type PlaceReports } from "./draw";
import { type PlacedPart, placedParts } from "./parts";
import { type Dashboard, propertyOf, saveDashboard } from "./store";

export interface DashboardWish {
  readonly template: string;
  /** By their names; blank ones are left out. */
  readonly choices: Readonly<Record<string, string>>;
  /** What the title says besides the dashboard's name: the goal, the page, the experience. */
  readonly subject: string;
  /** As its cell says it; the last 30 days unless given. */
  readonly period?: string | undefined;
  readonly schedule?: Schedule | undefined;
  readonly userName: string;
}

const siteNamePrefix = "PTENGINE_SITE_NAME:";

/** The third of the list: the last 30 days. */
const usualPeriod = 2;

/** What the cell of the period offers, the usual one, in the language of the document. */
export function periodsIn(language: Language): { readonly periods: readonly string[]; readonly usual: string } {
  const periods = inLanguage(dashboardTexts.periods, language).split(", ");
  return { periods, usual: periods[usualPeriod] ?? "" };
}

type Wished = Pick<DashboardWish, "choices" | "subject" | "period">;

/** What is chosen, and the title that says it. */
export function chosenIn(
  template: Template,
  language: Language,
  { choices, subject, period }: Wished,
): Pick<Dashboard, "title" | "choices"> {
  const chosen = Object.entries(choices).filter(([, text]) => text.trim() !== "");
  const name = inLanguage(template.name, language);
  return {
    title: subject ? `${name}${language === "ZH" ? "：" : ": "}${subject}`.slice(0, maxNameLength) : name,
    choices: { ...Object.fromEntries(chosen), period: period?.trim() || periodsIn(language).usual },
  };
}

function newDashboard(platform: Platform, wish: DashboardWish): Dashboard {
  const template = templateOf(wish.template);
  if (!template) throw new PtengineError("sidebarCallRefused");
  const { profileId } = readDocumentSettings(platform);
  if (profileId === undefined) throw new PtengineError("noDefaultSite");
  const settings = readSettings(platform);
  // Whoever makes one must be able to ask.
  settings.site(profileId);
  const { language } = settings;
  return {
    version: 1,
    id: newReportId(platform),
    template: template.id,
    ...chosenIn(template, language, wish),
    language,
    profileId,
    siteName: platform.userProperties.get(siteNamePrefix + profileId) || profileId,
    parts: [],
  };
}

function reportOf({ part: _, name, query }: PlacedPart, id: string, dashboard: string, run: Run | undefined): Report {
  const style = { header: "names", durations: "seconds" } as const;
  return { version: 1, id, name: name.slice(0, maxNameLength), query, mode: "replace", style, dashboard, ...run };
}

interface Run {
  readonly schedule: Schedule;
  readonly owner: Owner;
}

export const partsOf = (
  { template: id, title, choices, language, profileId }: Dashboard,
  firstColumn: number,
): PlacedPart[] => {
  const template = templateOf(id);
  return template ? placedParts(template, title, choices, language, profileId, firstColumn) : [];
};

/** The reports of a dashboard, saved in one call and put side by side on its data tab. */
export const reportsPlacer =
  (platform: Platform, run: Run | undefined): PlaceReports =>
  (dashboard, dataTab, firstColumn) => {
    const placed = partsOf(dashboard, firstColumn);
    const reports = placed.map((part, index) =>
      reportOf(part, dashboard.parts[index]?.id ?? newReportId(platform), dashboard.id, run),
    );
    const parts = placed.map(({ part }, index) => ({ key: part.key, id: reports[index]?.id ?? "" }));
    const made = { ...dashboard, parts };
    saveNewReports(platform, reports, { [propertyOf(dashboard.id)]: JSON.stringify(made) });
    const sheet = sheetAt(platform, { sheetName: dataTab });
    const { columns } = sheet.size();
    sheet.insertColumns(columns, Math.max(0, (placed.at(-1)?.column ?? 0) - columns));
    placed.forEach(({ column }, index) => {
      const area = { row: 1, column, rows: 1, columns: 1 };
      platform.spreadsheet.setNamedRange(rangeNameOf(reports[index]?.id ?? ""), { sheetName: dataTab, area });
      if (run) changeConsent(platform, reports[index]?.id ?? "", dashboard.profileId);
    });
    return made;
  };

/** What each run of it would ask. */
export const queriesOf = (platform: Platform, wish: DashboardWish): Query[] =>
  partsOf(newDashboard(platform, wish), 1).map(({ query }) => query);

export function makeDashboard(platform: Platform, wish: DashboardWish): Dashboard {
  const dashboard = newDashboard(platform, wish);
  // A dashboard of which a part can never be asked would be worse than none.
  partsOf(dashboard, 1);
  assertRoomForTab(platform);
  const { schedule, userName } = wish;
  const run = schedule && { schedule, owner: asOwner(platform, userName) };
  const made = locked(platform, lockWaitMs, () =>
    ensureDrawn(platform, saveDashboard(platform, dashboard), reportsPlacer(platform, run)),
  );
  if (run) syncTrigger(platform);
  return made;
}
