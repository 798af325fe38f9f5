/** The charts of the example workbook. */
import { engine } from "../engine/engine";
import type { CoreCommand } from "../engine/engineTypes";
import { colors } from "./looks";

export interface ExampleChart {
  readonly kind: "line" | "bar" | "funnel";
  readonly title: string;
  /** Its upper left corner. */
  readonly cell: string;
  readonly width: number;
  readonly height: number;
  /** With the header in the first cell. */
  readonly labels: string;
  /** With the header in the first cell, which names the series. */
  readonly series: readonly string[];
  readonly isHorizontal?: boolean;
}

const seriesColors = [colors.blue, colors.orange, colors.green];

export function chartCommand(sheetId: string, index: number, chart: ExampleChart): CoreCommand {
  const { kind, title, cell, width, height, labels, series, isHorizontal = false } = chart;
  const ids = series.map((_, place) => `series-${place}`);
  const common = {
    title: { text: title, fontSize: 14 },
    dataSource: {
      type: "range" as const,
      dataSets: series.map((dataRange, place) => ({ dataSetId: ids[place]!, dataRange })),
      dataSetsHaveTitle: true,
      labelRange: labels,
    },
    dataSetStyles: Object.fromEntries(ids.map((id, place) => [id, { backgroundColor: seriesColors[place]! }])),
    legendPosition: series.length > 1 ? ("top" as const) : ("none" as const),
  };
  const { col, row } = engine.helpers.toCartesian(cell);
  return {
    type: "CREATE_CHART",
    sheetId,
    figureId: `figure-${sheetId}-${index}`,
    chartId: `chart-${sheetId}-${index}`,
    col,
    row,
    offset: { x: 0, y: 0 },
    size: { width, height },
    definition: definitionOf(kind, common, isHorizontal),
  } as CoreCommand;
}

function definitionOf(kind: ExampleChart["kind"], common: object, horizontal: boolean): object {
  switch (kind) {
    case "line":
      return { ...common, type: "line", labelsAsText: true, stacked: false, cumulative: false, hideDataMarkers: true };
    case "bar":
      return { ...common, type: "bar", stacked: false, horizontal };
    case "funnel":
      return { ...common, type: "funnel", horizontal: true, showValues: true, cumulative: false };
  }
}
