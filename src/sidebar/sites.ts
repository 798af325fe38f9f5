/** The sites of the person at the sidebar: added, named, chosen for the document, removed. Keys go in and never come out. */
import { languages } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { asLanguage, propertyNames } from "../client/settings";
import type { Platform } from "../platform/ports";
import { connectSite } from "./connectSite";
import { languageOfUser } from "./language";

export interface ListedSite {
  readonly profileId: string;
  readonly name: string;
  /** Enough of the key to tell it from another. */
  readonly maskedKey: string;
}

/** Followed by the site's id; kept with the person's keys. */
const siteNamePrefix = "PTENGINE_SITE_NAME:";
const maxNameLength = 60;

const masked = (apiKey: string) => `${apiKey.slice(0, 4)}…${apiKey.slice(-3)}`;

export function listSites(user: Readonly<Record<string, string>>): ListedSite[] {
  return Object.keys(user)
    .filter((name) => name.startsWith(propertyNames.apiKey))
    .map((name) => {
      const profileId = name.slice(propertyNames.apiKey.length);
      return { profileId, name: user[siteNamePrefix + profileId] ?? "", maskedKey: masked(user[name] ?? "") };
    })
    .sort((one, other) => (one.profileId < other.profileId ? -1 : 1));
}

export function renameSite({ userProperties }: Platform, profileId: string, name: string): void {
  const text = name.trim().slice(0, maxNameLength);
  if (text === "") userProperties.remove(siteNamePrefix + profileId);
  else userProperties.set(siteNamePrefix + profileId, text);
}

export function addSite(platform: Platform, profileId: string, apiKey: string, name: string): void {
  const site = connectSite(platform, profileId, apiKey);
  // The document speaks the language of the person who sets it up, until somebody chooses another.
  if (!platform.documentProperties.get(propertyNames.language)) chooseLanguage(platform, languageOfUser(platform));
  if (name.trim() !== "") renameSite(platform, site.profileId, name);
}

/** The site that questions without `profile` ask in this document, for everyone. */
export const chooseSite = ({ documentProperties }: Platform, profileId: string) =>
  documentProperties.set(propertyNames.profileId, profileId);

/** Forgets the key. The document keeps its choice for as long as somebody may have a key for it: another person's stays. */
export function removeSite({ userProperties, documentProperties }: Platform, profileId: string): void {
  userProperties.remove(propertyNames.apiKey + profileId);
  userProperties.remove(siteNamePrefix + profileId);
  if (documentProperties.get(propertyNames.profileId) !== profileId) return;
  const [next] = listSites(userProperties.all());
  if (next) documentProperties.set(propertyNames.profileId, next.profileId);
}

/** The language of the document's labels and errors. */
export function chooseLanguage({ documentProperties }: Platform, language: string): Language {
  const chosen = asLanguage(language) || (languages[0] as Language);
  documentProperties.set(propertyNames.language, chosen);
  return chosen;
}
