import type { ScriptValue } from "../../../workbench/apps-script/ports/values";
import { enter, fakeBook } from "./fakeBook";

const table = [
  ["country", "visits"],
  ["Japan", 300],
  ["China", 200],
  ["France", 100],
];

describe("arguments of a custom function", () => {
  const ask = async (formula: string, cells: Record<string, string> = {}, timeZone = "Asia/Tokyo") => {
    const { book, calls } = fakeBook({ PROBE: () => 1 }, { timeZone });
    for (const [address, text] of Object.entries(cells)) book.setFormula(address, text);
    await enter(book, "Z1", formula);
    return { args: calls.map((call) => call.args), book };
  };

  test("literals keep their types, and an argument left out is undefined", async () => {
    const { args } = await ask('=PROBE("a",2,TRUE,,"2026-04-01")');
    expect(args).toEqual([["a", 2, true, undefined, "2026-04-01"]]);
  });

  test("a cell is a scalar, a range is rows, an empty cell is an empty text", async () => {
    const { args } = await ask("=PROBE(A1,A1:B2,C9)", { A1: "x", B1: "1", A2: "y" });
    expect(args).toEqual([
      [
        "x",
        [
          ["x", 1],
          ["y", ""],
        ],
        "",
      ],
    ]);
  });

  test("a percentage is a decimal", async () => {
    expect((await ask("=PROBE(A1)", { A1: "10%" })).args).toEqual([[0.1]]);
  });

  test.each([
    ["Asia/Tokyo", "2026-03-31T15:00:00.000Z"],
    ["America/New_York", "2026-04-01T04:00:00.000Z"],
    ["UTC", "2026-04-01T00:00:00.000Z"],
  ])("a date cell is midnight in %s", async (timeZone, instant) => {
    const { args } = await ask("=PROBE(A1,A1+1)", { A1: "2026-04-01" }, timeZone);
    expect(args).toEqual([[new Date(instant), new Date(Date.parse(instant) + 86_400_000)]]);
  });

  test("an error among the arguments is the result, without a call", async () => {
    const { args, book } = await ask("=PROBE(A1:A2)", { A1: "=1/0" });
    expect(args).toEqual([]);
    expect(book.error("Z1")?.code).toBe("#DIV/0!");
  });

  test("NOW() among the arguments shows Loading... for ever", async () => {
    const { args, book } = await ask('=PROBE(TEXT(NOW(),"yyyy"))');
    expect(args).toEqual([]);
    expect(book.display("Z1")).toEqual([["Loading..."]]);
  });

  test("NOW() beside a custom function does no harm", async () => {
    expect((await ask("=PROBE(1)+NOW()*0")).args).toEqual([[1]]);
  });
});

describe("results of a custom function", () => {
  const resultOf = async (value: ScriptValue, timeZone = "Asia/Tokyo") => {
    const { book } = fakeBook({ PROBE: () => value }, { timeZone });
    await enter(book, "A1", "=PROBE()");
    return book;
  };

  test("a table spills, and other formulas use it", async () => {
    const book = await resultOf(table);
    book.setFormula("D1", "=SUM(B2:B4)");
    book.setFormula("D2", "=FILTER(A2:A4,B2:B4>150)");
    expect(book.values("A1:B4")).toEqual(table);
    expect(book.values("D1:D3")).toEqual([[600], ["Japan"], ["China"]]);
  });

  test("a formula over a spill follows when it arrives", async () => {
    const { book } = fakeBook({ PROBE: () => table });
    book.setFormula("D1", "=SUM(B:B)");
    book.setFormula("A1", "=PROBE()");
    expect(book.display("A1")).toEqual([["Loading..."]]);
    await book.settled();
    expect(book.values("D1")).toEqual([[600]]);
  });

  test("rows of different lengths are filled up, null and undefined are empty", async () => {
    const book = await resultOf([[1, 2, 3], [null], [undefined, "x"]]);
    expect(book.values("A1:C3")).toEqual([
      [1, 2, 3],
      ["", "", ""],
      ["", "x", ""],
    ]);
  });

  test("a flat list is a column", async () => {
    expect((await resultOf(["a", "b"])).values("A1:B2")).toEqual([
      ["a", ""],
      ["b", ""],
    ]);
  });

  test("a text is never a formula", async () => {
    expect((await resultOf("=1+1")).values("A1")).toEqual([["=1+1"]]);
  });

  test.each(["Asia/Tokyo", "America/New_York"])(
    "a date shows its day in %s, and its time if it has one",
    async (zone) => {
      const day = zone === "Asia/Tokyo" ? "2026-04-01T00:00:00+09:00" : "2026-04-01T00:00:00-04:00";
      const book = await resultOf([[new Date(day), new Date(Date.parse(day) + 5_400_000)]], zone);
      expect(book.display("A1:B1")).toEqual([["2026-04-01", "2026-04-01 01:30:00"]]);
      expect(book.values("A1")).toEqual([[new Date(day)]]);
    },
  );

  test("a thrown error shows #ERROR! and its message, and IFERROR catches it", async () => {
    const { book } = fakeBook({
      PROBE: () => {
        throw new Error("Ptengine 4012: no such goal.");
      },
    });
    await enter(book, "A1", "=PROBE()");
    await enter(book, "A2", '=IFERROR(PROBE(),"none")');
    expect(book.error("A1")).toEqual({ code: "#ERROR!", message: "Ptengine 4012: no such goal." });
    expect(book.values("A2")).toEqual([["none"]]);
  });

  test("a blocked spill is #REF! and names the cell; it spreads when the cell is emptied", async () => {
    const { book } = fakeBook({ PROBE: () => table });
    book.setFormula("B3", "mine");
    await enter(book, "A1", "=PROBE()");
    expect(book.error("A1")).toEqual({
      code: "#REF!",
      message: "Array result was not expanded because it would overwrite data in B3.",
    });
    book.setFormula("B3", "");
    expect(book.values("A1:B4")).toEqual(table);
  });

  test("a text above 50,000 characters is an error", async () => {
    expect((await resultOf("x".repeat(50_001))).error("A1")?.message).toContain("50000 characters");
  });

  test("the tab grows for a result that is larger", async () => {
    const { book } = fakeBook(
      { PROBE: () => Array.from({ length: 50 }, () => [1, 2, 3]) },
      { rowCount: 10, columnCount: 3 },
    );
    await enter(book, "B2", "=PROBE()");
    expect(book.values("D51")).toEqual([[3]]);
    expect(book.port.sheets()[0]).toMatchObject({ rowCount: 51, columnCount: 4 });
  });
});

