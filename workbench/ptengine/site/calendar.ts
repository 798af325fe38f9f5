/** Days as whole numbers since 1970-01-01, in the site's own calendar: no time zone can move them. */

const dayMs = 86_400_000;

/** The site counts its days in Japan, which has had no summer time since 1951. */
const siteOffsetMs = 9 * 3_600_000;

export const isoOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** The day of a date that exists, else undefined: 2026-02-30 does not. */
export function dayOf(year: number, month: number, dayOfMonth: number): number | undefined {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, dayOfMonth);
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === dayOfMonth;
  return isReal ? time.getTime() / dayMs : undefined;
}

export function dayOfIso(iso: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
  if (day === undefined) throw new Error(`Not a day: ${iso}`);
  return day;
}

export const dayAt = (timeMs: number): number => Math.floor((timeMs + siteOffsetMs) / dayMs);

/** 0 is Monday: 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const mondayOf = (day: number): number => day - weekdayOf(day);

export const firstOfMonth = (day: number): number => dayOfIso(`${isoOfDay(day).slice(0, 7)}-01`);
