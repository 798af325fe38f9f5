/** The document of `npm run bench -- month`: reports as a small team has them, and formulas with a schedule. */
import type { ReportDesk } from "./reportDesk";

export type Turns =
  | { readonly every: "hour" }
  | { readonly every: "day"; readonly hour: number }
  | { readonly every: "week"; readonly days: readonly number[]; readonly hour: number }
  | { readonly every: "month"; readonly day: number; readonly hour: number };

export interface MonthReport {
  readonly name: string;
  readonly schedule: Turns;
}

interface PlacedReport extends MonthReport {
  readonly mode?: "append" | "update";
  readonly args: readonly string[];
}

const day = (hour: number): Turns => ({ every: "day", hour });
const week = (days: readonly number[], hour: number): Turns => ({ every: "week", days, hour });
const month = (dayOfMonth: number, hour: number): Turns => ({ every: "month", day: dayOfMonth, hour });

/** Four every hour, more than the smallest plan has requests for, eight a day, five a week, four a month; some look at one answer in two ways. */
const placed: readonly PlacedReport[] = [
  { name: "Today", schedule: { every: "hour" }, args: ["total", "visits,users,pageView", "today"] },
  { name: "Today by hour", schedule: { every: "hour" }, mode: "update", args: ["hour", "visits", "today"] },
  { name: "Today's sources", schedule: { every: "hour" }, args: ["sourceType", "visits", "today"] },
  { name: "Today's countries", schedule: { every: "hour" }, args: ["country", "visits", "today"] },
  { name: "Yesterday", schedule: day(6), mode: "append", args: ["total", "visits,users", "yesterday"] },
  { name: "Days", schedule: day(7), mode: "update", args: ["day", "visits,users", "last7days"] },
  { name: "Countries", schedule: day(8), args: ["country", "visits", "last30days"] },
  { name: "Bounces by country", schedule: day(8), args: ["country", "bounceRate", "last30days"] },
  { name: "Browsers", schedule: day(9), args: ["browserVersion", "visits", "last30days"] },
  { name: "Pages", schedule: day(9), args: ["entryOriginalPages", "entrances", "last30days"] },
  // On the last Sunday of March there is no such hour.
  { name: "Night", schedule: day(2), mode: "append", args: ["device", "visits", "yesterday"] },
  { name: "Evening", schedule: day(23), args: ["referral", "visits", "today"] },
  { name: "Weeks", schedule: week([1], 8), args: ["week", "visits", "last90days"] },
  { name: "Regions", schedule: week([1], 8), args: ["state", "visits", "lastweek"] },
  { name: "Systems", schedule: week([1, 4], 7), args: ["osVersion", "visits", "last7days"] },
  { name: "Friday", schedule: week([5], 17), args: ["sources", "visits", "thisweek"] },
  { name: "Sunday night", schedule: week([0], 2), mode: "append", args: ["total", "visits", "last7days"] },
  { name: "Last month", schedule: month(1, 8), args: ["day", "visits", "lastmonth"] },
  { name: "Middle", schedule: month(15, 9), args: ["country", "visits", "thismonth"] },
  { name: "The 30th", schedule: month(30, 6), args: ["campaign", "visits", "thismonth"] },
  { name: "The 31st", schedule: month(31, 9), args: ["month", "visits", "thisyear"] },
];

export const monthReports: readonly MonthReport[] = placed;

export const refreshSchedule: Turns = day(7);

const totals = ["visits", "users", "pageView", "newVisitsRate", "avgPageView", "bounceRate"];
const formulas = [
  ...totals.map((metric) => ["total", metric, "last30days"]),
  ["country", "visits", "last30days"],
  ["week", "visits", "last90days"],
  ["sourceType", "visits", "last7days"],
];

const reportsATab = 5;
const columnsAReport = 5;

/** Saves all reports, types the formulas, and schedules everything in one person's name. */
export async function fillDocument(desk: ReportDesk): Promise<void> {
  const { port } = desk;
  for (const [index, { name, schedule, mode, args }] of placed.entries()) {
    const number = Math.floor(index / reportsATab) + 1;
    const tab = `Reports ${number}`;
    const sheet = port.sheets().find((one) => one.name === tab) ?? port.insertSheet(tab, number);
    const input = { name, schedule, ...(mode && { mode }), call: { name: "PTENGINE_DC", args } };
    await desk.place(input, sheet.id, 1, 1 + columnsAReport * (index % reportsATab));
  }
  const [first] = port.sheets();
  for (const [index, args] of formulas.entries()) {
    const column = index * 3;
    port.select(first?.id ?? "", { top: 0, bottom: 0, left: column, right: column });
    const size = { rowCount: 1, columnCount: 1, isOverwriteAllowed: true };
    await desk.call("insertFormula", { name: "PTENGINE_DC", args, ...size });
  }
  await desk.call("scheduleRefresh", { schedule: refreshSchedule, userName: "" });
}
