/** EmbeddedChart and its builder. https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder */

import type { EnumConstant } from "../enums";
import type { ExecutionContext } from "../executionContext";
import { anything, constantOf, integer, objectOf, text } from "../parameters";
import {
  type Chart,
  type ChartDesign,
  type ChartTypeName,
  chartTypeNames,
  type HiddenDimensionName,
} from "../ports/chartsPort";
import { RemoteObject, reads, remoteClass } from "../remoteObject";
import { notBuilt, ScriptException } from "../scriptException";
import { chartTypes, hiddenDimensions, mergeStrategies } from "./charts";
import { Range } from "./range";

const rangeParameter = objectOf("Range");

export const embeddedChartClass = remoteClass<EmbeddedChart>("SpreadsheetApp", "EmbeddedChart", {
  getChartId: reads([]),
  getContainerInfo: reads([]),
  getHiddenDimensionStrategy: reads([]),
  getMergeStrategy: reads([]),
  getNumHeaders: reads([]),
  getOptions: reads([]),
  getRanges: reads([]),
  modify: reads([]),
});

export const chartOptionsClass = remoteClass<ChartOptions>("Charts", "ChartOptions", { get: reads([text]) });

export const containerInfoClass = remoteClass<ContainerInfo>("SpreadsheetApp", "ContainerInfo", {
  getAnchorColumn: reads([]),
  getAnchorRow: reads([]),
  getOffsetX: reads([]),
  getOffsetY: reads([]),
});

/** Building changes nothing in the spreadsheet; insertChart and updateChart do. */
export const chartBuilderClass = remoteClass<EmbeddedChartBuilder>("SpreadsheetApp", "EmbeddedChartBuilder", {
  addRange: reads([rangeParameter]),
  build: reads([]),
  clearRanges: reads([]),
  getChartType: reads([]),
  getContainer: reads([]),
  getRanges: reads([]),
  removeRange: reads([rangeParameter]),
  setChartType: reads([constantOf(chartTypes.type)]),
  setHiddenDimensionStrategy: reads([constantOf(hiddenDimensions.type)]),
  setMergeStrategy: reads([constantOf(mergeStrategies.type)]),
  setNumHeaders: reads([integer]),
  setOption: reads([text, anything]),
  setPosition: reads([integer, integer, integer, integer]),
});

type UnsavedChart = ChartDesign & Partial<Pick<Chart, "id">>;

const emptyChart: UnsavedChart = {
  type: "COLUMN",
  ranges: [],
  headerCount: -1,
  hiddenDimension: "IGNORE_BOTH",
  anchor: { row: 0, column: 0, offsetXPixels: 0, offsetYPixels: 0 },
  options: {},
};

export const newChartBuilder = (execution: ExecutionContext) => new EmbeddedChartBuilder(execution, emptyChart);

export class EmbeddedChart extends RemoteObject {
  readonly remoteClass = embeddedChartClass;

  constructor(
    private readonly execution: ExecutionContext,
    readonly chart: UnsavedChart,
  ) {
    super();
  }

  /** Google's ids are numbers, and null until the chart is inserted. */
  getChartId() {
    return this.chart.id === undefined ? null : Number(/\d+$/.exec(this.chart.id)?.[0]);
  }

  getContainerInfo() {
    return new ContainerInfo(this.chart);
  }

  getHiddenDimensionStrategy() {
    return hiddenDimensions.constants[this.chart.hiddenDimension];
  }

  getMergeStrategy() {
    return mergeStrategies.constants.MERGE_COLUMNS;
  }

  getNumHeaders() {
    return this.chart.headerCount;
  }

  getOptions() {
    return new ChartOptions(this.chart);
  }

  getRanges() {
    return rangesOf(this.execution, this.chart);
  }

  modify() {
    return new EmbeddedChartBuilder(this.execution, this.chart);
  }
}

export class EmbeddedChartBuilder extends RemoteObject {
  readonly remoteClass = chartBuilderClass;

  constructor(
    private readonly execution: ExecutionContext,
    private chart: UnsavedChart,
  ) {
    super();
  }

  setChartType({ name }: EnumConstant) {
    if (!isDrawable(name)) throw notBuilt(`A chart of the type ${name}`);
    return this.with({ type: name });
  }

  getChartType() {
    return chartTypes.constants[this.chart.type];
  }

  addRange({ sheetId, zone }: Range) {
    return this.with({ ranges: [...this.chart.ranges, { sheetId, zone }] });
  }

  removeRange(removed: Range) {
    const isOther = (range: Range) => range.sheetId !== removed.sheetId || range.getA1Notation() !== notation;
    const notation = removed.getA1Notation();
    return this.with({
      ranges: this.getRanges()
        .filter(isOther)
        .map(({ sheetId, zone }) => ({ sheetId, zone })),
    });
  }

  clearRanges() {
    return this.with({ ranges: [] });
  }

  getRanges() {
    return rangesOf(this.execution, this.chart);
  }

  setHiddenDimensionStrategy({ name }: EnumConstant) {
    return this.with({ hiddenDimension: name as HiddenDimensionName });
  }

  setMergeStrategy(strategy: EnumConstant) {
    if (strategy !== mergeStrategies.constants.MERGE_COLUMNS) throw notBuilt("A chart whose ranges lie in rows");
    return this;
  }

  setNumHeaders(headerCount: number) {
    return this.with({ headerCount });
  }

  setOption(option: string, value: unknown) {
    return this.with({ options: { ...this.chart.options, [option]: value } });
  }

  setPosition(row: number, column: number, offsetXPixels: number, offsetYPixels: number) {
    if (row < 1 || column < 1) throw new ScriptException("The position of a chart begins at row 1 and column 1");
    return this.with({ anchor: { row: row - 1, column: column - 1, offsetXPixels, offsetYPixels } });
  }

  getContainer() {
    return new ContainerInfo(this.chart);
  }

  build() {
    return new EmbeddedChart(this.execution, this.chart);
  }

  private with(change: Partial<ChartDesign>) {
    this.chart = { ...this.chart, ...change };
    return this;
  }
}

class ContainerInfo extends RemoteObject {
  readonly remoteClass = containerInfoClass;

  constructor(private readonly chart: ChartDesign) {
    super();
  }

  getAnchorRow() {
    return this.chart.anchor.row + 1;
  }

  getAnchorColumn() {
    return this.chart.anchor.column + 1;
  }

  getOffsetX() {
    return this.chart.anchor.offsetXPixels;
  }

  getOffsetY() {
    return this.chart.anchor.offsetYPixels;
  }
}

class ChartOptions extends RemoteObject {
  readonly remoteClass = chartOptionsClass;

  constructor(private readonly chart: ChartDesign) {
    super();
  }

  get(option: string) {
    return this.chart.options[option] ?? null;
  }
}

const rangesOf = (execution: ExecutionContext, { ranges }: ChartDesign) =>
  ranges.map(({ sheetId, zone }) => new Range(execution, sheetId, zone));

const isDrawable = (name: string): name is ChartTypeName => chartTypeNames.some((drawable) => drawable === name);
