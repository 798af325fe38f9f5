/** What a person with a ruler would find on a drawn tab: texts wider than their cells, charts over filled cells, faint colours. */
import { widthOfText } from "../../../workbench/sheet/engine/textWidth";
import type { DashboardDesk } from "./dashboardDesk";

const usualPoints = 10;

const linesOf = (text: string, widthPixels: number, widthOf: (part: string) => number): number =>
  text.split("\n").reduce((sum, line) => sum + linesOfOne(line, widthPixels, widthOf), 0);

/** A text breaks at blanks, and between square signs. */
function linesOfOne(text: string, widthPixels: number, widthOf: (part: string) => number): number {
  const words = text.match(/[^\s\u2e80-\uffe6]+\s*|\s+|[\u2e80-\uffe6]/gu) ?? [];
  let [count, line] = [1, ""];
  for (const word of words) {
    if (line !== "" && widthOf(`${line}${word}`.trimEnd()) > widthPixels) {
      count += 1;
      line = word;
    } else line += word;
    if (widthOf(word.trimEnd()) > widthPixels) return Number.POSITIVE_INFINITY;
  }
  return count;
}

const lineHeight = 1.35;

/** Texts that are cut off, or flow over the edge of their cell, each with its place. */
export function cutTexts(desk: DashboardDesk, name: string): string[] {
  const sheetId = desk.sheetId(name);
  const { port } = desk.book;
  const merges = port.merges.list(sheetId);
  const width = (left: number, right: number) =>
    Array.from({ length: right - left + 1 }, (_, index) => port.columnWidthPixels(sheetId, left + index)).reduce(
      (sum, one) => sum + one,
      0,
    );
  return desk.cells(name).flatMap((line, row) =>
    line.flatMap(({ display, look, formula }, column) => {
      if (display === "" || /SPARKLINE|IMAGE/.test(formula)) return [];
      const merged = merges.find((zone) => zone.top <= row && row <= zone.bottom && zone.left === column);
      const room = width(column, merged?.right ?? column);
      const widthOf = (text: string) => widthOfText(text, look?.isBold ?? false, look?.fontSizePoints ?? usualPoints);
      const place = `${String.fromCharCode(65 + column)}${row + 1}: ${display}`;
      if (look?.wrapping !== "wrap") return widthOf(display) > room ? [place] : [];
      const height = port.rowHeightPixels(sheetId, row);
      const lines = linesOf(display, room, widthOf);
      return lines * (look?.fontSizePoints ?? usualPoints) * lineHeight * (4 / 3) > height + 4 ? [place] : [];
    }),
  );
}

/** Charts that reach beyond the last column of the grid, or lie over another chart. */
export function strayCharts(desk: DashboardDesk, name: string): string[] {
  const sheetId = desk.sheetId(name);
  const { port } = desk.book;
  const sizes = (count: number, sizeOf: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => sizeOf(index)).reduce((sum, one) => sum + one, 0);
  const columns = (count: number) => sizes(count, (column) => port.columnWidthPixels(sheetId, column));
  const rows = (count: number) => sizes(count, (row) => port.rowHeightPixels(sheetId, row));
  const lastColumn = 13;
  const boxes = port.charts.list(sheetId).map(({ anchor, options }) => {
    const [left, top] = [columns(anchor.column) + anchor.offsetXPixels, rows(anchor.row) + anchor.offsetYPixels];
    return { left, top, right: left + Number(options.width), bottom: top + Number(options.height) };
  });
  return boxes.flatMap((box, index) => {
    const isOver = boxes
      .slice(index + 1)
      .some(
        (other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
      );
    return isOver || box.right > columns(lastColumn) ? [JSON.stringify(box)] : [];
  });
}

/** Filled cells that a chart lies over. */
export function coveredCells(desk: DashboardDesk, name: string): string[] {
  const sheetId = desk.sheetId(name);
  const { port } = desk.book;
  const cells = desk.cells(name);
  const ends = (first: number, sizePixels: number, sizeOf: (index: number) => number) => {
    let [index, left] = [first, sizePixels];
    while (left > 0) {
      left -= sizeOf(index);
      index += 1;
    }
    return index - 1;
  };
  return port.charts.list(sheetId).flatMap(({ anchor, options }) => {
    const [width, height] = [
      anchor.offsetXPixels + Number(options.width),
      anchor.offsetYPixels + Number(options.height),
    ];
    const bottom = ends(anchor.row, height, (row) => port.rowHeightPixels(sheetId, row));
    const right = ends(anchor.column, width, (column) => port.columnWidthPixels(sheetId, column));
    return cells
      .slice(anchor.row, bottom + 1)
      .flatMap((line) => line.slice(anchor.column, right + 1).filter(({ display }) => display !== ""))
      .map(({ display }) => display);
  });
}

function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Texts that are not told well enough from their ground. */
export function faintTexts(desk: DashboardDesk, name: string): string[] {
  return desk.cells(name).flatMap((line) =>
    line.flatMap(({ display, look }) => {
      if (display === "") return [];
      const ratio = contrast(look?.textColor ?? "#000000", look?.fillColor ?? "#ffffff");
      return ratio < 4.5 ? [`${display}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}
