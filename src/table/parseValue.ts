/** The API's formatted values → plain ones. A value that cannot be read is an error, never a wrong number. */
import type { ValueType } from "../catalogue/types";
import { dayOf } from "../days";
import { PtengineError } from "../errors";
import type { TableValue } from "./table";

const numberText = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

function parseNumber(text: string): number | undefined {
  return numberText.test(text) ? Number(text.replace(/,/g, "")) : undefined;
}

/** "65.00%" → 0.65, by moving the decimal point in the text, so that no binary error comes in. */
function parseRate(text: string): number | undefined {
  if (!text.endsWith("%")) return parseNumber(text);
  const digits = text.slice(0, -1).trim();
  return numberText.test(digits) ? Number(`${digits.replace(/,/g, "")}e-2`) : undefined;
}

/** Seconds of each unit, under its words in the languages that an answer may come in. */
const unitWords: readonly (readonly [seconds: number, words: readonly string[]])[] = [
  [86_400, ["d", "day", "days", "天", "日"]],
  [3600, ["h", "hr", "hrs", "hour", "hours", "小时", "小時", "时", "時", "時間"]],
  [60, ["m", "min", "mins", "minute", "minutes", "分", "分钟", "分鐘", "分間"]],
  [1, ["s", "sec", "secs", "second", "seconds", "秒", "秒钟", "秒鐘", "秒間"]],
  [0.001, ["ms", "msec", "毫秒", "ミリ秒"]],
];

/** "75:12" are minutes, "00:02:49" has hours before them; only the first part may run over. */
function parseClock(text: string): number | undefined {
  const [, hours = "0", minutes, seconds] = /^(?:(\d+):(?=\d\d:))?(\d+):([0-5]\d(?:\.\d+)?)$/.exec(text) ?? [];
  if (minutes === undefined || (text.split(":").length === 3 && !/^[0-5]\d$/.test(minutes))) return undefined;
  return +hours * 3600 + +minutes * 60 + +(seconds as string);
}

/** "3m 7s", "4s", "2.45s", "1h 2m", "500ms", "1分30秒": each unit once, the larger before the smaller. */
function parseUnits(text: string): number | undefined {
  const parts = [...text.matchAll(/\s*(\d+(?:\.\d+)?)\s*([^\d\s.]+)/gy)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return undefined;
  let milliseconds = 0;
  let isSmallerThan = Number.POSITIVE_INFINITY;
  for (const [, count, word = ""] of parts) {
    const seconds = unitWords.find(([, words]) => words.includes(word.toLowerCase()))?.[0];
    if (seconds === undefined || seconds >= isSmallerThan) return undefined;
    isSmallerThan = seconds;
    // Counted in thousandths, so that no binary error comes in.
    milliseconds += Number(count) * (seconds * 1000);
  }
  return milliseconds / 1000;
}

const parseDuration = (text: string) => parseClock(text) ?? parseUnits(text) ?? parseNumber(text);

/** `2026-04-01`, also with slashes; a week or a month is named by its first day. */
function parseDay(text: string): string | undefined {
  const parts = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text);
  return parts ? dayOf(+(parts[1] as string), +(parts[2] as string), +(parts[3] || 1)) : undefined;
}

/** A day and a time of day whose form the pattern decides; its parts are the hour, and the rest behind it. */
function parseTime(text: string, pattern: RegExp): string | undefined {
  const [, dayText = "", hour = "", rest = ""] = pattern.exec(text) ?? [];
  const day = parseDay(dayText);
  return day && +hour < 24 ? `${day}T${hour.padStart(2, "0")}${rest}` : undefined;
}

const parseHour = (text: string) => parseTime(text.replace(/(:00){1,2}$/, ""), /^(\S+?)[T ](\d{1,2})$/);

const parseDateTime = (text: string) => {
  const time = parseTime(text, /^(\S+?)[T ](\d{1,2})((?::[0-5]\d){1,2})$/);
  return time?.padEnd(19, ":00");
};

const parsers: Readonly<Record<ValueType, (text: string) => TableValue | undefined>> = {
  text: (text) => text,
  count: parseNumber,
  // A goal's value may be a share, and is then sent as a percentage.
  number: parseRate,
  money: parseNumber,
  rate: parseRate,
  duration: parseDuration,
  day: parseDay,
  hour: parseHour,
  dateTime: parseDateTime,
};

/** Placeholders for "no value". */
const isMissing = (text: string) => text === "" || text === "-" || text === "--" || text === "N/A";

/** No number, day or duration is longer; what is longer is not looked at with patterns. */
const maxTypedLength = 64;
/** What lies deeper in lists is no text for a cell, and would use up the stack. */
const maxListDepth = 8;

/** Lists are joined; objects have no text of their own and are shown as their JSON. */
function asText(value: unknown, column: string, depth = 0): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (depth < maxListDepth && Array.isArray(value))
    return value.map((one) => asText(one, column, depth + 1)).join(", ");
  try {
    return JSON.stringify(value);
  } catch {
    throw new PtengineError("unreadableAnswer", { field: column, value: "…" });
  }
}

/** Columns in which some values are words: the version that others are compared with has one in place of its uplift. */
const columnsWithWords: readonly string[] = ["uplift"];

/** Reads one value of a column; `column` names it in the error. */
export function parseValue(value: unknown, type: ValueType, column: string): TableValue {
  if (value === null || value === undefined) return null;
  if (type === "text") return typeof value === "object" ? asText(value, column) : (value as TableValue);
  const isTime = type === "day" || type === "hour" || type === "dateTime";
  if (typeof value === "number" && Number.isFinite(value) && !isTime) return value;
  const text = asText(value, column).trim();
  if (isMissing(text)) return null;
  const parsed = typeof value === "object" || text.length > maxTypedLength ? undefined : parsers[type](text);
  if (parsed !== undefined) return parsed;
  if (typeof value === "string" && columnsWithWords.includes(column)) return text;
  throw new PtengineError("unreadableAnswer", { field: column, value: text });
}

/** The same without reading: for `values=raw`. */
export const rawValue = (value: unknown, _type: ValueType, column: string): TableValue =>
  value === null || value === undefined
    ? null
    : typeof value === "object"
      ? asText(value, column)
      : (value as TableValue);
