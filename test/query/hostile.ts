/** What a sheet may hand to a formula: any text, pieces of our own grammar in any order, numbers, booleans and ranges. */
import * as fc from "fast-check";
import type { Argument, Cell } from "../../src/query/cells";

const pieces = [
  ...["=", "!=", "==", ";", ",", "'", '"', "(", ")", "!", "{", "}", " ", "\u3000", "\n", "\0", "-", ".", "…", "%"],
  ...["country", "eventDimension", "dimension", "deviceType", "pc", "Tokyo", "include", "exclude", "constructor"],
  ...[
    "__proto__",
    "toString",
    "hasOwnProperty",
    "headers",
    "limit",
    "sortBy",
    "conversionName",
    "on",
    "off",
    "profile",
  ],
  ...["today", "last", "days", "日前", "過去", "７", "45383", "2026-02-30", "NaN", "visits", "userProperty", "all"],
  ...["{value}", "$1", "\\", "\ud800", "😀", "ﷺ"],
] as const;

export const hostileText: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string(),
    fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join("")),
    fc.constantFrom(...pieces).map((piece) => piece.repeat(400)),
  )
  .filter((text) => !text.includes("undefined"));

export const hostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constantFrom("", "total", "day")) },
);

export const hostileArgument: fc.Arbitrary<Argument> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: hostileCell },
  { weight: 1, arbitrary: fc.array(fc.array(hostileCell, { maxLength: 4 }), { maxLength: 4 }) },
);
