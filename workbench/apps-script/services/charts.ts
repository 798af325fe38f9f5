/** Charts: here only its names of kinds and ways. https://developers.google.com/apps-script/reference/charts/charts */
import { enumType } from "../enums";
import { hiddenDimensionNames } from "../ports/chartsPort";
import { RemoteObject, remoteClass } from "../remoteObject";

/** All of Google's; those of `chartTypeNames` can be drawn. */
export const chartTypes = enumType("Charts.ChartType", [
  "TIMELINE",
  "AREA",
  "BAR",
  "BUBBLE",
  "CANDLESTICK",
  "COLUMN",
  "COMBO",
  "GAUGE",
  "GEO",
  "HISTOGRAM",
  "RADAR",
  "LINE",
  "ORG",
  "PIE",
  "SCATTER",
  "SPARKLINE",
  "STEPPED_AREA",
  "TABLE",
  "TREEMAP",
  "WATERFALL",
]);

export const hiddenDimensions = enumType("Charts.ChartHiddenDimensionStrategy", hiddenDimensionNames);
export const mergeStrategies = enumType("Charts.ChartMergeStrategy", ["MERGE_COLUMNS", "MERGE_ROWS"]);

export const chartsClass = remoteClass<Charts>(
  "Charts",
  "Charts",
  {},
  {
    ChartHiddenDimensionStrategy: hiddenDimensions,
    ChartMergeStrategy: mergeStrategies,
    ChartType: chartTypes,
  },
);

export class Charts extends RemoteObject {
  readonly remoteClass = chartsClass;
}
