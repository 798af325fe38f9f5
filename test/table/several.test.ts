// Tables of several questions: stacked with what each is of, or beside each other on the union of their rows.
import { stacked } from "../../src/table/stack";
import type { Column, Table, TableValue } from "../../src/table/table";
import { widened } from "../../src/table/widen";
import { refused } from "../query/refused";

const key = (name: string, type: Column["type"] = "text"): Column => ({ name, label: name, type, isKey: true });
const metric = (name: string, type: Column["type"] = "count"): Column => ({
  name,
  label: name.toUpperCase(),
  type,
  isKey: false,
});
const table = (columns: readonly Column[], ...rows: TableValue[][]): Table => ({ columns, rows });
const beside = { option: "split", order: "byMetric", maxRows: 1000 } as const;
const isShown = () => true;

test("columns of a stack are the union, blank where one has none, and text where types differ", () => {
  const one = table([key("submittedAt", "dateTime"), key("Email")], ["2026-04-01T00:00:00", "a@b.c"]);
  const other = table([key("submittedAt"), key("Phone")], ["soon", "1"], ["later", null]);
  const { columns, rows } = stacked(
    [key("version")],
    [
      { front: ["A"], table: one },
      { front: ["B"], table: other },
    ],
  );
  expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "version text",
    "submittedAt text",
    "Email text",
    "Phone text",
  ]);
  expect(rows).toEqual([
    ["A", "2026-04-01T00:00:00", "a@b.c", null],
    ["B", "soon", null, "1"],
    ["B", "later", null, null],
  ]);
});

test("a stack of nothing has the columns of its question", () => {
  const sample = table([metric("views")]);
  expect(stacked([key("experience")], [], sample)).toEqual({ columns: [key("experience"), metric("views")], rows: [] });
});

test("a count that one lacks is 0, any other number blank, and a value that is blank stays blank", () => {
  const columns = [key("country"), metric("visits"), metric("bounceRate", "rate")];
  const shown = widened(
    [
      { name: "PC", table: table(columns, ["Japan", 5, 0.5], ["China", null, null]), isShown },
      { name: "Mobile", table: table(columns, ["France", 2, 0.1]), isShown },
    ],
    beside,
  );
  expect(shown.columns.map(({ name }) => name)).toEqual([
    "country",
    "visits: PC",
    "visits: Mobile",
    "bounceRate: PC",
    "bounceRate: Mobile",
  ]);
  expect(shown.columns[1]?.label).toBe("VISITS: PC");
  expect(shown.rows).toEqual([
    ["Japan", 5, 0, 0.5, null],
    ["China", null, 0, null, null],
    ["France", 0, 2, null, 0.1],
  ]);
});

test("what a table that may have been cut lacks is not known to be 0", () => {
  const columns = [key("country"), metric("visits")];
  const { rows } = widened(
    [
      { name: "PC", table: table(columns, ["Japan", 5], ["China", 3]), isShown },
      { name: "Mobile", table: table(columns, ["France", 2]), isShown },
    ],
    { ...beside, maxRows: 2 },
  );
  expect(rows).toEqual([
    ["Japan", 5, 0],
    ["China", 3, 0],
    ["France", null, 2],
  ]);
});

test("a series is in the order of its times, whatever the first of them lacks", () => {
  const columns = [key("time", "day"), metric("visits")];
  const { rows } = widened(
    [
      { name: "PC", table: table(columns, ["2026-04-02", 1]), isShown },
      { name: "Mobile", table: table(columns, ["2026-04-01", 2], ["2026-04-02", 3]), isShown },
    ],
    beside,
  );
  expect(rows).toEqual([
    ["2026-04-01", 0, 2],
    ["2026-04-02", 1, 3],
  ]);
});

test("pages meet by their address, and keep the first title", () => {
  const columns = [key("url"), key("title"), metric("visits")];
  const { rows } = widened(
    [
      { table: table(columns, ["/a", "Old", 1]), isShown },
      { name: "Purchase", table: table(columns, ["/a", "New", 2]), isShown },
    ],
    { ...beside, order: "byMember" },
  );
  expect(rows).toEqual([["/a", "Old", 1, 2]]);
});

test("rows that cannot be told apart are refused, and the option is named", () => {
  const columns = [key("name"), metric("visits")];
  const twice = table(columns, ["a", 1], ["a", 2]);
  expect(() => widened([{ name: "PC", table: twice, isShown }], beside)).toThrow(
    refused("joinKeyTwice", { option: "split", value: "a" }),
  );
});
