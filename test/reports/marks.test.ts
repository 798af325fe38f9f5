// Where a table was edited: the cell itself where that can be told, else the rows in which it is.
import { assert, constantFrom, integer, property } from "fast-check";
import { changedPart, marksOf } from "../../src/reports/marks";

const tableOf = (rows: number, columns: number) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `${row} ${column}`));

const edited = (cells: string[][], ...at: [row: number, column: number][]) =>
  cells.map((line, row) =>
    line.map((cell, column) => (at.some(([r, c]) => r === row && c === column) ? "mine" : cell)),
  );

const changed = (rows: number, columns: number, ...at: [number, number][]) => {
  const cells = tableOf(rows, columns);
  return changedPart(edited(cells, ...at), { rows, columns }, marksOf(cells));
};

/** Rows, columns and a cell by which the mark of its row does not change. */
const sameRowMark: [number, number, number, number] = [116, 4, 27746290, 1342177262];

test("one changed cell of any table is named, of a long one with the rows around it", () => {
  assert(
    property(
      integer({ min: 1, max: 400 }),
      integer({ min: 1, max: 12 }),
      integer(),
      integer(),
      (rows, columns, r, c) => {
        const [row, column] = [Math.abs(r) % rows, Math.abs(c) % columns];
        const cells = tableOf(rows, columns);
        const [before, after] = [marksOf(cells), marksOf(edited(cells, [row, column]))];
        const part = changed(rows, columns, [row, column]);
        expect(part && part.row <= row && row < part.row + part.rows).toBe(true);
        expect(part && part.column <= column && column < part.column + part.columns).toBe(true);
        // Marks are short: one in 1,296 is the same by chance.
        if (before.rows !== after.rows) expect(part?.rows).toBeLessThanOrEqual(Math.ceil(rows / 100));
        if (before.columns !== after.columns) expect(part?.columns).toBe(1);
      },
    ),
    { examples: [sameRowMark] },
  );
});

test("a changed row whose mark happens to be the same is known by its column", () => {
  const [rows, columns, row, column] = sameRowMark;
  expect(changed(rows, columns, [row % rows, column % columns])).toEqual({ row: 0, rows, column: 2, columns: 1 });
});

test("of cells that were changed in a line the first is named, of others the row of the first", () => {
  expect(changed(20, 5, [7, 2], [7, 4])).toEqual({ row: 7, rows: 1, column: 2, columns: 1 });
  expect(changed(20, 5, [9, 3], [4, 3])).toEqual({ row: 4, rows: 1, column: 3, columns: 1 });
  expect(changed(20, 5, [4, 4], [9, 0])).toEqual({ row: 4, rows: 1, column: 0, columns: 5 });
});

test("nothing is named where nothing has changed, the size is another, or an older version kept no marks", () => {
  assert(
    property(constantFrom(1, 3, 150), (rows) => {
      const cells = tableOf(rows, 3);
      expect(changedPart(cells, { rows, columns: 3 }, marksOf(cells))).toBeUndefined();
      expect(changedPart(tableOf(rows + 1, 3), { rows, columns: 3 }, marksOf(cells))).toBeUndefined();
      expect(changedPart(edited(cells, [0, 0]), { rows, columns: 3 }, undefined)).toBeUndefined();
    }),
  );
});
