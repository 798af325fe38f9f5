// Any document and any order of things: every cell that the add-on did not write is as it was, and every cell that it did write holds a whole answer or is told not to.
import { array, assert, boolean, constant, constantFrom, integer, oneof, option, property, record } from "fast-check";
import { soaked } from "../support/soak";
import type { Action } from "./anyAction";
import { AnyDocument } from "./anyDocument";

const at = record({ row: integer({ min: 1, max: 11 }), column: integer({ min: 1, max: 6 }) });
const report = integer({ min: 0, max: 1 });
const tabNames = ["Ptengine", "PTENGINE", "Ptengine log", "ptengine LOG", "Ptengine log 2", "mine"];

const action = oneof(
  {
    weight: 3,
    arbitrary: record({ kind: constant("save" as const), at, mode: constantFrom("replace", "append", "update") }),
  },
  {
    weight: 14,
    arbitrary: record({
      kind: constant("run" as const),
      report,
      rows: integer({ min: 1, max: 6 }),
      mayOverwriteEdits: boolean(),
      makesRoom: boolean(),
      killedAt: option(integer({ min: 5, max: 90 }), { nil: undefined, freq: 3 }),
    }),
  },
  { weight: 6, arbitrary: record({ kind: constantFrom("type" as const, "typeBlock" as const, "note" as const), at }) },
  {
    weight: 2,
    arbitrary: record({ kind: constantFrom("merge" as const, "protect" as const, "makeTable" as const), at }),
  },
  { weight: 2, arbitrary: record({ kind: constant("free" as const) }) },
  { weight: 1, arbitrary: record({ kind: constant("useSite" as const), isFirst: boolean() }) },
  { weight: 4, arbitrary: record({ kind: constant("move" as const), report, at }) },
  { weight: 2, arbitrary: record({ kind: constant("delete" as const), report, isCleared: boolean() }) },
  {
    weight: 4,
    arbitrary: record({
      kind: constant("point" as const),
      report,
      at,
      rows: integer({ min: 1, max: 4 }),
      columns: integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 1, arbitrary: record({ kind: constant("insertRows" as const), after: integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: record({ kind: constant("writeLog" as const) }) },
  { weight: 1, arbitrary: record({ kind: constant("addTab" as const), name: constantFrom(...tabNames) }) },
  { weight: 1, arbitrary: record({ kind: constant("typeOnTabs" as const), at }) },
  { weight: 1, arbitrary: record({ kind: constant("refresh" as const), at, columns: integer({ min: 1, max: 2 }) }) },
);

/** A name that was pointed one row higher covers a cell beside a table, and most of the table as well. */
const pointedHigher: [{ row: number; column: number }, { row: number; column: number }, Action[]] = [
  { row: 2, column: 3 },
  { row: 1, column: 1 },
  [
    { kind: "typeBlock", at: { row: 1, column: 2 } },
    { kind: "point", report: 0, at: { row: 1, column: 3 }, rows: 2, columns: 2 },
    { kind: "run", report: 0, rows: 1, mayOverwriteEdits: true, makesRoom: false, killedAt: undefined },
    { kind: "point", report: 0, at: { row: 1, column: 3 }, rows: 4, columns: 2 },
    { kind: "run", report: 0, rows: 1, mayOverwriteEdits: true, makesRoom: false, killedAt: undefined },
  ],
];

test(
  "people lose nothing of theirs, and no report shows what is not its last whole answer, whatever happens in a document",
  () => {
    assert(
      property(at, at, array(action, { minLength: 8, maxLength: 40 }), (reportAt, blockAt, all) => {
        const document = new AnyDocument();
        const run = { kind: "run", report: 0, rows: 3, mayOverwriteEdits: false, makesRoom: false } as const;
        document.do({ kind: "typeBlock", at: blockAt });
        document.do({ kind: "save", at: reportAt, mode: "replace" });
        document.do({ ...run, killedAt: undefined });
        for (const one of all) document.do(one);
      }),
      { numRuns: soaked(80, 500), examples: [pointedHigher] },
    );
  },
  soaked(60_000, 600_000),
);
