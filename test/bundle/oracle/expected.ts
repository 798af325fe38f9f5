/** What the cells of a formula must be, computed from the plain visits alone. */
import { siteOfProfile } from "../../../workbench/ptengine/service/keys";
import { type Visit, visitsOfDay } from "../../../workbench/ptengine/site/visitsOfDay";
import { profileId } from "../documented/sheet";

export type { Visit };

const site = siteOfProfile(profileId);
const dayMs = 86_400_000;

/** Every day of a period, the last included. */
export function daysOf(first: string, last: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += dayMs) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

export const visitsOf = (first: string, last: string): Visit[] =>
  daysOf(first, last).flatMap((day) => visitsOfDay(site, day));

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Equals a number that was shown rounded: the cell may be off by half a unit of its last digit. */
export function rounded(exact: number, unit: number): number {
  const matcher = {
    asymmetricMatch: (cell: unknown) => typeof cell === "number" && Math.abs(cell - exact) <= unit / 2 + 1e-9,
    toString: () => `a number around ${exact}`,
    toAsymmetricMatcher: () => `a number around ${exact}`,
  };
  return matcher as unknown as number;
}

/** A share that was shown as a percentage with two decimals. */
export const rate = (part: number, whole: number): number => rounded(share(part, whole), 0.0001);
/** A quotient that was shown with two decimals. */
export const decimal = (part: number, whole: number): number => rounded(share(part, whole), 0.01);
/** A mean of seconds that was shown in whole seconds. */
export const seconds = (total: number, count: number): number => rounded(share(total, count), 1);

export const usersOf = (visits: readonly Visit[]): number => new Set(visits.map(({ visitor }) => visitor)).size;
export const pagesOf = (visits: readonly Visit[]): number => sum(visits.map(({ pageViews }) => pageViews.length));
export const secondsOf = (visits: readonly Visit[]): number =>
  sum(visits.map(({ durationSeconds }) => durationSeconds));
export const newOf = (visits: readonly Visit[]): number =>
  visits.filter(({ visitType }) => visitType === "New visits").length;
export const bouncesOf = (visits: readonly Visit[]): number =>
  visits.filter(({ pageViews }) => pageViews.length === 1).length;

/** What one completion of each goal is worth. */
export const worthOfGoal: Readonly<Record<string, number>> = {
  "ptmind signup": 0,
  "Purchase complete": 3000,
  "ptmind purchase": 1200,
  資料ダウンロード: 500,
  "Contact sent": 0,
  "Newsletter joined": 50,
  Cancellation: -2000,
  "Refund; asked": -900,
};

export const isLoss = (goal: string): boolean => worthOfGoal[goal]! < 0;

/** Visits that completed a goal of those meant. */
export const completedBy = (visits: readonly Visit[], isMeant: (goal: string) => boolean = () => true): number =>
  visits.filter(({ goals }) => goals.some(isMeant)).length;

export const worthOf = (visits: readonly Visit[], isMeant: (goal: string) => boolean = () => true): number =>
  sum(visits.flatMap(({ goals }) => goals.filter(isMeant).map((goal) => worthOfGoal[goal]!)));

/** Groups without a name belong to no row. */
export function groupedBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): [name: string, items: Item[]][] {
  const names = [...new Set(items.map(nameOf))].filter((name) => name !== "");
  return names.map((name) => [name, items.filter((item) => nameOf(item) === name)]);
}

/** The larger first; equal ones by their names. */
export function byNumberThenName<Row extends readonly unknown[]>(
  rows: readonly Row[],
  numberOf: (row: Row) => number,
  nameOf: (row: Row) => string = (row) => String(row[0]),
): Row[] {
  return [...rows].sort((one, other) => numberOf(other) - numberOf(one) || (nameOf(one) < nameOf(other) ? -1 : 1));
}
