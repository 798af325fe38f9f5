/** Numbers that stand in no cell, such as totals and limits, written as the cells beside them show theirs. */
import type { ColumnKind } from "./values";

interface Marks {
  readonly group: string;
  readonly decimal: string;
  readonly digits: number;
}

const ordinary: Marks = { group: ",", decimal: ".", digits: 2 };
const maxDigits = 2;

/** `1,234.50` and `1.234,50`: what stands before the last digits is a decimal mark unless there are three of them. */
function marksOf(texts: readonly string[]): Marks {
  const parts = texts.map((text) => /\d(\D)(\d+)\D*$/.exec(text));
  const ending = parts.find((part) => part && part[2]?.length !== 3);
  const decimal = ending?.[1] ?? (parts.some((part) => part?.[1] === ".") ? "," : ordinary.decimal);
  const digits = Math.min(maxDigits, ending?.[2]?.length ?? 0);
  return { decimal, group: decimal === "," ? "." : ordinary.group, digits };
}

const grouped = (whole: string, group: string) => whole.replace(/\B(?=(\d{3})+$)/g, group);

function decimalText(value: number, { group, decimal, digits }: Marks): string {
  const [whole = "0", part] = Math.abs(value).toFixed(digits).split(".");
  const isZero = Number(Math.abs(value).toFixed(digits)) === 0;
  return `${value < 0 && !isZero ? "-" : ""}${grouped(whole, group)}${part ? decimal + part : ""}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** In minutes or in hours, as its column has it. */
function durationText(seconds: number, texts: readonly string[]): string {
  const whole = Math.round(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  const isInMinutes = texts.some((text) => /^-?\d+:\d\d$/.test(text));
  const before = isInMinutes ? String(minutes) : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}`;
  const time = `${before}:${twoDigits(whole % 60)}`;
  return seconds < 0 && whole > 0 ? `-${time}` : time;
}

/** `texts` are what the cells of its column show. */
export function numberText(value: number, kind: ColumnKind, texts: readonly string[]): string {
  if (kind === "duration") return durationText(value, texts);
  const marks = marksOf(texts);
  if (kind === "percent") return percentText(value, marks.decimal === "," ? "," : ".");
  const isWhole = Number.isInteger(value);
  return decimalText(value, { ...marks, digits: isWhole ? marks.digits : Math.max(marks.digits, maxDigits) });
}

/** Of parts of one; a whole number of percent has no decimals. */
export function percentText(part: number, decimal = "."): string {
  const percent = Math.round(part * 10_000) / 100;
  const group = decimal === "," ? "." : ordinary.group;
  return `${decimalText(percent, { group, decimal, digits: Number.isInteger(percent) ? 0 : maxDigits })}%`;
}

/** With its sign, as changes are told. */
export const changeText = (part: number): string => `${part > 0 ? "+" : ""}${percentText(part)}`;
