/**
 * Which site, whose key, which language. The document says what is asked unless a question says otherwise, and every
 * editor can change that; which sites a document may ask for stands with the key in its owner's own properties.
 */
import * as z from "zod/mini";
import { languageOfLocale, languages } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { once, parseJson } from "../schema";

export const propertyNames = {
  /** Of the document: `DocumentSettings` as JSON. */
  settings: "PTENGINE_SETTINGS",
  /** Of a user; followed by the site's id. */
  apiKey: "PTENGINE_API_KEY:",
  /** Of a user; followed by the document's id: a comma list of the sites that the document may ask for with the user's keys. */
  grantedSites: "PTENGINE_SITES:",
} as const;

export const asLanguage = (text: string | undefined): Language | undefined =>
  languages.find((language) => language === text?.trim().toUpperCase());

export interface Site {
  readonly profileId: string;
  readonly apiKey: string;
}

export interface DocumentSettings {
  /** The site of questions that name none. */
  readonly profileId?: string;
  /** What whoever connected that site calls it, so that others need not know it by its id. */
  readonly siteName?: string;
  readonly lang?: string;
  /** The refresh token; a formula without one counts as having it. */
  readonly stamp?: string;
  /** When a key's site was taken out of the document, by the identity of the key: what it answered before is forgotten. */
  readonly forgottenAtMs?: Readonly<Record<string, number>>;
}

const anySettings = once(() => z.looseObject({}));
const times = once(() => z.record(z.string(), z.number()));

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Everything that stands there, and what of it is readable: one setting that somebody has spoiled spoils no other. */
function readStored({ documentProperties }: Platform): DocumentSettings & Readonly<Record<string, unknown>> {
  const { profileId, siteName, lang, stamp, forgottenAtMs, ...others } =
    parseJson(anySettings(), documentProperties.get(propertyNames.settings)) ?? {};
  const forgotten = times().safeParse(forgottenAtMs).data;
  const texts = {
    profileId: textOf(profileId),
    siteName: textOf(siteName),
    lang: textOf(lang),
    stamp: textOf(stamp),
  };
  const known = Object.entries({ ...texts, forgottenAtMs: forgotten }).filter(([, value]) => value !== undefined);
  return { ...others, ...Object.fromEntries(known) };
}

export const readDocumentSettings = (platform: Platform): DocumentSettings => readStored(platform);

/** Changes some of them; what a newer version of the product keeps there stays. */
export function changeDocumentSettings(platform: Platform, change: DocumentSettings): void {
  const settings = { ...readStored(platform), ...change };
  platform.documentProperties.set(propertyNames.settings, JSON.stringify(settings));
}

/** The document gives an example of 8 characters; what else an id may be is left to the API to refuse. */
export const isProfileId = (text: string): boolean => /^[A-Za-z0-9_-]{4,32}$/.test(text);

export type UserValues = Readonly<Record<string, string>>;

/** The sites that a document may ask for with the keys of the user whose properties these are. */
export const grantedSites = (user: UserValues, documentId: string): readonly string[] =>
  documentId === "" ? [] : (user[propertyNames.grantedSites + documentId] ?? "").split(",").filter(isProfileId);

export interface Settings {
  readonly language: Language;
  readonly refreshToken: string;
  /** The site of questions that name none, whether or not it may be asked. */
  readonly profileId: string | undefined;
  /** The site asked for, or the default one, with its key; refused unless the key's owner has given it to this document. */
  site(profileId?: string): Site;
  /** What the key with this identity answered before this moment is forgotten. */
  forgottenAtMs(keyIdentity: string): number;
}

/** The clocks of two of Google's machines may differ. */
export const maxSkewMs = 60_000;

/** Reads one property of the document, and the user's in one call when a site is asked for. A refresh token may stand in for the document's. */
export function readSettings(platform: Platform, refreshToken?: string): Settings {
  const { profileId: chosen, lang, stamp = "", forgottenAtMs } = readDocumentSettings(platform);
  let user: UserValues | undefined;
  let language = asLanguage(lang);
  return {
    get language() {
      language ??= languageOfLocale(platform.spreadsheet.locale());
      return language;
    },
    refreshToken: refreshToken ?? stamp,
    profileId: chosen,
    site(asked) {
      user ??= platform.userProperties.all();
      const granted = grantedSites(user, platform.spreadsheet.id());
      const profileId = asked ?? chosen;
      if (!profileId) throw new PtengineError(granted.length > 0 ? "noDefaultSite" : "noKey");
      if (!isProfileId(profileId)) throw new PtengineError("badProfileText", { value: profileId });
      // Said of every other site in the same words, so that nobody learns which keys there are.
      if (!granted.includes(profileId)) throw new PtengineError("siteNotGranted", { profileId });
      const apiKey = user[propertyNames.apiKey + profileId];
      if (!apiKey) throw new PtengineError("noKeyForSite", { profileId });
      return { profileId, apiKey };
    },
    forgottenAtMs(keyIdentity) {
      const timeMs = forgottenAtMs?.[keyIdentity] ?? 0;
      // One that lies ahead, which nobody but a person can have written, would keep every answer from being kept.
      return timeMs <= platform.clock.nowMs() + maxSkewMs ? timeMs : 0;
    },
  };
}
