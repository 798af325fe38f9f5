/** Tables, and a platform with one tab, for the tests of this room. */

import type { Receipt } from "../../src/reports/receipt";
import { type WriteRequest, writeTable } from "../../src/reports/writer";
import type { Column, Table, TableValue } from "../../src/table/table";
import { FakePlatform } from "../support/fakePlatform";

export const column = (name: string, type: Column["type"] = "text", isKey = false): Column => ({
  name,
  label: name.toUpperCase(),
  type,
  isKey,
});

export const tableOf = (columns: readonly Column[], ...rows: readonly (readonly TableValue[])[]): Table => ({
  columns,
  rows,
});

/** Countries and their visits. */
export const visits = (...rows: readonly (readonly [string, number])[]) =>
  tableOf([column("country", "text", true), column("visits", "count")], ...rows);

/** A platform with an empty tab `A`, and a report at a place of it. */
export function openTab({ row = 1, column: first = 1, zone = "Asia/Tokyo", rows = 30, columns = 8 } = {}) {
  const platform = new FakePlatform({ zone });
  const tab = platform.tabs.add("A", { rows, columns });
  const place = { sheetName: "A", row, column: first };
  const kept: Receipt[] = [];
  return {
    platform,
    tab,
    place,
    kept,
    write(table: Table, more: Partial<WriteRequest> = {}) {
      return writeTable(platform, {
        table,
        style: { header: "names", durations: "seconds" },
        place,
        keep: (written) => void kept.push(written),
        ...more,
      });
    },
    /** Values of a part of the tab, row by row. */
    values: (rowCount: number, columnCount: number) =>
      Array.from({ length: rowCount }, (_, r) =>
        Array.from({ length: columnCount }, (_, c) => tab.cell(row + r, first + c).value),
      ),
  };
}
