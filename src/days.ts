/** Arithmetic with calendar days as `YYYY-MM-DD` text; no clock and no time zone. */

export const dayMs = 86_400_000;

const toNumber = (day: string) => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / dayMs;
const toDay = (number: number) => new Date(number * dayMs).toISOString().slice(0, 10);

/** The day with these parts, or undefined if the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  // The year is compared too: the language reads years below 100 as 19xx.
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** Sheets counts days from 1899-12-30. */
export const dayOfSerial = (serial: number) => toDay(toNumber("1899-12-30") + serial);

export const addDays = (day: string, count: number) => toDay(toNumber(day) + count);

/** Whole days from the first to the second; 0 if they are the same. */
export const daysFrom = (first: string, second: string) => toNumber(second) - toNumber(first);

/** 0 is Sunday. */
export const weekday = (day: string) => (((toNumber(day) + 4) % 7) + 7) % 7;

export const startOfMonth = (day: string) => `${day.slice(0, 8)}01`;

/** The first of the month that is `count` months later. */
export function addMonths(day: string, count: number): string {
  const months = +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1 + count;
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1) as string;
}

export const startOfQuarter = (day: string) => addMonths(day, -((+day.slice(5, 7) - 1) % 3));

export const startOfYear = (day: string) => `${day.slice(0, 4)}-01-01`;
