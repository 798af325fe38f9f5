/** Adds a site: a key is kept only after the API has accepted it. */
import { createClient } from "../client/client";
import { propertyNames, readSettings, type Site } from "../client/settings";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { planCalls } from "../ptengine/plan";

/** The document gives an example of 8 characters; other lengths are left to the API to refuse. */
function checkProfileId(text: string): string {
  const profileId = text.trim();
  if (!/^[A-Za-z0-9_-]{4,32}$/.test(profileId)) throw new PtengineError("badProfileText", { value: profileId });
  return profileId;
}

/** Refuses what cannot be a key, such as a masked one, without repeating it. */
function checkApiKey(text: string): string {
  const apiKey = text.trim();
  if (!/^[\x21-\x7e]{8,200}$/.test(apiKey)) throw new PtengineError("badKeyText");
  return apiKey;
}

/** Checks site and key with one request, keeps the key for this user and makes the site the document's first one. */
export function connectSite(platform: Platform, profileIdText: string, apiKeyText: string): Site {
  const site = { profileId: checkProfileId(profileIdText), apiKey: checkApiKey(apiKeyText) };
  const settings = readSettings(platform);
  const [call] = planCalls({ source: "goals", view: "list" }, undefined, {
    profileId: site.profileId,
    language: settings.language,
    today: "",
  });
  const client = createClient(platform, settings);
  // The key may have been refused before its permission was given.
  client.clearFailures(site);
  if (call) client.answer(call, site, { cacheMinutes: 0, refreshToken: "", isStaleAllowed: false });
  platform.userProperties.set(propertyNames.apiKey + site.profileId, site.apiKey);
  if (!platform.documentProperties.get(propertyNames.profileId)) {
    platform.documentProperties.set(propertyNames.profileId, site.profileId);
  }
  return site;
}
