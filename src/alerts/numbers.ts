/** Numbers that stand in no cell, such as totals and limits, written as the cells beside them show theirs. */
import type { ColumnKind } from "./values";

interface Marks {
  readonly group: string;
  readonly decimal: string;
  readonly digits: number;
}

const ordinary: Marks = { group: ",", decimal: ".", digits: 2 };
const maxDigits = 2;
/** A limit is told as it was typed: rounded, it would seem to be another one. */
const maxDigitsOfLimit = 6;

/** `1,234.50`, `1.234,50` and `1 234,50`: what stands before the last digits is a decimal mark unless there are three of them. */
function marksOf(texts: readonly string[]): Marks {
  const parts = texts.map((text) => /(\d+)(\D)(\d+)\D*$/.exec(text));
  // No group of digits stands behind a zero alone.
  const ending = parts.find((part) => part && (part[3]?.length !== 3 || part[1] === "0"));
  const decimal = ending?.[2] ?? (parts.some((part) => part?.[2] === ".") ? "," : ordinary.decimal);
  const digits = Math.min(maxDigits, ending?.[3]?.length ?? 0);
  const groups = texts.flatMap((text) => /\d(\D)\d{3}(?!\d)/.exec(text)?.[1] ?? []);
  const group = groups.find((sign) => sign !== decimal) ?? (decimal === "," ? "." : ordinary.group);
  return { decimal, group, digits };
}

/** As many decimals as the value has, from two to this many. */
function digitsOf(value: number, most: number): number {
  let digits = maxDigits;
  while (digits < most && Math.abs(Number(value.toFixed(digits)) - value) > 1e-9) digits += 1;
  return digits;
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
export function numberText(value: number, kind: ColumnKind, texts: readonly string[], isLimit = false): string {
  if (kind === "duration") return durationText(value, texts);
  const marks = marksOf(texts);
  if (kind === "percent") return percentText(value, marks.decimal === "," ? "," : ".", isLimit);
  const digits = Number.isInteger(value) ? marks.digits : digitsOf(value, isLimit ? maxDigitsOfLimit : maxDigits);
  return decimalText(value, { ...marks, digits });
}

/** Of parts of one; a whole number of percent has no decimals. */
export function percentText(part: number, decimal = ".", isLimit = false): string {
  const most = isLimit ? maxDigitsOfLimit : maxDigits;
  const percent = Number((part * 100).toFixed(most));
  const group = decimal === "," ? "." : ordinary.group;
  return `${decimalText(percent, { group, decimal, digits: Number.isInteger(percent) ? 0 : digitsOf(percent, most) })}%`;
}

/** With its sign, as changes are told. */
export const changeText = (part: number): string => `${part > 0 ? "+" : ""}${percentText(part)}`;
