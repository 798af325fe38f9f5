/** Adds a site: a key is kept only after the API has accepted it. */
import { createClient } from "../client/client";
import { isProfileId, propertyNames, readSettings, type Site } from "../client/settings";
import { minKeyLength } from "../client/withoutKey";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { planCalls } from "../ptengine/plan";

function checkProfileId(text: string): string {
  const profileId = text.trim();
  if (!isProfileId(profileId)) throw new PtengineError("badProfileText", { value: profileId });
  return profileId;
}

/** Refuses what cannot be a key, such as a masked one, without repeating it. */
function checkApiKey(text: string): string {
  const apiKey = text.trim();
  if (apiKey.length < minKeyLength || !/^[\x21-\x7e]{1,200}$/.test(apiKey)) throw new PtengineError("badKeyText");
  return apiKey;
}

/** Checks site and key with one request, and keeps the key for this user. */
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
  if (call) client.answers([call], site, { cacheMinutes: 0, refreshToken: "", isStaleAllowed: false });
  platform.userProperties.set(propertyNames.apiKey + site.profileId, site.apiKey);
  return site;
}
