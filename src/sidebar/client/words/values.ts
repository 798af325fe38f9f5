/** Values of a table as people read them, by their types. */
import { isChange } from "../../../catalogue/comparison";
import type { ValueType } from "../../../catalogue/types";
import type { TableValue } from "../../../table/table";
import type { Words } from "./words";

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Minutes and seconds, as written tables have them. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
}

/** `name` is the column's, where it may be one of changes. */
export function showValue(value: TableValue, type: ValueType, words: Words, name = ""): string {
  if (value === null) return "";
  if (type === "hour" || type === "dateTime")
    return String(value)
      .replace(/T(\d\d)$/, " $1:00")
      .replace("T", " ");
  if (typeof value !== "number") return String(value);
  switch (type) {
    case "rate":
      if (isChange(name)) return `${value > 0 ? "+" : ""}${words.number(Math.round(value * 1000) / 10, 1)}%`;
      return `${words.number(value * 100, 2)}%`;
    case "duration":
      return duration(value);
    case "count":
    case "number":
    case "money":
      return words.number(value);
    case "text":
    case "day":
      return String(value);
  }
}

export const isNumeric = (type: ValueType): boolean =>
  type === "count" || type === "number" || type === "money" || type === "rate" || type === "duration";

/** "just now", "5 min ago", "3 days ago": how old an answer is. */
export function showAge(ageMs: number, words: Words): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return words.say("justNow");
  if (minutes < 60) return words.say("minutesAgo", { minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.say("hoursAgo", { hours }) : words.say("daysAgo", { days: Math.floor(hours / 24) });
}

const addressParts = /^https?:\/\/([^/?#]+)(.*)$/;

/** Shortens addresses that stand together: the path alone where all are of one host. */
export function addressShortener(addresses: readonly string[]): (address: string) => string {
  const hosts = new Set(addresses.flatMap((address) => addressParts.exec(address)?.[1] ?? []));
  return (address) => {
    const [, host, path] = addressParts.exec(address) ?? [];
    if (host === undefined) return address;
    return hosts.size > 1 ? `${host}${path}` : path || "/";
  };
}
