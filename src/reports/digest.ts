/** A digest of what cells hold: the same until somebody changes a value or a formula, whatever becomes of their formats. */
import { addDays, daysFrom } from "../days";
import type { Calendar, CellContents, Codec } from "../platform/ports";
import { epochDay } from "./cells";

const dayMs = 86_400_000;

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === "[object Date]";

interface Day {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Instants → milliseconds since Sheets' first day, as the spreadsheet's clock shows them, so that nothing depends on its
 * zone. Google is asked once for a day, and for each instant only on days on which the clock is put forward or back.
 */
export function createWallClock(calendar: Calendar): (instant: Date) => number {
  const days = new Map<number, readonly Day[]>();
  return (instant) => {
    const timeMs = instant.getTime();
    const bucket = Math.floor(timeMs / dayMs);
    const near = days.get(bucket) || [];
    let day = near.find(({ startMs, endMs }) => startMs <= timeMs && timeMs < endMs);
    if (!day) {
      const text = calendar.dayOf(instant);
      const [startMs, endMs] = [text, addDays(text, 1)].map((one) => calendar.instantOf(one).getTime()) as [
        number,
        number,
      ];
      day = { text, startMs, endMs };
      days.set(bucket, [...near, day]);
    }
    const { text, startMs, endMs } = day;
    if (endMs - startMs === dayMs) return daysFrom(epochDay, text) * dayMs + timeMs - startMs;
    const [hours, minutes, seconds] = calendar.dateTimeOf(instant).slice(11).split(":").map(Number) as [
      number,
      number,
      number,
    ];
    return daysFrom(epochDay, text) * dayMs + (hours * 3600 + minutes * 60 + seconds) * 1000 + (timeMs % 1000);
  };
}

/** A number and the date or duration that its format shows are the same. */
function stableValue(value: unknown, formula: string, wallClockMs: (instant: Date) => number): unknown {
  if (formula !== "") return [formula];
  if (isDate(value)) return wallClockMs(value);
  return typeof value === "number" ? Math.round(value * dayMs) : value;
}

export const digestOf = (
  { values, formulas }: CellContents,
  wallClockMs: (instant: Date) => number,
  codec: Codec,
): string =>
  codec.digest(
    JSON.stringify(
      values.map((row, rowIndex) =>
        row.map((value, index) => stableValue(value, formulas[rowIndex]?.[index] || "", wallClockMs)),
      ),
    ),
  );
