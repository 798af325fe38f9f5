/** Looks of charts for which the engine's definitions have no word: they travel in a chart's title, and are put into its drawing. */
import type { Engine, EngineValue, Model } from "./engineTypes";

export interface AxisLook {
  readonly fontSize?: number;
  readonly color?: string;
  readonly lineColor?: string;
  /** For days at the axis, such as "M/d". */
  readonly format?: string;
}

export interface ChartLook {
  readonly hAxis: AxisLook;
  readonly vAxis: AxisLook;
  readonly legend: { readonly align?: "start" | "center" | "end"; readonly fontSize?: number; readonly color?: string };
}

/** What is used here of a drawing's configuration: https://www.chartjs.org/docs/latest/configuration/ */
interface Drawing {
  data?: { labels?: unknown[] };
  options?: {
    scales?: Record<string, { ticks?: object; grid?: object } | undefined>;
    plugins?: { legend?: { labels?: { generateLabels?: LabelMaker } } };
  };
}

type LabelMaker = (chart: unknown) => object[];

interface KeptChart {
  getRangeDefinition(): { readonly title?: { readonly look?: ChartLook }; readonly horizontal?: boolean };
  getData(getters: Model["getters"], chartId: string): { readonly labelValues: readonly EngineValue[] };
}

interface Charts {
  readonly getters: Model["getters"];
  createRuntimeChart(chartId: string, chart: KeptChart): { chartJsConfig?: Drawing };
  hasLooks?: true;
}

const labelGapPixels = 8;

export function addChartLooks({ helpers, registries }: Engine): void {
  const { prototype } = registries.coreViewsPluginRegistry.get("evaluation_chart") as unknown as { prototype: Charts };
  if (prototype.hasLooks) return;
  const draw = prototype.createRuntimeChart;
  prototype.hasLooks = true;
  prototype.createRuntimeChart = function (this: Charts, chartId, chart) {
    const drawn = draw.call(this, chartId, chart);
    const { title, horizontal = false } = chart.getRangeDefinition();
    const { chartJsConfig: drawing } = drawn;
    if (!title?.look || !drawing) return drawn;
    const { hAxis, vAxis, legend } = title.look;
    for (const [name, axis] of Object.entries(drawing.options?.scales ?? {})) {
      if (axis) lookAtAxis(axis, name.startsWith("x") ? hAxis : vAxis);
    }
    lookAtLegend(drawing, legend);
    const { format } = horizontal ? vAxis : hAxis;
    const { labelValues } = chart.getData(this.getters, chartId);
    if (format === undefined || drawing.data?.labels?.length !== labelValues.length) return drawn;
    const dayAxis = drawing.options?.scales?.[horizontal ? "y" : "x"];
    // As many as there is room for, as Google has them, and none of them aslant.
    if (dayAxis) dayAxis.ticks = { ...dayAxis.ticks, maxRotation: 0, autoSkipPadding: labelGapPixels };
    const locale = this.getters.getLocale();
    drawing.data.labels = drawing.data.labels.map((label, index) => {
      const { value, format: own } = labelValues[index]!;
      const isDay = typeof value === "number" && helpers.isDateTimeFormat(own ?? "");
      return isDay ? helpers.formatValue(value, { format: format.toLowerCase(), locale }) : label;
    });
    return drawn;
  };
}

function lookAtAxis(axis: { ticks?: object; grid?: object }, { fontSize, color, lineColor }: AxisLook): void {
  axis.ticks = {
    ...axis.ticks,
    ...(fontSize === undefined ? {} : { font: { size: fontSize } }),
    ...(color === undefined ? {} : { color }),
  };
  if (lineColor !== undefined) axis.grid = { ...axis.grid, color: lineColor };
}

function lookAtLegend({ options }: Drawing, { align, fontSize, color }: ChartLook["legend"]): void {
  const legend = options?.plugins?.legend;
  if (!legend) return;
  const { generateLabels } = legend.labels ?? {};
  Object.assign(legend, {
    ...(align === undefined ? {} : { align }),
    labels: {
      ...legend.labels,
      ...(fontSize === undefined ? {} : { font: { size: fontSize } }),
      ...(color === undefined ? {} : { color }),
      // The engine gives each label a colour of its own.
      ...(color !== undefined && generateLabels
        ? { generateLabels: (chart: unknown) => generateLabels(chart).map((label) => ({ ...label, fontColor: color })) }
        : {}),
    },
  });
}
