/** Numbers, days and texts as a dashboard says them: grouped, signed, in the reader's language, and no wider than their cells. */
import { inLanguage } from "../catalogue/languages";
import type { Labels, Language } from "../catalogue/types";
import { weekday } from "../days";
import type { Period } from "../query/dates";
import type { FigureType } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { fill } from "../text/say";

export const secondsADay = 86_400;

/** Points of a rate are shown with a sign that both directions have, and nothing is ever "-0.0%". */
const percentPoints = "0.0";
/** What has begun with next to nothing may have grown a hundredfold. */
const percents = "#,##0.0%";

export const numberFormats: Readonly<Record<FigureType, string>> = {
  count: "#,##0",
  money: "#,##0",
  number: "#,##0.0",
  rate: "0.0%",
  duration: "[m]:ss",
};

/** Of a change: relative, or for rates in points. */
export const changeFormat = (type: FigureType): string => {
  const value = type === "rate" ? `${percentPoints}" pt"` : percents;
  return `"▲ "${value};"▼ "${value};"± "${value}`;
};

export const upliftFormat = "+0.0%;-0.0%;0.0%";

const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits + 0;

/** Relative change, or for rates points; undefined where there is nothing to compare with. */
export function changeOf(now: number | undefined, before: number | undefined, type: FigureType): number | undefined {
  if (now === undefined || before === undefined) return undefined;
  if (type === "rate") return rounded((now - before) * 100, 1);
  return before === 0 ? undefined : rounded((now - before) / before, 3);
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ",");

export const sayCount = (value: number): string => grouped(String(Math.round(value)));

export const sayRate = (value: number): string => `${rounded(value * 100, 1).toFixed(1)}%`;

/** With its sign. */
export const saySigned = (value: number): string =>
  (value > 0 ? "+" : value < 0 ? "−" : "±") + sayRate(Math.abs(value));

/** As a cell of this type shows it. */
export function sayFigure(value: number, type: FigureType): string {
  if (type === "rate") return sayRate(value);
  if (type === "number") return rounded(value, 1).toFixed(1);
  if (type !== "duration") return sayCount(value);
  const seconds = Math.round(value);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** What is typed into a cell: durations are parts of a day there. */
export const typedFigure = (value: number, type: FigureType): number =>
  type === "duration" ? value / secondsADay : value;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays: readonly Labels[] = [
  ["Sun", "周日", "日"],
  ["Mon", "周一", "月"],
  ["Tue", "周二", "火"],
  ["Wed", "周三", "水"],
  ["Thu", "周四", "木"],
  ["Fri", "周五", "金"],
  ["Sat", "周六", "土"],
];

/** Of `YYYY-MM-DD`. */
export function sayDay(day: string, language: Language, hasYear = false): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (language === "EN") return `${months[month - 1]} ${date}${hasYear ? `, ${year}` : ""}`;
  return `${hasYear ? `${year}年` : ""}${month}月${date}日`;
}

/** With its weekday. */
export function sayWeekday(day: string, language: Language): string {
  const name = inLanguage(weekdays[weekday(day)] as Labels, language);
  if (language === "EN") return `${name}, ${sayDay(day, language)}`;
  return language === "JP" ? `${sayDay(day, language)}(${name})` : `${sayDay(day, language)}（${name}）`;
}

export function sayDays({ start, end }: Period, language: Language, hasYear = true): string {
  if (start === end) return sayDay(start, language, hasYear);
  const isOneYear = start.slice(0, 4) === end.slice(0, 4);
  const isYearFirst = language !== "EN";
  const from = sayDay(start, language, hasYear && (!isOneYear || isYearFirst));
  const to = sayDay(end, language, hasYear && (!isOneYear || !isYearFirst));
  return fill(inLanguage(dashboardTexts.days, language), { from, to });
}

/** Of `YYYY-MM-DDTHH:MM`. */
export const sayTime = (dateTime: string, language: Language): string =>
  `${sayDay(dateTime.slice(0, 10), language)} ${dateTime.slice(11, 16)}`;

/** Pixels of a sign at ten points, wide enough for the widest fonts that people set; square ones take their height. */
const [narrowPixels, widePixels, paddingPixels, boldFactor] = [7.2, 13.4, 10, 1.06];
const isWide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

export interface Room {
  readonly widthPixels: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly lines?: number;
}

/** Lines are broken at words, which leaves some of each empty. */
const usedOfLine = 0.9;

/** The text, or as much of its beginning as there is room for, with a sign that more follows. */
export function fitted(text: string, { widthPixels, size, isBold = false, lines = 1 }: Room): string {
  const scale = (size / 10) * (isBold ? boldFactor : 1);
  const room = (widthPixels - paddingPixels) * (lines > 1 ? lines * usedOfLine : 1);
  const widthOf = (sign: string) => (isWide.test(sign) ? widePixels : narrowPixels) * scale;
  let width = 0;
  let fitting = "";
  for (const sign of text.replace(/\s+/g, " ")) {
    width += widthOf(sign);
    if (width > room) {
      while (fitting && width - widthOf(sign) + widePixels * scale > room) {
        const last = [...fitting].pop() ?? "";
        width -= widthOf(last);
        fitting = fitting.slice(0, -last.length);
      }
      return `${fitting}…`;
    }
    fitting += sign;
  }
  return fitting;
}

/** Where Japanese parts its words: kana beside kanji, but no particle from what it belongs to. */
const seam =
  /(?<=[\u30a0-\u30ff])(?=[\u4e00-\u9fff])|(?<=[\u3041-\u309f\u4e00-\u9fff])(?=[\u30a0-\u30ff])|(?<=[\u3041-\u309f])(?=[\u4e00-\u9fff])/;
const squarePixels = 4 / 3;
const cellPaddingPixels = 6;

/**
 * A header of square signs for two lines, with the size in points at which it fits: broken between words where there is
 * such a place, else in its middle. Sheets would break it wherever the first line is full.
 */
export function inTwoLines(text: string, widthPixels: number, sizes: readonly [number, number]): [string, number] {
  const [size, smaller] = sizes;
  // A lone percent sign is no line.
  if (!isWide.test(text)) return [text.replace(/ %/g, "\u00a0%"), size];
  const fits = (part: string, points: number) => part.length * points * squarePixels <= widthPixels - cellPaddingPixels;
  if (fits(text, size)) return [text, size];
  const words = text.split(seam);
  const seams = words.slice(1).map((_, index) => words.slice(0, index + 1).join("").length);
  const uneven = (at: number) => Math.abs(text.length - 2 * at);
  const broken = (at: number) => `${text.slice(0, at)}\n${text.slice(at)}`;
  for (const points of sizes) {
    if (fits(text, points)) return [text, points];
    const fitting = seams.filter((at) => fits(text.slice(0, at), points) && fits(text.slice(at), points));
    const [best] = fitting.sort((one, other) => uneven(one) - uneven(other));
    if (best !== undefined) return [broken(best), points];
  }
  const middle = Math.ceil(text.length / 2);
  return [broken(middle), fits(text.slice(0, middle), size) ? size : smaller];
}

/** The path of an address as people know a page, the site's root as its host; other texts as they are. */
export function pathOf(url: string): string {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)([^#]*)/i.exec(url) ?? [];
  if (!host) return url;
  return path === "" || path === "/" ? host : decoded(path);
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Only what a browser opens as a page, and no longer than a formula takes. */
export const linkOf = (url: string): string => (/^https?:\/\/[^\s"<>]{1,2000}$/i.test(url) ? url : "");
