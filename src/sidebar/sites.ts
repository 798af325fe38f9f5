/** The sites of the person at the sidebar: added, named, given to the document, taken out, removed. Keys go in and never come out. */
import { forgetFormulaRun } from "../client/formulaRun";
import { forgetAnswers } from "../client/rememberedAnswers";
import {
  asLanguage,
  changeDocumentSettings,
  grantedSites,
  isProfileId,
  propertyNames,
  readDocumentSettings,
  type UserValues,
} from "../client/settings";
import { identityOf } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { isAnsweredLocally } from "../ptengine/localAnswers";
import { optionOf } from "../query/query";
import { scanFormulas } from "../refresh/scan";
import { connectSite } from "./connectSite";

export interface ListedSite {
  readonly profileId: string;
  readonly name: string;
  /** Enough of the key to tell it from another. */
  readonly maskedKey: string;
  /** The document may ask for it with this person's key. */
  readonly isGranted: boolean;
}

/** Followed by the site's id; kept with the person's keys. */
const siteNamePrefix = "PTENGINE_SITE_NAME:";
const maxNameLength = 60;
/** Of a shorter key, seven signs would be too many. */
const minMaskedLength = 21;

const masked = (apiKey: string) =>
  apiKey.length < minMaskedLength ? `…${apiKey.slice(-2)}` : `${apiKey.slice(0, 4)}…${apiKey.slice(-3)}`;

export function listSites(user: UserValues, documentId: string): ListedSite[] {
  const granted = grantedSites(user, documentId);
  return Object.keys(user)
    .filter((name) => name.startsWith(propertyNames.apiKey))
    .map((name) => {
      const profileId = name.slice(propertyNames.apiKey.length);
      return {
        profileId,
        name: user[siteNamePrefix + profileId] ?? "",
        maskedKey: masked(user[name] ?? ""),
        isGranted: granted.includes(profileId),
      };
    })
    .sort((one, other) => (one.profileId < other.profileId ? -1 : 1));
}

/** Keys are the person's own: whoever has none for a site can do nothing with it. */
function assertOwn(platform: Platform, profileId: string): void {
  if (!isProfileId(profileId)) throw new PtengineError("badProfileText", { value: profileId });
  if (!platform.userProperties.get(propertyNames.apiKey + profileId)) {
    throw new PtengineError("noKeyForSite", { profileId });
  }
}

/** The document's id, without which nothing can be given to it. */
function documentIdOf({ spreadsheet }: Platform): string {
  const id = spreadsheet.id();
  if (!id) throw new PtengineError("noDocument");
  return id;
}

function setGranted(platform: Platform, documentId: string, sites: readonly string[]): void {
  const name = propertyNames.grantedSites + documentId;
  if (sites.length > 0) platform.userProperties.set(name, [...new Set(sites)].join(","));
  else platform.userProperties.remove(name);
}

export function renameSite(platform: Platform, profileId: string, name: string): void {
  assertOwn(platform, profileId);
  const { userProperties } = platform;
  const text = name.trim().slice(0, maxNameLength);
  if (text === "") userProperties.remove(siteNamePrefix + profileId);
  else userProperties.set(siteNamePrefix + profileId, text);
  nameForOthers(platform, profileId);
}

/** Tells the document what its site is called: other people see that, and not the properties of whoever has named it. */
function nameForOthers(platform: Platform, profileId: string): void {
  const user = platform.userProperties.all();
  const settings = readDocumentSettings(platform);
  const name = user[siteNamePrefix + profileId] ?? "";
  const isAsked = settings.profileId === profileId && grantedSites(user, platform.spreadsheet.id()).includes(profileId);
  if (isAsked && name !== (settings.siteName ?? "")) changeDocumentSettings(platform, { siteName: name });
}

/** Lets the document ask for the site with the person's key; the first site of a document is its default. */
export function grantSite(platform: Platform, profileId: string): void {
  assertOwn(platform, profileId);
  const documentId = documentIdOf(platform);
  setGranted(platform, documentId, [...grantedSites(platform.userProperties.all(), documentId), profileId]);
  if (!readDocumentSettings(platform).profileId) changeDocumentSettings(platform, { profileId });
  nameForOthers(platform, profileId);
  forgetFormulaRun(platform, undefined);
}

export function addSite(platform: Platform, profileId: string, apiKey: string, name: string): void {
  documentIdOf(platform);
  const keyBefore = platform.userProperties.get(propertyNames.apiKey + profileId.trim());
  const site = connectSite(platform, profileId, apiKey);
  grantSite(platform, site.profileId);
  forgetFormulaRun(platform, keyBefore);
  if (name.trim() !== "") renameSite(platform, site.profileId, name);
}

/** How many formulas name no site, and would show another's numbers with another default. */
export const countDefaultFormulas = (platform: Platform): number =>
  scanFormulas(platform).formulas.filter(
    ({ query }) => query && !isAnsweredLocally(query) && optionOf(query, "profile") === undefined,
  ).length;

/** The site that questions without `profile` ask in this document, for everyone: one that the person has given to it. */
export function chooseSite(platform: Platform, profileId: string): void {
  if (!grantedSites(platform.userProperties.all(), documentIdOf(platform)).includes(profileId)) {
    throw new PtengineError("siteNotGranted", { profileId });
  }
  changeDocumentSettings(platform, { profileId });
  nameForOthers(platform, profileId);
}

/**
 * What the key has answered in this document is served to nobody any more, not even where the site comes back. What
 * another's key has answered for the same site stays, and the document never learns which site it was.
 */
function forget(platform: Platform, apiKey: string): void {
  const { forgottenAtMs } = readDocumentSettings(platform);
  const identity = identityOf(platform.codec, apiKey);
  changeDocumentSettings(platform, { forgottenAtMs: { ...forgottenAtMs, [identity]: platform.clock.nowMs() } });
  forgetAnswers(platform, apiKey);
}

/** Takes the site out of the document. No other becomes the default: what used it says so. */
export function withdrawSite(platform: Platform, profileId: string): void {
  assertOwn(platform, profileId);
  const documentId = documentIdOf(platform);
  const user = platform.userProperties.all();
  setGranted(
    platform,
    documentId,
    grantedSites(user, documentId).filter((site) => site !== profileId),
  );
  forget(platform, user[propertyNames.apiKey + profileId] ?? "");
}

/** Forgets the key, in all documents. */
export function removeSite(platform: Platform, profileId: string): void {
  assertOwn(platform, profileId);
  const { userProperties } = platform;
  const user = userProperties.all();
  const { profileId: shown, siteName } = readDocumentSettings(platform);
  const isNamedByOwn = shown === profileId && siteName !== undefined && siteName === user[siteNamePrefix + profileId];
  if (isNamedByOwn) changeDocumentSettings(platform, { siteName: "" });
  // The key goes first: without it no list of sites gives anything away.
  userProperties.remove(propertyNames.apiKey + profileId);
  userProperties.remove(siteNamePrefix + profileId);
  for (const name of Object.keys(user).filter((one) => one.startsWith(propertyNames.grantedSites))) {
    const documentId = name.slice(propertyNames.grantedSites.length);
    const granted = grantedSites(user, documentId);
    if (granted.includes(profileId)) {
      setGranted(
        platform,
        documentId,
        granted.filter((site) => site !== profileId),
      );
    }
  }
  forget(platform, user[propertyNames.apiKey + profileId] ?? "");
}

/** The language of the document's labels and errors; "" is that of the spreadsheet, whatever becomes of it. */
export function chooseLanguage(platform: Platform, language: string): void {
  changeDocumentSettings(platform, { lang: asLanguage(language) ?? "" });
}
