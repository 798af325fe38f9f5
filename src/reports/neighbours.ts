/** The other reports of the document: no report makes room, clears or moves at the cost of one of them. */
import { PtengineError } from "../errors";
import type { NamedRange, Platform, Rectangle } from "../platform/ports";
import { cellAddress } from "../refresh/references";
import { listReports, rangeNameOf } from "./store";

interface Neighbour extends NamedRange {
  readonly name: string;
}

const neighboursOn = (platform: Platform, sheetName: string, id: string | undefined): Neighbour[] =>
  listReports(platform).flatMap((stored) => {
    const range = stored.id === id ? undefined : platform.spreadsheet.namedRange(rangeNameOf(stored.id));
    const written = stored.report?.written;
    // What was never written has no cells yet.
    if (range?.sheetName !== sheetName || (stored.report && !written)) return [];
    return [{ ...range, name: stored.report ? stored.report.name : stored.name }];
  });

const overlap = (one: Rectangle, other: Rectangle) =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** A report of which some cells lie in the area. */
export const reportAt = (
  platform: Platform,
  sheetName: string,
  area: Rectangle,
): { readonly name: string } | undefined =>
  neighboursOn(platform, sheetName, undefined).find((neighbour) => overlap(neighbour.area, area));

/** Refuses where one of the areas, as far as the tab goes or beyond it, has cells of another report than this one. */
export function assertNoNeighbour(
  platform: Platform,
  sheetName: string,
  id: string | undefined,
  areas: readonly Rectangle[],
): void {
  for (const { name, area } of neighboursOn(platform, sheetName, id)) {
    if (areas.some((one) => overlap(one, area))) {
      throw new PtengineError("reportInTheWay", { value: name, cell: cellAddress(sheetName, area.row, area.column) });
    }
  }
}
