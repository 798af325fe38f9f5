/** What connecting a site in the sidebar leaves behind, for documents that begin connected; the key is never written anywhere else. */
import type { Person } from "./apps-script/ports/values";
import type { State } from "./apps-script/state";

export interface Account {
  readonly profileId: string;
  readonly apiKey: string;
  /** What the person calls the site. */
  readonly siteName?: string | undefined;
}

/** The add-on's names for what it keeps, as people's files hold them. */
const settingsName = "PTENGINE_SETTINGS";
const grantsOf = (documentId: string) => `PTENGINE_SITES:${documentId}`;

/** Keeps a key for a person, who gives the site to the document. */
export function keepSite(
  state: State,
  documentId: string,
  { profileId, apiKey, siteName }: Account,
  person: Person = "owner",
): void {
  const properties = state.properties(`user:${person}`);
  const granted = (properties.get(grantsOf(documentId)) ?? "").split(",").filter((site) => site && site !== profileId);
  properties.set([
    [`PTENGINE_API_KEY:${profileId}`, apiKey],
    [grantsOf(documentId), [...granted, profileId].join(",")],
    ...(siteName === undefined ? [] : ([[`PTENGINE_SITE_NAME:${profileId}`, siteName]] as const)),
  ]);
}

/** Changes the document's settings: its site, its language, its refresh token. */
export function changeSettings(state: State, change: Readonly<Record<string, string>>): void {
  const properties = state.properties("document");
  const before = JSON.parse(properties.get(settingsName) ?? "{}") as Record<string, unknown>;
  properties.set([[settingsName, JSON.stringify({ ...before, ...change })]]);
}

export function readSetting(state: State, name: string): string | undefined {
  const settings = JSON.parse(state.properties("document").get(settingsName) ?? "{}") as Record<string, string>;
  return settings[name];
}
