/** `Date` and `Intl.DateTimeFormat` of a script: the bridge's now, and the local time of the script's own zone. */
import type { LocalTime } from "./localTime";

const fields = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"] as const;
const shownParts = { toDateString: "date", toTimeString: "time", toString: "both" } as const;
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** ECMAScript reads a day alone as UTC, a day with a time as local. */
const isIsoDay = /^[+-]?\d{4,6}(?:-\d{2}){0,2}$/;
const isIsoTime = /^[+-]?\d{4,6}-\d{2}-\d{2}T/;
/** "…Z", "… GMT", "… PST (…)", "…:00+09:00", "… -0500"; but not "4-1-2026". */
const namesZone = /(?:Z|\b(?:GMT|UTC?|[ECMP][SD]T)|(?:GMT|UTC|:\d{2}(?:\.\d+)?|\s)[+-]\d{2}:?\d{2})\s*(?:\(.*\))?$/i;

type Method = (this: Date, ...args: unknown[]) => unknown;
type DateKey = keyof Date;

/** Replaces them on the context's own `Date.prototype`, so that every date in the context follows. */
export function installDates(local: LocalTime, nowMs: () => number, timeZone: string): void {
  const NativeDate = Date;
  const prototype = NativeDate.prototype;
  const define = (name: string, value: unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });

  /** A date whose UTC fields show what the wall clock of the script's zone shows. */
  const wallOf = (date: Date) => new NativeDate(date.getTime() + local.offsetMs(date.getTime()));
  const call = (date: Date, name: string, args: unknown[] = []) => (date[name as DateKey] as Method).apply(date, args);

  for (const field of [...fields, "Day"]) define(`get${field}`, getter(field));
  for (const field of fields) define(`set${field}`, setter(field));
  define("getTimezoneOffset", function (this: Date) {
    return Number.isNaN(this.getTime()) ? Number.NaN : -local.offsetMs(this.getTime()) / 60_000;
  });
  for (const [name, part] of Object.entries(shownParts)) define(name, printer(part));
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"] as const) {
    const native = prototype[name];
    define(name, function (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locales, { timeZone, ...options });
    });
  }
  installConstructor(NativeDate, local, nowMs);
  installDateTimeFormat(timeZone);

  function getter(field: string): Method {
    return function () {
      return call(wallOf(this), `getUTC${field}`);
    };
  }

  function setter(field: string): Method {
    return function (...args) {
      const isYearOfInvalid = field === "FullYear" && Number.isNaN(this.getTime());
      const wall = isYearOfInvalid ? new NativeDate(0) : wallOf(this);
      call(wall, `setUTC${field}`, args);
      return this.setTime(local.instantMs(wall.getTime()));
    };
  }

  function printer(part: ShownPart): Method {
    return function () {
      return Number.isNaN(this.getTime())
        ? "Invalid Date"
        : shownDate(wallOf(this), local.zoneLabel(this.getTime()), part);
    };
  }
}

type ShownPart = (typeof shownParts)[keyof typeof shownParts];

/** As `Date.prototype.toString` and its two halves write it. */
function shownDate(wall: Date, zoneLabel: string, part: ShownPart): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const year = wall.getUTCFullYear();
  const shownYear = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const day = `${weekdays[wall.getUTCDay()]} ${months[wall.getUTCMonth()]} ${two(wall.getUTCDate())} ${shownYear}`;
  const clock = `${two(wall.getUTCHours())}:${two(wall.getUTCMinutes())}:${two(wall.getUTCSeconds())}`;
  const time = `${clock} ${zoneLabel}`;
  return part === "date" ? day : part === "time" ? time : `${day} ${time}`;
}

/** `new Date(…)`, `Date()` and the functions that hang on the constructor. */
function installConstructor(NativeDate: DateConstructor, local: LocalTime, nowMs: () => number): void {
  function ScriptDate(...args: unknown[]): unknown {
    if (!new.target) return new NativeDate(nowMs()).toString();
    return Reflect.construct(NativeDate, [instantOf(args)], new.target);
  }
  Object.defineProperties(ScriptDate, {
    name: { value: "Date" },
    length: { value: 7 },
    prototype: { value: NativeDate.prototype, writable: false },
    now: { value: () => Math.floor(nowMs()), writable: true, configurable: true },
    parse: { value: (text: unknown) => parse(String(text)), writable: true, configurable: true },
    UTC: { value: NativeDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(NativeDate.prototype, "constructor", { value: ScriptDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, "Date", { value: ScriptDate, writable: true, configurable: true });

  function instantOf(args: unknown[]): number {
    if (args.length === 0) return nowMs();
    if (args.length > 1) return local.instantMs(Reflect.apply(NativeDate.UTC, undefined, args) as number);
    const [only] = args;
    if (only instanceof NativeDate) return only.getTime();
    const primitive = typeof only === "object" && only !== null ? primitiveOf(only) : only;
    return typeof primitive === "string" ? parse(primitive) : Number(primitive);
  }

  /** A text that names no zone is local time; read as UTC first, so that the machine's zone has no part in it. */
  function parse(text: string): number {
    const shown = text.trim();
    if (isIsoDay.test(shown) || namesZone.test(shown)) return NativeDate.parse(shown);
    return local.instantMs(NativeDate.parse(isIsoTime.test(shown) ? `${shown}Z` : `${shown} UTC`));
  }
}

function primitiveOf(value: object): unknown {
  const primitive: unknown = value.valueOf();
  return typeof primitive === "object" ? String(value) : primitive;
}

/** `Intl` falls back on the machine's zone where a script names none. */
function installDateTimeFormat(timeZone: string) {
  const Native = Intl.DateTimeFormat;
  function DateTimeFormat(locales?: string, options?: Intl.DateTimeFormatOptions) {
    return new Native(locales, { timeZone, ...options });
  }
  Object.defineProperties(DateTimeFormat, {
    prototype: { value: Native.prototype },
    supportedLocalesOf: { value: Native.supportedLocalesOf },
  });
  Object.defineProperty(Native.prototype, "constructor", { value: DateTimeFormat });
  Object.defineProperty(Intl, "DateTimeFormat", { value: DateTimeFormat, writable: true, configurable: true });
}
