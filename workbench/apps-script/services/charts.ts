/** Charts: here only the names of the kinds of charts. https://developers.google.com/apps-script/reference/charts/charts */
import { enumType } from "../enums";
import { RemoteObject, remoteClass } from "../remoteObject";

/** All of Google's; LINE, BAR and COLUMN can be drawn. */
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

export const chartsClass = remoteClass<Charts>("Charts", "Charts", {}, { ChartType: chartTypes });

export class Charts extends RemoteObject {
  readonly remoteClass = chartsClass;
}
