/** Computes from the plain visits, and from nothing else, what the API should answer. */
import { siteOfProfile } from "../../../workbench/ptengine/service/keys";
import { type Visit, visitsOfDay } from "../../../workbench/ptengine/site/visitsOfDay";
import { profileId } from "./support";

const site = siteOfProfile(profileId);
const dayMs = 86_400_000;

export function daysBetween(first: string, last: string): string[] {
  const count = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10),
  );
}

export const visitsBetween = (first: string, last: string): Visit[] =>
  daysBetween(first, last).flatMap((day) => visitsOfDay(site, day));

export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else if (key !== "") groups.set(key, [item]);
  }
  return groups;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const thousands = (value: number): string => value.toLocaleString("en-US");
export const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;
export const usersOf = (visits: readonly Visit[]): number => new Set(visits.map(({ visitor }) => visitor)).size;
export const clock = (seconds: number): string => new Date(Math.round(seconds) * 1000).toISOString().slice(11, 19);
