import { closeWorkshops, messageOf, openWorkshop, outcomeOf, runBody } from "./workshop";

afterEach(closeWorkshops);

describe("The value of a formula", () => {
  test.each([
    ["undefined", undefined],
    ["null", null],
    ["NaN", Number.NaN],
    ["-0", -0],
    ["Infinity", Number.POSITIVE_INFINITY],
    ["[[1, undefined], [null]]", [[1, undefined], [null]]],
    ["new Date(86400000)", new Date(86_400_000)],
  ])("is passed on as it is: %s", async (expression, value) => {
    expect(await outcomeOf(runBody(`return ${expression};`))).toEqual(value);
  });

  test.each([
    "({ a: 1 })",
    "[[{}]]",
    "() => 1",
    "Promise.resolve(1)",
    "SpreadsheetApp.getActive()",
    "[[[1]]]",
    "Symbol('s')",
    "10n",
  ])("may not be what a cell cannot show: %s", async (expression) => {
    expect(await messageOf(runBody(`return ${expression};`))).toBe(
      "The function returned a value that a cell cannot show.",
    );
  });
});

describe("google.script.run", () => {
  const code = `function ECHO(value) { return value; }
function CHANGE(value) { value.a = 2; return value; }
function DATE() { return { when: [new Date(0)] }; }
function FUNCTION() { return { f: function () {} }; }
function HOLES() { return { list: [undefined, NaN], gone: undefined }; }
function NOTHING() {}
var ASSIGNED = function () { return 1; };`;

  test("passes plain values, and copies of them", async () => {
    const { start } = openWorkshop(code);
    const value = { a: 1, $: "date", list: [true, null, "x"] };
    expect(await outcomeOf(start("sidebar", "ECHO", [value]))).toEqual(value);
    expect(await outcomeOf(start("sidebar", "CHANGE", [value]))).toEqual({ ...value, a: 2 });
    expect(value.a).toBe(1);
  });

  test("makes null of what JSON has not", async () => {
    const { start } = openWorkshop(code);
    expect(await outcomeOf(start("sidebar", "HOLES", []))).toEqual({ list: [null, null] });
    expect(await outcomeOf(start("sidebar", "NOTHING", []))).toBeNull();
  });

  test("refuses dates and functions on the way in and out", async () => {
    const { start } = openWorkshop(code);
    expect(await messageOf(start("sidebar", "ECHO", [new Date(0)]))).toBe("Failed due to illegal value in property: 0");
    expect(await messageOf(start("sidebar", "ECHO", [{ from: new Date(0) }]))).toBe(
      "Failed due to illegal value in property: from",
    );
    for (const name of ["DATE", "FUNCTION"]) {
      expect(await messageOf(start("sidebar", name, []))).toBe(
        "The script completed but the returned value is not a supported return type.",
      );
    }
  });

  test("only finds public functions", async () => {
    const { start } = openWorkshop(code);
    expect(await messageOf(start("sidebar", "nowhere", []))).toBe("Script function not found: nowhere");
  });
});

test("Public functions are those declared at the top level without a final underscore", () => {
  const { script } = openWorkshop(`var App = (() => {\n  function hidden() {}\n})();
function onOpen(e) { return 1; }
function helper_() {}
  function indented() {}
var assigned = function () {};
function PTENGINE_DC(view) { return view; }`);
  expect(script.publicFunctions).toEqual(["onOpen", "PTENGINE_DC"]);
});
