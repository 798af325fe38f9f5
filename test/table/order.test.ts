// Ordering a whole table: by any column, numbers and names each in their own direction, blanks last, then the first rows.
import * as fc from "fast-check";
import { ordered } from "../../src/table/order";
import type { Table } from "../../src/table/table";
import { refused } from "../query/refused";

const table: Table = {
  columns: [
    { name: "eventName", label: "Event", type: "text", isKey: true },
    { name: "eventCount", label: "Count", type: "count", isKey: false },
    { name: "visits: Mobile", label: "Visits: Mobile", type: "count", isKey: false },
    { name: "visits: PC", label: "Visits: PC", type: "count", isKey: false },
  ],
  rows: [
    ["scroll", 5, 1, 9],
    ["click", null, 3, 8],
    ["purchase", 70, 2, null],
  ],
};
const firstCells = (one: Table) => one.rows.map(([name]) => name);

test.each([
  [{ sortBy: "eventCount" }, ["purchase", "scroll", "click"]],
  [{ sortBy: "COUNT", sortOrder: "asc" }, ["scroll", "purchase", "click"]],
  [{ sortBy: "eventName" }, ["click", "purchase", "scroll"]],
  [{ sortBy: "Event", sortOrder: "desc", limit: 2 }, ["scroll", "purchase"]],
  [{ sortBy: "visits" }, ["click", "purchase", "scroll"]],
  [{ sortBy: "visits: PC", sortOrder: "desc" }, ["scroll", "click", "purchase"]],
  [{ limit: 2 }, ["scroll", "click"]],
  [{}, ["scroll", "click", "purchase"]],
])("%j: %j", (order, names) => {
  expect(firstCells(ordered(table, { ...order, view: "events" }))).toEqual(names);
});

test("a column that is not shown is refused with those that are", () => {
  expect(() => ordered(table, { sortBy: "sessions", view: "events" })).toThrow(
    refused("metricNotInAnswer", { value: "sessions", allowed: table.columns.map(({ name }) => name) }),
  );
});

test("rows that are equal keep their order, and none is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })), (values) => {
      const rows = values.map((value, index) => [String(index), value, null, null]);
      const sorted = ordered({ ...table, rows }, { sortBy: "eventCount", view: "events" }).rows;
      expect(sorted).toHaveLength(rows.length);
      sorted.slice(1).forEach((row, index) => {
        const [one, other] = [sorted[index]?.[1] ?? null, row[1] ?? null] as (number | null)[];
        if (one === null) expect(other).toBeNull();
        else if (other !== null) expect(one).toBeGreaterThanOrEqual(other as number);
        if (one === other) expect(Number(sorted[index]?.[0])).toBeLessThan(Number(row[0]));
      });
    }),
  );
});
