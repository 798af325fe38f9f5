/** A clock's reading ⇄ the instant, as Java has it: what a zone showed before 1900, and the hours that come twice or never. */
import { DateTime, FixedOffsetZone, IANAZone } from "luxon";
import type { EarlyOffset } from "../circumstances";

/** Sun's tables of zones begin here: before it, Java takes the offset that the zone has now, without summer time. */
const tablesBeginMs = Date.UTC(1900, 0, 1);
const dayMs = 86_400_000;
const minuteMs = 60_000;

export interface Early {
  readonly offset: EarlyOffset;
  readonly nowMs: number;
}

export function wallTime(date: Date, zone: string, early: Early): DateTime {
  const local = DateTime.fromJSDate(date, { zone });
  return isEarly(date.getTime(), early) ? local.setZone(presentStandardZone(zone, early)) : local;
}

/**
 * `wall` has the fields in UTC. Standard time holds in the hour that comes twice, and reads on in the one that is
 * skipped; whatever the time of year is where the workbench runs.
 */
export function instantOf(wall: DateTime, zone: string, early: Early): Date {
  const wallMs = wall.toMillis();
  const standard = presentStandardZone(zone, early).offset(0) * minuteMs;
  if (isEarly(wallMs - standard, early)) return new Date(wallMs - standard);
  const offsetAt = (ms: number) => offsetMinutes(zone, ms) * minuteMs;
  const offsets = [offsetAt(wallMs - dayMs), offsetAt(wallMs + dayMs)];
  const fitting = offsets.filter((offset) => offsetAt(wallMs - offset) === offset);
  return new Date(wallMs - Math.min(...(fitting.length > 0 ? fitting : offsets)));
}

const isEarly = (ms: number, { offset }: Early) => offset === "presentStandardTime" && ms < tablesBeginMs;

function presentStandardZone(zone: string, { nowMs }: Early): FixedOffsetZone {
  const { year } = DateTime.fromMillis(nowMs, { zone: "utc" });
  const offsets = [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)].map((ms) => offsetMinutes(zone, ms));
  return FixedOffsetZone.instance(Math.min(...offsets));
}

/** Local mean times have seconds. */
function offsetMinutes(zone: string, ms: number): number {
  const read = DateTime.fromMillis(ms, { zone });
  return read.zone instanceof IANAZone ? read.zone.offset(ms) : read.offset;
}
