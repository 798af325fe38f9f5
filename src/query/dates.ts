/** Words for days and periods → canonical words → calendar days. Relative words stay relative until `resolveDates`. */
import { dayWords, defaultPeriod, maxDaysAgo, maxPeriodDays, periodWords } from "../catalogue/dateWords";
import {
  addDays,
  addMonths,
  dayOf,
  dayOfSerial,
  daysFrom,
  startOfMonth,
  startOfQuarter,
  startOfYear,
  weekday,
} from "../days";
import { PtengineError } from "../errors";

/** `start` is a day (`2026-04-01`, `today`, `7daysAgo`) or, without `end`, a period (`last30days`, `thismonth`). */
export interface Dates {
  readonly start: string;
  readonly end?: string;
}

export interface Period {
  readonly start: string;
  readonly end: string;
}

/** No day or period is longer; one character of Unicode may stand for eighteen. */
const maxDateLength = 60;

const simplify = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Compares simplified text with the words of a list, whose "{N}" stands for a number. */
function matchWords(words: Readonly<Record<string, readonly string[]>>, text: string): string | undefined {
  for (const canonical of Object.keys(words)) {
    for (const word of words[canonical] ?? []) {
      const [before = "", after] = simplify(word).split("{n}");
      if (after === undefined ? text !== before : !text.startsWith(before) || !text.endsWith(after)) continue;
      if (after === undefined) return canonical;
      const digits = text.slice(before.length, text.length - after.length);
      if (/^\d{1,9}$/.test(digits)) return canonical.replace("N", String(+digits));
    }
  }
  return undefined;
}

const daysAgo = /^(\d+)daysAgo$/;

/** A day in canonical words, or undefined if the text names none. */
export function parseDay(text: string): string | undefined {
  if (text.length > maxDateLength) return undefined;
  const simple = simplify(text);
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(simple);
  if (parts) return dayOf(+(parts[1] as string), +(parts[2] as string), +(parts[3] as string));
  if (/^\d{5}$/.test(simple)) return +simple >= 20000 && +simple <= 80000 ? dayOfSerial(+simple) : undefined;
  const word = matchWords(dayWords, simple);
  const count = daysAgo.exec(word ?? "");
  return count && +(count[1] as string) > maxDaysAgo ? undefined : word;
}

/** A period in canonical words, or undefined if the text names none. */
export const parsePeriod = (text: string): string | undefined =>
  text.length > maxDateLength ? undefined : matchWords(periodWords, simplify(text));

const lastDays = /^last(\d+)days$/;

/** Reads the arguments `start_date` and `end_date`, as they were typed; "" is blank. */
export function parseDates(startText: string, endText: string): Dates {
  if (startText === "") {
    if (endText !== "") throw new PtengineError("endWithoutStart", { argument: "start_date", value: endText });
    return { start: defaultPeriod };
  }
  const period = parsePeriod(startText);
  if (period) {
    if (endText !== "")
      throw new PtengineError("endWithPeriod", { argument: "end_date", value: endText, period: startText });
    const length = lastDays.exec(period);
    if (length && (+(length[1] as string) < 1 || +(length[1] as string) > maxPeriodDays)) {
      throw new PtengineError("periodTooLong", { argument: "start_date", value: startText, maximum: maxPeriodDays });
    }
    return { start: period };
  }
  const start = parseDay(startText);
  if (!start) throw new PtengineError("badDate", { argument: "start_date", value: startText });
  if (endText === "") return { start };
  const end = parseDay(endText);
  if (!end) throw new PtengineError("badDate", { argument: "end_date", value: endText });
  return { start, end };
}

function resolveDay(word: string, today: string): string {
  if (word === "today") return today;
  if (word === "yesterday") return addDays(today, -1);
  const ago = daysAgo.exec(word);
  return ago ? addDays(today, -(ago[1] as string)) : word;
}

function resolvePeriod(word: string, today: string, isWeekFromSunday: boolean): Period | undefined {
  const length = lastDays.exec(word);
  if (length) return { start: addDays(today, -(length[1] as string)), end: addDays(today, -1) };
  const weekStart = addDays(today, -((weekday(today) + (isWeekFromSunday ? 0 : 6)) % 7));
  switch (word) {
    case "thisweek":
      return { start: weekStart, end: today };
    case "lastweek":
      return { start: addDays(weekStart, -7), end: addDays(weekStart, -1) };
    case "thismonth":
      return { start: startOfMonth(today), end: today };
    case "lastmonth":
      return { start: addMonths(today, -1), end: addDays(startOfMonth(today), -1) };
    case "thisquarter":
      return { start: startOfQuarter(today), end: today };
    case "lastquarter":
      return { start: addMonths(startOfQuarter(today), -3), end: addDays(startOfQuarter(today), -1) };
    case "thisyear":
      return { start: startOfYear(today), end: today };
    case "lastyear":
      return { start: addMonths(startOfYear(today), -12), end: addDays(startOfYear(today), -1) };
    default:
      return undefined;
  }
}

/** The calendar days that the words mean on the day `today`. */
export function resolveDates(dates: Dates, today: string, isWeekFromSunday = false): Period {
  const period = resolvePeriod(dates.start, today, isWeekFromSunday);
  if (period) return period;
  const start = resolveDay(dates.start, today);
  if (daysFrom(start, today) < 0)
    throw new PtengineError("startAfterToday", { argument: "start_date", value: start, today });
  const end = dates.end ? resolveDay(dates.end, today) : start === today ? today : addDays(today, -1);
  if (daysFrom(start, end) < 0) throw new PtengineError("startAfterEnd", { argument: "start_date", value: start, end });
  return { start, end };
}
