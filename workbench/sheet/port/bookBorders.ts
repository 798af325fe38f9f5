/** The lines around cells: the engine's own, which it keeps with both of their neighbours. */
import type { Border, BorderDescr } from "@odoo/o-spreadsheet";
import type { BorderChange, BorderLine, BorderStyleName, BordersPort } from "../../apps-script/ports/bordersPort";
import type { Zone } from "../../apps-script/ports/places";
import type { CoreCommand } from "../engine/engineTypes";
import { range } from "../engine/numbers";
import type { OpenBook } from "./openBook";

/** The engine has no double line. */
const engineStyles: Readonly<Record<BorderStyleName, BorderDescr["style"]>> = {
  DOTTED: "dotted",
  DASHED: "dashed",
  SOLID: "thin",
  SOLID_MEDIUM: "medium",
  SOLID_THICK: "thick",
  DOUBLE: "thick",
};

type Side = "top" | "left" | "bottom" | "right";
type Sides = { readonly [Name in Side]?: BorderLine | null };

export class BookBorders implements BordersPort {
  constructor(private readonly book: OpenBook) {}

  /** Where a line goes, its other side goes, too: the cells around the zone are written with it. */
  change(sheetId: string, zone: Zone, change: BorderChange): void {
    const { getters } = this.book.model;
    const rows = range(Math.max(0, zone.top - 1), Math.min(zone.bottom + 1, getters.getNumberRows(sheetId) - 1));
    const columns = range(Math.max(0, zone.left - 1), Math.min(zone.right + 1, getters.getNumberCols(sheetId) - 1));
    const commands = rows.flatMap((row) =>
      columns.flatMap((col): CoreCommand[] => {
        const sides = sidesOfCell(zone, row, col, change);
        if (Object.keys(sides).length === 0) return [];
        const before = getters.getCellBorder({ sheetId, col, row });
        const border = withSides(before, sides);
        if (Object.keys({ ...before, ...border }).length === 0) return [];
        const target = [{ top: row, left: col, bottom: row, right: col }];
        return [{ type: "SET_BORDERS_ON_TARGET", sheetId, target, border }];
      }),
    );
    if (commands.length > 0) this.book.apply(commands);
  }
}

/** What the change of a zone means for one cell in it or beside it. */
function sidesOfCell(zone: Zone, row: number, col: number, change: BorderChange): Sides {
  const isRowInside = row >= zone.top && row <= zone.bottom;
  const isColumnInside = col >= zone.left && col <= zone.right;
  return {
    ...(isColumnInside ? edges("top", "bottom", row, zone.top, zone.bottom, change) : {}),
    ...(isRowInside ? edges("left", "right", col, zone.left, zone.right, change) : {}),
  };
}

/** Across one axis: the lines before and behind a cell. */
function edges(
  before: "top" | "left",
  behind: "bottom" | "right",
  index: number,
  first: number,
  last: number,
  change: BorderChange,
): Sides {
  const between = change[before === "top" ? "horizontal" : "vertical"];
  const lineAt = (edge: number) =>
    edge === first
      ? change[before]
      : edge === last + 1
        ? change[behind]
        : edge > first && edge <= last
          ? between
          : undefined;
  const [lineBefore, lineBehind] = [lineAt(index), lineAt(index + 1)];
  return {
    ...(lineBefore === undefined ? {} : { [before]: lineBefore }),
    ...(lineBehind === undefined ? {} : { [behind]: lineBehind }),
  };
}

function withSides(border: Border | null, sides: Sides): Border {
  const changed = Object.entries(sides).map(([side, line]) => [
    side,
    line ? { style: engineStyles[line.style], color: line.color } : undefined,
  ]);
  const merged = Object.entries({ ...border, ...Object.fromEntries(changed) });
  return Object.fromEntries(merged.filter(([, line]) => line !== undefined)) as Border;
}
