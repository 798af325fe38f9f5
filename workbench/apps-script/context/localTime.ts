/** What a clock shows in one time zone, from `Intl`: the context's own local time is that of the machine. */
export interface LocalTime {
  /** Wall clock minus UTC at the instant. */
  offsetMs(instantMs: number): number;
  /** The instant at which the wall clock shows this (written as if it were UTC). */
  instantMs(wallMs: number): number;
  /** "GMT+0900 (Japan Standard Time)", as `Date.prototype.toString` ends. */
  zoneLabel(instantMs: number): string;
}

/** Offsets of all zones in use since 1970 change only at whole quarters of an hour. */
const stepMs = 15 * 60_000;
const dayMs = 86_400_000;

const wallFields = {
  hourCycle: "h23",
  era: "short",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const;

export function createLocalTime(timeZone: string): LocalTime {
  // Made on first need: a formatter takes longer to make than the rest of an execution's start.
  let wallParts: Intl.DateTimeFormat | undefined;
  let longName: Intl.DateTimeFormat | undefined;
  const known = new Map<number, number>();

  const computeOffsetMs = (instantMs: number) => {
    const part: Record<string, string> = {};
    wallParts ??= new Intl.DateTimeFormat("en-US", { timeZone, ...wallFields });
    for (const { type, value } of wallParts.formatToParts(instantMs)) part[type] = value;
    const year = part.era === "BC" ? 1 - Number(part.year) : Number(part.year);
    const wall = new Date(0);
    wall.setUTCFullYear(year, Number(part.month) - 1, Number(part.day));
    wall.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second));
    return wall.getTime() - Math.floor(instantMs / 1000) * 1000;
  };

  const offsetMs = (instantMs: number) => {
    if (Number.isNaN(instantMs)) return 0;
    const step = Math.floor(instantMs / stepMs);
    const offset = known.get(step) ?? computeOffsetMs(instantMs);
    known.set(step, offset);
    return offset;
  };

  return {
    offsetMs,
    // ECMAScript: of two instants the earlier one; a time that a change of the clock skips is read with the offset before.
    instantMs(wallMs) {
      const before = offsetMs(wallMs - dayMs);
      const after = offsetMs(wallMs + dayMs);
      const isAfter = offsetMs(wallMs - before) !== before && offsetMs(wallMs - after) === after;
      return wallMs - (isAfter ? after : before);
    },
    zoneLabel(instantMs) {
      const minutes = Math.round(offsetMs(instantMs) / 60_000);
      const digits = String(Math.floor(Math.abs(minutes) / 60) * 100 + (Math.abs(minutes) % 60)).padStart(4, "0");
      longName ??= new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "long" });
      const name = longName.formatToParts(instantMs).find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
      return `GMT${minutes < 0 ? "-" : "+"}${digits} (${name})`;
    },
  };
}