describe("when custom functions run", () => {
  test("equal calls run once, whichever cell asks", async () => {
    const { book, calls } = fakeBook({ PROBE: () => 1 });
    book.setFormula("A1", "=PROBE(1)");
    book.setFormula("A2", "=PROBE(1)+PROBE(2)");
    await book.settled();
    await enter(book, "A3", "=PROBE(2)");
    expect(calls).toHaveLength(2);
    expect(book.values("A1:A3")).toEqual([[1], [2], [1]]);
  });

  test("an edit elsewhere runs nothing, a changed argument runs its formulas", async () => {
    const { book, calls } = fakeBook({ PROBE: (value) => value });
    book.setFormula("A1", "1");
    await enter(book, "B1", "=PROBE(A1)");
    await enter(book, "C1", "5");
    expect(calls).toHaveLength(1);
    await enter(book, "A1", "2");
    expect(calls).toHaveLength(2);
    expect(book.values("B1")).toEqual([[2]]);
  });

  test("at most 30 run at once", async () => {
    let running = 0;
    let most = 0;
    const { book, calls } = fakeBook({
      PROBE: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return running;
      },
    });
    for (let row = 1; row <= 70; row += 1) book.setFormula(`A${row}`, `=PROBE(${row})`);
    await book.settled();
    expect(most).toBe(30);
    expect(calls).toHaveLength(70);
  });

  test("results that arrive together are shown by one evaluation", async () => {
    const { book } = fakeBook({ PROBE: (value) => value });
    const evaluations: string[] = [];
    book.model.on("command-dispatched", "test", (command: object) => {
      if ("type" in command) evaluations.push(String(command.type));
    });
    for (let row = 1; row <= 20; row += 1) book.setFormula(`A${row}`, `=PROBE(${row})`);
    await book.settled();
    expect(evaluations.filter((type) => type === "EVALUATE_CELLS")).toHaveLength(1);
  });

  test("a chain of custom functions settles", async () => {
    const { book } = fakeBook({ PROBE: (value) => Number(value) + 1 });
    book.setFormula("A1", "=PROBE(1)");
    book.setFormula("A2", "=PROBE(A1)");
    book.setFormula("A3", "=PROBE(PROBE(A2))");
    await book.settled();
    expect(book.values("A1:A3")).toEqual([[2], [3], [5]]);
  });

  test("recalculateAll runs everything again", async () => {
    let count = 0;
    const { book } = fakeBook({
      PROBE: () => {
        count += 1;
        return count;
      },
    });
    await enter(book, "A1", "=PROBE()");
    book.recalculateAll();
    await book.settled();
    expect(book.values("A1")).toEqual([[2]]);
  });

  test("entering a failed formula again tries again; a good one keeps its result", async () => {
    let isDown = true;
    const { book, calls } = fakeBook({
      PROBE: () => {
        if (isDown) throw new Error("down");
        return 1;
      },
    });
    await enter(book, "A1", "=PROBE()");
    isDown = false;
    await enter(book, "A1", "=PROBE()");
    await enter(book, "A1", "=PROBE()");
    expect(book.values("A1")).toEqual([[1]]);
    expect(calls).toHaveLength(2);
  });

  test("each workbook of a process has its own functions and results", async () => {
    const first = fakeBook({ PROBE: () => "first", ONLY_FIRST: () => 1 });
    const second = fakeBook({ PROBE: () => "second" });
    await enter(first.book, "A1", "=PROBE()");
    await enter(second.book, "A1", "=PROBE()");
    await enter(second.book, "A2", "=ONLY_FIRST()");
    expect([first.book.values("A1"), second.book.values("A1")]).toEqual([[["first"]], [["second"]]]);
    expect(second.book.error("A2")).toEqual({ code: "#NAME?", message: "Unknown function: 'ONLY_FIRST'." });
  });
});
