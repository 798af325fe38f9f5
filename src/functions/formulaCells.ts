/** The table of a query → the cells that its formula returns. */
import type { Platform } from "../platform/ports";
import { isOneRow } from "../query/inserted";
import type { Query } from "../query/query";
import { type CellOptions, type FormulaCell, toCells } from "../table/cells";
import type { Table } from "../table/table";

function cellOptions(query: Query, platform: Platform): CellOptions {
  const { options = {} } = query;
  const instants = new Map<string, Date>();
  return {
    headers: (options.headers as CellOptions["headers"] | undefined) ?? (isOneRow(query) ? "off" : "on"),
    durations: (options.durations as CellOptions["durations"] | undefined) ?? "seconds",
    dateOf(dateTime) {
      const known = instants.get(dateTime) ?? platform.calendar.instantOf(dateTime);
      instants.set(dateTime, known);
      return known;
    },
  };
}

export const cellsOf = (query: Query, table: Table, platform: Platform): FormulaCell[][] =>
  toCells(table, cellOptions(query, platform));
