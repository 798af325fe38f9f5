/** What an answer becomes: named, typed columns and rows of plain values. */
import type { ValueType } from "../catalogue/types";

/** Days are `YYYY-MM-DD`, hours `YYYY-MM-DDTHH`, date-times `YYYY-MM-DDTHH:MM:SS`; durations are seconds. */
export type TableValue = string | number | boolean | null;

/** A value of a row or a column; nothing where it is too short. */
export const valueAt = (values: readonly TableValue[] | undefined, index: number): TableValue =>
  values?.[index] ?? null;

export interface Column {
  readonly name: string;
  /** For people, in the language asked. */
  readonly label: string;
  readonly type: ValueType;
  /** Dimension columns name a row; the others measure it. */
  readonly isKey: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableValue[])[];
}
