/** What cells hold, in a form that stays the same until somebody changes a value or a formula, whatever their formats. */
import { dayMs } from "../days";
import type { Calendar, CellContents } from "../platform/ports";

/** "" is blank; dates are numbers; a formula stands in brackets, so that no text is taken for one. */
export type CellValue = string | number | boolean | readonly [formula: string];
export type CellValues = readonly (readonly CellValue[])[];

/** Sheets counts days from 1899-12-30. */
const epochMs = -25_569 * dayMs;

/**
 * Instants → milliseconds since Sheets' first day as the spreadsheet's clock shows them, so that nothing depends on its
 * zone. Google is asked once a day, and for each instant only on days on which the clock is put forward or back.
 */
export function createWallClock(calendar: Calendar): (instant: Date) => number {
  const offsets = new Map<number, number>();
  function offsetAt(timeMs: number): number {
    const known = offsets.get(timeMs);
    if (known !== undefined) return known;
    const offset = Date.parse(`${calendar.dateTimeOf(new Date(timeMs))}Z`) - timeMs;
    offsets.set(timeMs, offset);
    return offset;
  }
  const floor = (timeMs: number, unitMs: number) => Math.floor(timeMs / unitMs) * unitMs;
  return (instant) => {
    const timeMs = instant.getTime();
    const startMs = floor(timeMs, dayMs);
    const isSteady = offsetAt(startMs) === offsetAt(startMs + dayMs);
    return timeMs - epochMs + offsetAt(isSteady ? startMs : floor(timeMs, 1000));
  };
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

/** A number and the date or duration that its format shows are the same: milliseconds. */
export const stable = (value: number) => Math.round(value * dayMs);

export const readCellValues = (
  { values, formulas }: CellContents,
  wallClockMs: (instant: Date) => number,
): CellValues =>
  values.map((row, rowIndex) =>
    row.map((value, index) => {
      const formula = formulas[rowIndex]?.[index];
      if (formula) return [formula];
      if (isDate(value)) return wallClockMs(value);
      return typeof value === "number" ? stable(value) : (value as string | boolean);
    }),
  );

/** `YYYY-MM-DDTHH:MM:SS` of milliseconds since Sheets' first day. */
export const dateTimeAt = (wallMs: number) => new Date(epochMs + wallMs).toISOString();
