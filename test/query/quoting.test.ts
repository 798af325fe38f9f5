// Lists in text: where a value begins and ends, and when it must be quoted.
import * as fc from "fast-check";
import { quoteValue, readValue, splitList, splitNames } from "../../src/query/quoting";
import { refused } from "./refused";

test.each([
  ["visits,users", ["visits", "users"]],
  [" visits , users ", ["visits", "users"]],
  ["'a,b',c", ["a,b", "c"]],
  ['"a,b",c', ["a,b", "c"]],
  [" 'a' , 'b' ", ["a", "b"]],
  ["' a '", [" a "]],
  ["'it''s'", ["it's"]],
  ['"say ""hi"""', ['say "hi"']],
  ["'a\"b'", ['a"b']],
  ["it's,5\" wide", ["it's", '5" wide']],
  ["a'b,c'd", ["a'b", "c'd"]],
  ["''''", ["'"]],
  ["a,,b,", ["a", "b"]],
  ["", []],
  [",", []],
  ["a;b", ["a;b"]],
])("the list %j holds %j", (text, values) => {
  expect(splitList(text, "metrics")).toEqual(values);
});

test.each([
  ["'a", "unbalancedQuote", { argument: "metrics", value: "'a", quote: "'" }],
  ["x,'a,b", "unbalancedQuote", { argument: "metrics", value: "'a,b", quote: "'" }],
  ["'a''", "unbalancedQuote", { value: "'a''" }],
  ["'a\"", "unbalancedQuote", { value: "'a\"", quote: "'" }],
  ["'", "unbalancedQuote", { value: "'" }],
  ["'a'b", "textAfterQuote", { argument: "metrics", value: "'a'b", quote: "'" }],
  ["'a' b,c", "textAfterQuote", { quote: "'" }],
  ['"a"\'', "textAfterQuote", { quote: '"' }],
] as const)("the list %j is refused as %s", (text, code, parameters) => {
  expect(() => splitList(text, "metrics")).toThrow(refused(code, parameters));
});

test.each([
  ["country,day", ["country", "day"]],
  ["eventName, eventDimension(price) ,day", ["eventName", "eventDimension(price)", "day"]],
  ["eventDimension('a,b'),day", ["eventDimension('a,b')", "day"]],
  ["eventDimension(a,b),day", ["eventDimension(a,b)", "day"]],
  ["eventDimension('a)b')", ["eventDimension('a)b')"]],
  ["'country',day", ["country", "day"]],
  [",country,,", ["country"]],
  ["", []],
])("the list %j with brackets holds %j", (text, names) => {
  expect(splitNames(text, "dimensions")).toEqual(names);
});

test.each(["eventDimension(a)b", "a(b)c,d", "a('b", "a(b))"])("the list %j is refused", (text) => {
  expect(() => splitNames(text, "dimensions")).toThrow(
    expect.objectContaining({ name: "PtengineError", parameters: expect.objectContaining({ argument: "dimensions" }) }),
  );
});

test.each([
  ["a=b;c", 2, ";", { value: "b", isQuoted: false, end: 3 }],
  ["'a;b' ; c", 0, ";", { value: "a;b", isQuoted: true, end: 6 }],
  ["  a b  ,", 0, ",", { value: "a b", isQuoted: false, end: 7 }],
  ["", 0, ",", { value: "", isQuoted: false, end: 0 }],
])("in %j from %i up to one of %j there is %j", (text, at, stops, read) => {
  expect(readValue(text, at, stops, "filters")).toEqual(read);
});

test.each([
  ["Japan", "Japan"],
  ["New York", "New York"],
  ["a;b", "'a;b'"],
  ["a,b", "'a,b'"],
  [" a", "' a'"],
  ["a\u3000", "'a\u3000'"],
  ["", "''"],
  ["it's", "it's"],
  ['5" wide', '5" wide'],
  ["'tis", "'''tis'"],
  ['"quoted"', "'\"quoted\"'"],
  ["a=b", "a=b"],
  ["a(b)", "a(b)"],
])("%j is written %s", (value, text) => {
  expect(quoteValue(value)).toBe(text);
});

test.each(["visits、users", "visits，users", "a,b；c", "“visits”", "~v.*", "@v", "「visits」"])(
  "the list %j is a slip of the keyboard",
  (text) => {
    expect(() => splitList(text, "metrics")).toThrow(refused("unclearValue", { argument: "metrics" }));
    expect(() => splitNames(text, "dimensions")).toThrow(refused("unclearValue", { argument: "dimensions" }));
  },
);

test.each(["a；b", "a，b", "a、b", "~a", "@a", "“a”", "”a", "‘a’", "’a", "「a」", "『a』"])("%j is quoted", (value) => {
  expect(quoteValue(value)).toBe(`'${value}'`);
  expect(splitList(quoteValue(value), "metrics")).toEqual([value]);
});

test("whatever was written is read as the same values", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (values) => {
      expect(splitList(values.map((value) => quoteValue(value)).join(","), "metrics")).toEqual(values);
      expect(splitList(values.map((value) => quoteValue(value)).join(" , "), "metrics")).toEqual(values);
    }),
  );
});
