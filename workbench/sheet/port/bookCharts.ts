/** Charts that scripts make, drawn with the engine's. Ranges come from the engine, where they follow inserted rows. */

import { zoneToA1 } from "../../apps-script/ports/a1Notation";
import type { Chart, ChartDesign, ChartsPort } from "../../apps-script/ports/chartsPort";
import type { Place, Zone } from "../../apps-script/ports/places";
import type { CoreCommand } from "../engine/engineTypes";
import { type ChartSources, chartDefinition } from "./chartDefinition";
import { applyOrThrow, type OpenBook } from "./openBook";

/** Google's size of a new chart. */
const defaultSize = { width: 600, height: 371 };

export class BookCharts implements ChartsPort {
  private readonly designs = new Map<string, ChartDesign>();
  private chartCount = 0;

  constructor(private readonly book: OpenBook) {}

  list(sheetId: string): Chart[] {
    return this.getters
      .getChartIds(sheetId)
      .filter((chartId) => this.designs.has(chartId))
      .map((chartId) => {
        const design = this.designs.get(chartId)!;
        const figure = this.getters.getFigure(sheetId, this.getters.getFigureIdFromChartId(chartId));
        const anchor = figure
          ? { row: figure.row, column: figure.col, offsetXPixels: figure.offset.x, offsetYPixels: figure.offset.y }
          : design.anchor;
        return { ...design, id: chartId, anchor, ranges: this.rangesOf(chartId, design) };
      });
  }

  insert(sheetId: string, design: ChartDesign): void {
    this.chartCount += 1;
    const chartId = `script-chart-${this.chartCount}`;
    this.designs.set(chartId, design);
    const place = this.placeOf(design);
    applyOrThrow(this.book, {
      type: "CREATE_CHART",
      sheetId,
      figureId: `figure-of-${chartId}`,
      chartId,
      ...place,
      definition: chartDefinition(design, this.sourcesOf(design)),
    } as CoreCommand);
  }

  update(sheetId: string, id: string, design: ChartDesign): void {
    const figureId = this.getters.getFigureIdFromChartId(id);
    this.designs.set(id, design);
    const definition = chartDefinition(design, this.sourcesOf(design));
    const { size, ...place } = this.placeOf(design);
    this.book.apply([
      { type: "UPDATE_CHART", sheetId, figureId, chartId: id, definition } as CoreCommand,
      { type: "UPDATE_FIGURE", sheetId, figureId, ...place, ...size },
    ]);
  }

  remove(sheetId: string, id: string): void {
    this.designs.delete(id);
    applyOrThrow(this.book, { type: "DELETE_FIGURE", sheetId, figureId: this.getters.getFigureIdFromChartId(id) });
  }

  private get getters() {
    return this.book.model.getters;
  }

  private placeOf({ anchor, options }: ChartDesign) {
    const { width, height } = { ...defaultSize, ...options };
    return {
      col: anchor.column,
      row: anchor.row,
      offset: { x: anchor.offsetXPixels, y: anchor.offsetYPixels },
      size: { width: Number(width), height: Number(height) },
    };
  }

  /** One column of labels, and one range a series. */
  private sourcesOf({ ranges, headerCount }: ChartDesign): ChartSources {
    const columns = ranges.flatMap(({ sheetId, zone }) =>
      Array.from({ length: zone.right - zone.left + 1 }, (_, index) => ({
        sheetId,
        zone: { ...zone, left: zone.left + index, right: zone.left + index },
      })),
    );
    const hasHeader = headerCount < 0 ? columns.every((column) => this.beginsWithText(column)) : headerCount > 0;
    // The engine takes one row of headers: of several the last one.
    const skipped = Math.max(0, headerCount - 1);
    const [labels, ...series] = columns.map(({ sheetId, zone }) =>
      this.addressOf(sheetId, { ...zone, top: Math.min(zone.top + skipped, zone.bottom) }),
    );
    return { labels, series, hasHeader };
  }

  private beginsWithText({ sheetId, zone }: Place): boolean {
    return this.getters.getEvaluatedCell({ sheetId, col: zone.left, row: zone.top }).type === "text";
  }

  private addressOf(sheetId: string, zone: Zone): string {
    return `'${this.getters.getSheetName(sheetId).replaceAll("'", "''")}'!${zoneToA1(zone)}`;
  }

  /** The script's ranges, moved as far as the engine has moved their columns; one that was torn apart is several. */
  private rangesOf(chartId: string, { ranges, headerCount }: ChartDesign): Place[] {
    const source = this.getters.getChart(chartId)?.getRangeDefinition().dataSource;
    if (source?.type !== "range") return [...ranges];
    const skipped = Math.max(0, headerCount - 1);
    const columns = [source.labelRange, ...source.dataSets.map(({ dataRange }) => dataRange)];
    let next = 0;
    return ranges.flatMap(({ zone }) => {
      const held = columns.slice(next, next + zone.right - zone.left + 1).filter((range) => range !== undefined);
      next += zone.right - zone.left + 1;
      return joinNeighbours(held).map(({ sheetId, zone }) => ({ sheetId, zone: { ...zone, top: zone.top - skipped } }));
    });
  }
}

function joinNeighbours(columns: readonly Place[]): Place[] {
  const joined: Place[] = [];
  for (const { sheetId, zone } of columns) {
    const last = joined.at(-1);
    const isNeighbour = last?.sheetId === sheetId && last.zone.right + 1 === zone.left;
    if (last && isNeighbour && last.zone.top === zone.top && last.zone.bottom === zone.bottom) {
      joined[joined.length - 1] = { sheetId, zone: { ...last.zone, right: zone.right } };
    } else joined.push({ sheetId, zone });
  }
  return joined;
}
