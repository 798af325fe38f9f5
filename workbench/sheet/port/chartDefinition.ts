/** A script's chart in the engine's terms. https://developers.google.com/apps-script/chart-configuration-options */
import type { ChartDesign } from "../../apps-script/ports/chartsPort";
import type { AxisLook, ChartLook } from "../engine/chartLooks";
import { type ChartOptions, optionsOf } from "./chartOptions";

export interface ChartSources {
  readonly labels: string | undefined;
  readonly series: readonly string[];
  readonly hasHeader: boolean;
}

/** Google's colours of the first series. */
const seriesColors = ["#4285F4", "#EA4335", "#FBBC04", "#34A853", "#FF6D01", "#46BDC6"];
const legendPositions = ["none", "top", "bottom", "left", "right"] as const;
/** Colours that nobody sees. */
const withoutLines = new Set(["transparent", "none"]);
/** The engine measures the hole of a ring in hundredths. */
const percent = 100;

/** What it has no word for is left out of the picture; the script reads it back all the same. */
export function chartDefinition({ type, options: given }: ChartDesign, sources: ChartSources): object {
  const options = optionsOf(given);
  const { labels, series, hasHeader } = sources;
  const common = {
    title: { ...titleOf(options, "title", 14), look: lookOf(options) },
    dataSource: {
      type: "range",
      dataSets: series.map((dataRange, place) => ({ dataSetId: idOf(place), dataRange })),
      dataSetsHaveTitle: hasHeader,
      ...(labels === undefined ? {} : { labelRange: labels }),
    },
    dataSetStyles: Object.fromEntries(series.map((_, place) => [idOf(place), styleOf(options, type, place)])),
    legendPosition: legendOf(options, type === "PIE" || series.length > 1),
    ...(options.text("backgroundColor") === "" ? {} : { background: options.text("backgroundColor") }),
  };
  return { ...common, ...shapeOf(options, type) };
}

function shapeOf(options: ChartOptions, type: ChartDesign["type"]): object {
  const axesDesign = { x: axisOf(options, "hAxis"), y: axisOf(options, "vAxis"), y1: axisOf(options, "vAxes.1") };
  const stacked = ["true", "percent", "absolute", "relative"].includes(String(options.value("isStacked")));
  const showValues = options.value("series.0.dataLabel") === "value";
  switch (type) {
    case "LINE":
    case "AREA": {
      const hideDataMarkers = (options.number("pointSize") ?? 0) === 0;
      const line = { labelsAsText: true, stacked, cumulative: false, hideDataMarkers, showValues };
      return { ...line, axesDesign, type: "line", fillArea: type === "AREA" };
    }
    case "COMBO":
      return { axesDesign, type: "combo", hideDataMarkers: true, showValues };
    case "PIE": {
      const hole = options.number("pieHole") ?? 0;
      const slicesColors = options.list("colors") ?? seriesColors;
      return { type: "pie", isDoughnut: hole > 0, pieHolePercentage: hole * percent, slicesColors, aggregated: false };
    }
    case "BAR":
    case "COLUMN":
      return { axesDesign, type: "bar", stacked, horizontal: type === "BAR", showValues };
  }
}

const idOf = (place: number) => `series-${place}`;

function styleOf(options: ChartOptions, type: ChartDesign["type"], place: number): object {
  const colors = options.list("colors") ?? seriesColors;
  const kind = options.text(`series.${place}.type`) || options.text("seriesType") || "line";
  const label = options.text(`series.${place}.labelInLegend`);
  return {
    backgroundColor: options.text(`series.${place}.color`) || colors[place % colors.length],
    ...(label === "" ? {} : { label }),
    ...(options.number(`series.${place}.targetAxisIndex`) === 1 ? { yAxisId: "y1" } : {}),
    ...(type === "COMBO" ? { type: kind === "bars" || kind === "columns" ? "bar" : "line" } : {}),
  };
}

function legendOf(options: ChartOptions, isUsual: boolean): (typeof legendPositions)[number] {
  const given = options.text("legend.position") || options.text("legend");
  return legendPositions.find((position) => position === given) ?? (isUsual ? "right" : "none");
}

function titleOf(options: ChartOptions, name: string, usualSizePixels: number): object {
  const style = `${name}TextStyle`;
  const color = options.text(`${style}.color`);
  const isBold = options.value(`${style}.bold`);
  return {
    text: options.text(name),
    fontSize: options.number(`${style}.fontSize`) ?? usualSizePixels,
    ...(color === "" ? {} : { color }),
    ...(typeof isBold === "boolean" ? { bold: isBold } : {}),
  };
}

function axisOf(options: ChartOptions, name: string): object {
  const [min, max] = [bound(options, name, "min"), bound(options, name, "max")];
  const lineColor = options.text(`${name}.gridlines.color`);
  const isWithoutLines = options.number(`${name}.gridlines.count`) === 0 || withoutLines.has(lineColor);
  return {
    title: { text: options.text(`${name}.title`) },
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(isWithoutLines ? { gridLines: "none" } : {}),
  };
}

/** What the engine has no word for. */
const lookOf = (options: ChartOptions): ChartLook => {
  const alignment = options.text("legend.alignment");
  return {
    hAxis: axisLookOf(options, "hAxis"),
    vAxis: axisLookOf(options, "vAxis"),
    legend: {
      ...textLookOf(options, "legend.textStyle"),
      ...(alignment === "start" || alignment === "center" || alignment === "end" ? { align: alignment } : {}),
    },
  };
};

function axisLookOf(options: ChartOptions, name: string): AxisLook {
  const [lineColor, format] = [options.text(`${name}.gridlines.color`), options.text(`${name}.format`)];
  return {
    ...textLookOf(options, `${name}.textStyle`),
    ...(lineColor === "" || withoutLines.has(lineColor) ? {} : { lineColor }),
    ...(format === "" ? {} : { format }),
  };
}

function textLookOf(options: ChartOptions, name: string): { fontSize?: number; color?: string } {
  const [fontSize, color] = [options.number(`${name}.fontSize`), options.text(`${name}.color`)];
  return { ...(fontSize === undefined ? {} : { fontSize }), ...(color === "" ? {} : { color }) };
}

const bound = (options: ChartOptions, name: string, end: "min" | "max") =>
  options.number(`${name}.viewWindow.${end}`) ?? options.number(`${name}.${end}Value`);
