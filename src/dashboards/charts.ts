/** Charts of a dashboard, each on cells that are reserved for it. */
import { inLanguage } from "../catalogue/languages";
import type { TypedCell } from "../reports/cells";
import type { Box } from "../templates/template";
import { dashboardTexts } from "../text/dashboardTexts";
import { columnOf, type DashboardData, numberOf, previous, ratio, sumOf } from "./data";
import { sayRate } from "./figures";
import { colors, firstColumn, type Page, type PageChart, widthOf } from "./page";
import { asRows, chosenRows, type Drawn, type Row, sayValue } from "./tables";
import { safeText } from "./typed";

/** A year, and the header. */
export const tallestSeries = 367;
/** Enough for the values that a split may have. */
const maxSplit = 8;
/** Of a split, in the order of its values. */
const stackColors = ["#1967d2", "#669df6", "#12a4af", "#e37400", "#9334e6", "#80868b", "#c5221f", "#188038"];

type ChartBox = Exclude<Box, { readonly kind: "table" }>;

const cellOf = (value: unknown): TypedCell => (typeof value === "string" ? safeText(value) : (numberOf(value) ?? ""));

const lengthOf = (data: DashboardData, part: string) => (data.parts[part]?.rows.length ?? 0) + 1;

const baseOptions = {
  title: "",
  legend: { position: "top", alignment: "start", textStyle: { color: colors.muted, fontSize: 11 } },
  hAxis: { textStyle: { color: colors.muted, fontSize: 10 }, gridlines: { color: "none" }, format: "M/d" },
  vAxis: { textStyle: { color: colors.muted, fontSize: 10 }, gridlines: { color: colors.line }, minValue: 0 },
};

/** Its values lie along the horizontal axis, which would write them as days. */
const barOptions = {
  title: "",
  legend: baseOptions.legend,
  hAxis: baseOptions.vAxis,
  vAxis: { textStyle: baseOptions.vAxis.textStyle },
  colors: [colors.now, colors.before],
};

type Plan = Pick<PageChart, "type" | "region" | "filledRows" | "options">;

function daysPlan({ page, language }: Drawn, { part, metric }: Extract<ChartBox, { readonly kind: "days" }>): Plan {
  const [now, before] = [dashboardTexts.now, dashboardTexts.earlier].map((text) => inLanguage(text, language));
  const region = page.reserve(tallestSeries, 3, (data) => {
    const [times, values, earlier] = ["time", metric, previous(metric)].map((name) => columnOf(data.parts[part], name));
    const rows = (times ?? []).map((time, index) => [cellOf(time), cellOf(values?.[index]), cellOf(earlier?.[index])]);
    return [["", safeText(now ?? ""), safeText(before ?? "")], ...rows];
  });
  const options = {
    ...baseOptions,
    colors: [colors.now, colors.before],
    series: { 0: { lineWidth: 3 }, 1: { lineWidth: 2, lineDashStyle: [4, 4] } },
  };
  return { type: "LINE", region, filledRows: (data) => lengthOf(data, part), options };
}

function stackedPlan({ page, language }: Drawn, { part }: Extract<ChartBox, { readonly kind: "stackedDays" }>): Plan {
  const region = page.reserve(tallestSeries, 1 + maxSplit, (data) => {
    const found = data.parts[part];
    const times = columnOf(found, "time");
    const names = (found?.columns ?? []).filter((name) => name !== "time").slice(0, maxSplit);
    const values = names.map((name) => columnOf(found, name));
    const header = names.map((name) => safeText(sayValue("sourceType", name.replace(/^[^:]*: /, ""), language)));
    return [
      ["", ...header],
      ...times.map((time, row) => [cellOf(time), ...values.map((column) => cellOf(column[row]))]),
    ];
  });
  return {
    type: "COLUMN",
    region,
    filledRows: (data) => lengthOf(data, part),
    options: { ...baseOptions, isStacked: true, colors: stackColors },
  };
}

type RowsBox = Extract<ChartBox, { readonly kind: "bars" | "ring" }>;

/** Of a ring, more parts are no picture. */
const maxParts = 6;

function rowsPlan({ page, language }: Drawn, box: RowsBox): Plan {
  const { part, key, metric, rowsOf, kind } = box;
  const most = kind === "ring" ? maxParts : box.rows;
  const metrics = kind === "ring" ? [metric] : [metric, previous(metric)];
  const header = [dashboardTexts.now, dashboardTexts.earlier].slice(0, metrics.length);
  const shown = (data: DashboardData) => chosenRows(asRows(data.parts[part]), rowsOf).slice(0, most);
  // The shares stand in the legend: there they can be read, whatever the colour of a part.
  const labelOf = (row: Row, data: DashboardData) => {
    const label = sayValue(key, row[key] ?? "", language);
    const whole = sumOf(chosenRows(asRows(data.parts[part]), rowsOf).map((one) => one[metric] ?? ""));
    const share = kind === "ring" ? ratio(numberOf(row[metric]), whole) : undefined;
    return share === undefined ? label : `${label}  ${sayRate(share)}`;
  };
  const region = page.reserve(most + 1, 1 + metrics.length, (data) => [
    ["", ...header.map((text) => safeText(inLanguage(text, language)))],
    ...shown(data).map((row) => [safeText(labelOf(row, data)), ...metrics.map((name) => cellOf(row[name]))]),
  ]);
  const filledRows = (data: DashboardData) => shown(data).length + 1;
  if (kind === "bars") return { type: "BAR", region, filledRows, options: barOptions };
  const legend = { position: "right", textStyle: { color: colors.text, fontSize: 12 } };
  return {
    type: "PIE",
    region,
    filledRows,
    options: { title: "", pieHole: 0.6, pieSliceText: "none", legend, colors: stackColors },
  };
}

function planOf(drawn: Drawn, box: ChartBox): Plan {
  if (box.kind === "days") return daysPlan(drawn, box);
  return box.kind === "stackedDays" ? stackedPlan(drawn, box) : rowsPlan(drawn, box);
}

/** How high the chart's rows are together. */
export const heightOf = ({ heights }: Page, row: number, rows: number): number =>
  heights.slice(row - 1, row - 1 + rows).reduce((sum, height) => sum + height, 0);

/** Between a chart and what stands left of it, and above and beneath it together. */
const gapPixels = 12;

export function drawChart(drawn: Drawn, box: ChartBox, row: number, left: number, rows: number): void {
  const { page } = drawn;
  const xPixels = left > firstColumn ? gapPixels : 0;
  page.charts.push({
    ...planOf(drawn, box),
    row,
    column: left,
    offset: { xPixels, yPixels: gapPixels / 2 },
    widthPixels: widthOf(box.span) - xPixels,
    heightPixels: heightOf(page, row, rows) - gapPixels,
  });
}
