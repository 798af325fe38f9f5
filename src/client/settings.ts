/** Which site, whose key, which language: what the properties of the document and of the user say. */

import { languages } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";

export const propertyNames = {
  profileId: "PTENGINE_PROFILE_ID",
  language: "PTENGINE_LANG",
  refreshToken: "PTENGINE_STAMP",
  /** Followed by the site's id. */
  apiKey: "PTENGINE_API_KEY:",
} as const;

export const asLanguage = (text: string | undefined): Language | undefined =>
  languages.find((language) => language === text?.trim().toUpperCase());

export interface Site {
  readonly profileId: string;
  readonly apiKey: string;
}

export interface Settings {
  readonly language: Language;
  /** The document's current refresh token; a formula without one counts as having it. */
  readonly refreshToken: string;
  /** The document's properties, as they were at the start. */
  readonly document: Readonly<Record<string, string>>;
  /** The site asked for, or the default one, with its key. */
  site(profileId?: string): Site;
}

/** Reads the document's properties in one call, and the user's in one more when a site is asked for. */
export function readSettings(platform: Platform): Settings {
  const document = platform.documentProperties.all();
  let user: Readonly<Record<string, string>> | undefined;
  return {
    language: asLanguage(document[propertyNames.language]) ?? "EN",
    refreshToken: document[propertyNames.refreshToken] ?? "",
    document,
    site(asked) {
      user ??= platform.userProperties.all();
      const sites = Object.keys(user).filter((name) => name.startsWith(propertyNames.apiKey));
      const onlySite = sites.length === 1 ? sites[0]?.slice(propertyNames.apiKey.length) : undefined;
      const profileId = asked ?? (document[propertyNames.profileId] || user[propertyNames.profileId] || onlySite);
      if (!profileId && sites.length > 1) {
        const allowed = sites.map((name) => name.slice(propertyNames.apiKey.length));
        throw new PtengineError("missingArgument", { argument: "options: profile", allowed });
      }
      if (!profileId) throw new PtengineError("noKey");
      const apiKey = user[propertyNames.apiKey + profileId];
      if (!apiKey) throw new PtengineError("noKeyForSite", { profileId });
      return { profileId, apiKey };
    },
  };
}
