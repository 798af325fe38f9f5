// The plain readings of an argument: one text, a list, or the filled cells of a range.
import { cellText, filledCells, readList, readText } from "../../src/query/cells";
import { refused } from "./refused";

test.each([
  [" Japan ", "Japan"],
  ["　Japan　", "Japan"],
  [100, "100"],
  [0, "0"],
  [0.5, "0.5"],
  [true, "TRUE"],
  [false, "FALSE"],
  ["", ""],
] as const)("the cell %j is the text %j", (cell, text) => {
  expect(cellText(cell)).toBe(text);
});

test.each([
  [undefined, []],
  ["", []],
  ["  ", []],
  [0, ["0"]],
  [[[]], []],
  [[], []],
  [
    [
      ["a", "", " b "],
      ["", 0, false],
    ],
    ["a", "b", "0", "FALSE"],
  ],
] as const)("the filled cells of %j are %j", (argument, cells) => {
  expect(filledCells(argument)).toEqual(cells);
});

test("a text may come from a range with one filled cell", () => {
  expect(
    readText(
      [
        ["", ""],
        ["", "today"],
      ],
      "start_date",
    ),
  ).toBe("today");
  expect(readText([["", ""]], "start_date")).toBe("");
  expect(readText(undefined, "start_date")).toBe("");
});

test("a range with several filled cells is no single text", () => {
  expect(() => readText([["today", "yesterday"]], "start_date")).toThrow(
    refused("rangeTooWide", { argument: "start_date", value: "today, yesterday" }),
  );
});

test("a list is a comma list or the cells of a range, which are not split", () => {
  expect(readList("visits, users", "metrics")).toEqual(["visits", "users"]);
  expect(
    readList(
      [
        ["visits", ""],
        ["users", "a,b"],
      ],
      "metrics",
    ),
  ).toEqual(["visits", "users", "a,b"]);
  expect(readList(undefined, "metrics")).toEqual([]);
  expect(readList("", "metrics")).toEqual([]);
});
