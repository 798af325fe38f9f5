/** What Google refuses in the cells of a table: their columns have types, which decide how they look. */
import { overlaps, type Place } from "../ports/places";
import type { SpreadsheetPort } from "../ports/spreadsheetPort";
import { ScriptException } from "../scriptException";

export function checkUntyped({ tables }: SpreadsheetPort, { sheetId, zone }: Place) {
  if (!tables.list(sheetId).some((table) => overlaps(table, zone))) return;
  throw typedColumnsRefusal();
}

export const typedColumnsRefusal = () =>
  new ScriptException("This operation is not allowed on cells in typed columns.");
