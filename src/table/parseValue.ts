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

/** "3m 7s", "4s", "2.45s", "1h 2m", "00:02:49", "06:33" → seconds. */
function parseDuration(text: string): number | undefined {
  const clock = /^(?:(\d+):(?=\d\d:))?([0-5]?\d):([0-5]\d(?:\.\d+)?)$/.exec(text);
  if (clock) return +(clock[1] ?? 0) * 3600 + +(clock[2] as string) * 60 + +(clock[3] as string);
  const units = /^(?:(\d+)\s*d)?\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*m)?\s*(?:(\d+(?:\.\d+)?)\s*s)?$/.exec(text);
  if (units) {
    const [days, hours, minutes, seconds] = units.slice(1).map((part) => +(part ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
  }
  return parseNumber(text);
}

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

/** Lists are joined; objects have no text of their own and are shown as their JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(asText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Reads one value of a column; `column` names it in the error. */
export function parseValue(value: unknown, type: ValueType, column: string): TableValue {
  if (value === null || value === undefined) return null;
  if (type === "text") return typeof value === "object" ? asText(value) : (value as TableValue);
  const isTime = type === "day" || type === "hour" || type === "dateTime";
  if (typeof value === "number" && Number.isFinite(value) && !isTime) return value;
  const text = asText(value).trim();
  if (isMissing(text)) return null;
  // The version that others are compared with has a word in place of its uplift.
  if (type === "rate" && text === "Baseline") return text;
  const parsed = typeof value === "object" ? undefined : parsers[type](text);
  if (parsed === undefined) throw new PtengineError("unreadableAnswer", { field: column, value: text });
  return parsed;
}

/** The same without reading: for `values=raw`. */
export const rawValue = (value: unknown): TableValue =>
  value === null || value === undefined ? null : typeof value === "object" ? asText(value) : (value as TableValue);
