/** What the sidebar knows when it opens: sites, owner, languages, what is left of the plan, and whose key formulas used. */
import { languageOfLocale } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { type FormulaRun, readFormulaRun } from "../client/formulaRun";
import { type Quota, readQuota } from "../client/quota";
import { asLanguage, readDocumentSettings, readSettings, type Settings, type Site } from "../client/settings";
import { safely } from "../client/sharedState";
import { isCarried } from "../copies/definitionsTab";
import type { Platform } from "../platform/ports";
import { syncTrigger } from "../reports/hourly";
import { type ListedSite, listSites } from "./sites";

export interface Start {
  /** Of the person at the sidebar. */
  readonly documentLanguage: Language;
  /** What the spreadsheet's locale says, which holds until somebody chooses. */
  readonly sheetLanguage: Language;
  readonly isLanguageChosen: boolean;
  readonly sites: readonly ListedSite[];
  /** The document's site, which is asked unless a question names another; whether this person may ask it is in `sites`. */
  readonly profileId: string | undefined;
  /** What whoever connected that site calls it; "" where nobody has said. */
  readonly siteName: string;
  readonly ownerEmail: string;
  readonly formulaRun: FormulaRun | undefined;
  readonly quota: Quota | undefined;
  /** `YYYY-MM-DD` in the spreadsheet's time zone. */
  readonly today: string;
  /** Nothing stands in the document's cells yet. */
  readonly isEmpty: boolean;
  /** Whether something keeps the person's schedules from running. */
  readonly isTroubled: boolean;
}

/** A document of more tabs is somebody's work. */
const maxNewTabs = 3;

function isDocumentEmpty({ spreadsheet }: Platform): boolean {
  const tabs = spreadsheet.tabs();
  if (tabs.length > maxNewTabs) return false;
  return tabs.every(({ name, hasCells }) => hasCells && spreadsheet.sheet(name)?.size().usedRows === 0);
}

/** The site of questions that name none; none where the person may not ask it here. */
function siteOrNone(settings: Settings): Site | undefined {
  try {
    return settings.site();
  } catch {
    return undefined;
  }
}

export function readStart(platform: Platform): Start {
  const settings = readSettings(platform);
  const { lang, siteName = "" } = readDocumentSettings(platform);
  const user = platform.userProperties.all();
  const sites = listSites(user, platform.spreadsheet.id());
  const ownSites = sites.filter(({ isGranted }) => isGranted).map(({ profileId }) => settings.site(profileId));
  const site = siteOrNone(settings);
  return {
    documentLanguage: settings.language,
    sheetLanguage: languageOfLocale(platform.spreadsheet.locale()),
    isLanguageChosen: asLanguage(lang) !== undefined,
    sites,
    profileId: settings.profileId,
    siteName,
    ownerEmail: platform.spreadsheet.ownerEmail(),
    formulaRun: readFormulaRun(platform, ownSites),
    quota: site && readQuota(platform, site),
    isEmpty: safely(() => isDocumentEmpty(platform), false),
    // The trigger is made sure of when the sidebar opens.
    isTroubled: safely(() => !isCarried(platform) && syncTrigger(platform)?.problem !== undefined, false),
    today: platform.calendar.dayOf(new Date(platform.clock.nowMs())),
  };
}
