/**
 * For which site a person has scheduled each report. It stands in that person's own properties: every editor can change
 * a report, and a schedule spends the key of whoever saved it.
 */
import * as z from "zod/mini";
import type { Platform } from "../platform/ports";
import { optionOf, type Query } from "../query/query";
import { once, parseJson } from "../schema";

/** Followed by the document's id. */
const namePrefix = "PTENGINE_SCHEDULED:";

const consentSchema = once(() => z.record(z.string(), z.string()));

const nameOf = ({ spreadsheet }: Platform) => namePrefix + spreadsheet.id();

/** Sites by the ids of reports. */
export const readConsents = (platform: Platform): Readonly<Record<string, string>> =>
  parseJson(consentSchema(), platform.userProperties.get(nameOf(platform))) ?? {};

/** The site of a report; one that was saved before reports kept theirs has none. */
export const siteOfQuery = (query: Query): string => String(optionOf(query, "profile") ?? "");

/** The person at work lets a report run on schedule for its site, or, without one, takes that back. */
export function changeConsent(platform: Platform, id: string, profileId: string | undefined): void {
  const { [id]: before, ...others } = readConsents(platform);
  if (before === profileId) return;
  const consents = profileId === undefined ? others : { ...others, [id]: profileId };
  if (Object.keys(consents).length > 0) platform.userProperties.set(nameOf(platform), JSON.stringify(consents));
  else platform.userProperties.remove(nameOf(platform));
}
