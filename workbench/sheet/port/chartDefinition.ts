/** A script's chart in the engine's terms. https://developers.google.com/apps-script/chart-configuration-options */
import type { ChartDesign } from "../../apps-script/ports/chartsPort";

export interface ChartSources {
  readonly labels: string | undefined;
  readonly series: readonly string[];
  readonly hasHeader: boolean;
}

/** Google's colours of the first series. */
const seriesColors = ["#4285F4", "#EA4335", "#FBBC04", "#34A853", "#FF6D01", "#46BDC6"];
const legendPositions = ["none", "top", "bottom", "left", "right"] as const;

/** What it has no word for is left out of the picture; the script reads it back all the same. */
export function chartDefinition({ type, options }: ChartDesign, { labels, series, hasHeader }: ChartSources): object {
  const ids = series.map((_, place) => `series-${place}`);
  const colors = Array.isArray(options.colors) ? options.colors.map(String) : seriesColors;
  const text = (name: string) => (typeof options[name] === "string" ? options[name] : "");
  const legend = legendPositions.find((position) => position === (options["legend.position"] ?? options.legend));
  const common = {
    title: { text: text("title"), fontSize: 14 },
    dataSource: {
      type: "range",
      dataSets: series.map((dataRange, place) => ({ dataSetId: ids[place], dataRange })),
      dataSetsHaveTitle: hasHeader,
      ...(labels === undefined ? {} : { labelRange: labels }),
    },
    dataSetStyles: Object.fromEntries(ids.map((id, place) => [id, { backgroundColor: colors[place % colors.length] }])),
    legendPosition: legend ?? (series.length > 1 ? "right" : "none"),
    axesDesign: { x: { title: { text: text("hAxis.title") } }, y: { title: { text: text("vAxis.title") } } },
  };
  const isStacked = options.isStacked === true || options.isStacked === "true";
  if (type === "LINE") {
    return { ...common, type: "line", labelsAsText: true, stacked: false, cumulative: false, hideDataMarkers: true };
  }
  return { ...common, type: "bar", stacked: isStacked, horizontal: type === "BAR" };
}
