/** Cells that the person at work may not change: said with those who may, as far as Google tells that. */
import { PtengineError } from "../errors";
import type { Platform, Rectangle, Restrictions } from "../platform/ports";
import { cellAddress } from "./references";

const maxNames = 3;

export function assertUnprotected(
  { spreadsheet }: Platform,
  sheetName: string,
  area: Pick<Rectangle, "row" | "column">,
  { isProtected, editors }: Pick<Restrictions, "isProtected" | "editors">,
): void {
  if (!isProtected) return;
  const names = [...new Set([...editors, spreadsheet.ownerEmail()])].filter(Boolean).slice(0, maxNames);
  const cell = cellAddress(sheetName, area.row, area.column);
  throw new PtengineError("protectedCells", { cell, value: names.join(", ") || "–" });
}
