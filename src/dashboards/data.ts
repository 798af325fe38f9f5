/** What the reports of a dashboard hold, as its boxes read it. */
import type { Language } from "../catalogue/types";
import type { Period } from "../query/dates";
import { isSame } from "../reports/equal";
import type { Figure } from "../templates/template";

export type Value = string | number | boolean;

export interface PartData {
  readonly columns: readonly string[];
  /** Blank cells are "", days are the numbers that Sheets counts them by. */
  readonly rows: readonly (readonly Value[])[];
  readonly days: Period | undefined;
  readonly comparedDays: Period | undefined;
  /** When Ptengine gave it. */
  readonly goodMs: number;
}

export interface DashboardData {
  readonly language: Language;
  readonly parts: Readonly<Record<string, PartData | undefined>>;
  /** What was chosen, and what follows from it. */
  readonly choices: Readonly<Record<string, string>>;
  /** Parts whose last run has failed because the page is not known to Ptengine's heatmap. */
  readonly isPageUnknown: boolean;
  /** Of the whole: what its head says. */
  readonly head: {
    readonly days: string;
    readonly updated: string;
    /** From when on it is out of date, as Sheets counts days; blank where nothing runs it. */
    readonly due: number | "";
    readonly status: string;
  };
  /** Of a part that is not as new as the rest, or of other days: which days, and since when; longest first. */
  ageOf(part: string): readonly string[];
}

export const previous = (metric: string) => `${metric} (previous)`;

export const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** Cells of one column; none where the part has no such column. */
export function columnOf(part: PartData | undefined, name: string): readonly Value[] {
  const index = part?.columns.indexOf(name) ?? -1;
  return part && index >= 0 ? part.rows.map((row) => row[index] ?? "") : [];
}

/** Undefined where no cell holds a number. */
export function sumOf(values: readonly Value[]): number | undefined {
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) : undefined;
}

export function ratio(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || !whole ? undefined : part / whole;
}

/** Numbers of other days are not set against each other. */
export const isWhole = (
  { parts }: Pick<DashboardData, "parts">,
  { part, over }: { readonly part: string; readonly over?: Figure["over"] },
): boolean => !over || isSame(parts[part]?.days, parts[over.part]?.days);

/** The figure, of this period or of the one before. */
export function figureOf(data: Pick<DashboardData, "parts">, figure: Figure, isBefore = false): number | undefined {
  const { parts } = data;
  const { part, metric, by, over } = figure;
  if (!isWhole(data, figure)) return undefined;
  const name = (one: string) => (isBefore ? previous(one) : one);
  const values = columnOf(parts[part], name(metric));
  const value = by === "first" ? numberOf(values[0]) : sumOf(values);
  return over ? ratio(value, sumOf(columnOf(parts[over.part], name(over.metric)))) : value;
}
