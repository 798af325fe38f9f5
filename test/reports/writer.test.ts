// The writer: what it writes, what it never touches, how many calls it makes, and what a killed one leaves.
import { type Receipt, standingAt } from "../../src/reports/receipt";
import { refused } from "../query/refused";
import { Killed } from "../support/fakeTabs";
import { column, openTab, tableOf, visits } from "./tables";

const before = visits(["Japan", 10], ["China", 20], ["Korea", 30]);

describe("A written table", () => {
  test("is values below a header, with a format for each column", () => {
    const { write, values, tab } = openTab();
    const { area, rowCount } = write(before);
    expect(area).toEqual({ row: 1, column: 1, rows: 4, columns: 2 });
    expect(rowCount).toBe(3);
    expect(values(4, 2)).toEqual([
      ["country", "visits"],
      ["Japan", 10],
      ["China", 20],
      ["Korea", 30],
    ]);
    expect([tab.cell(2, 1).format, tab.cell(2, 2).format]).toEqual(["@", "#,##0"]);
    expect([tab.cell(1, 1).isHeader, tab.cell(2, 1).isHeader]).toEqual([true, false]);
  });

  test("has labels or no header if that is wished", () => {
    const { write, values, tab } = openTab();
    const { written } = write(before, { style: { header: "labels", durations: "seconds" } });
    expect(values(1, 2)).toEqual([["COUNTRY", "VISITS"]]);
    write(before, { style: { header: "none", durations: "seconds" }, written });
    expect(values(4, 2)).toEqual([
      ["Japan", 10],
      ["China", 20],
      ["Korea", 30],
      ["", ""],
    ]);
    expect(tab.cell(1, 1).isHeader).toBe(false);
  });

  test.each([
    ["at A1 of an empty tab", {}, [] as const, 1],
    ["below row 1", { row: 2 }, [] as const, 0],
    ["beside other content", {}, [5, 5] as const, 0],
  ])("freezes its header %s as it should", (_, at, other, frozen) => {
    const { write, tab } = openTab(at);
    if (other.length === 2) tab.type(other[0], other[1], "mine");
    write(before);
    expect(tab.frozenRows).toBe(frozen);
  });

  test("does not freeze again what was unfrozen", () => {
    const { write, tab } = openTab();
    const { written } = write(before);
    tab.frozenRows = 0;
    write(before, { written });
    expect(tab.frozenRows).toBe(0);
  });

  test("grows and shrinks with its data, and clears contents and formats that it leaves", () => {
    const { write, values, tab } = openTab({ row: 3, column: 2 });
    const { written } = write(before);
    const narrow = tableOf([column("visits", "count")], [7]);
    const { written: smaller } = write(narrow, { written });
    expect(values(4, 2)).toEqual([
      ["visits", ""],
      [7, ""],
      ["", ""],
      ["", ""],
    ]);
    expect([tab.cell(3, 3), tab.cell(5, 2)].map(({ format, isHeader }) => [format, isHeader])).toEqual([
      ["General", false],
      ["General", false],
    ]);
    expect(write(before, { written: smaller }).area.rows).toBe(4);
  });

  test("makes the grid as large as it needs", () => {
    const { write, tab } = openTab({ rows: 2, columns: 1 });
    write(before);
    expect([tab.rows, tab.columns]).toEqual([4, 2]);
    expect(tab.cell(4, 1).isHeader).toBe(false);
  });

  test("is one blank cell where there is nothing at all", () => {
    const { write } = openTab();
    expect(write(tableOf([])).area).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });
});

describe("The number of calls", () => {
  const callsFor = (rowCount: number) => {
    const { write, tab } = openTab({ rows: 60_000 });
    const rows = Array.from({ length: rowCount }, (_, index): [string, number] => [`Page ${index}`, index]);
    const { written } = write(visits(...rows));
    const first = tab.calls.length;
    write(visits(...rows), { written });
    return [first, tab.calls.length - first];
  };

  test("is the same for 10, 1,000 and 50,000 rows", () => {
    // The size, the cells before, what would refuse, three formats, the values, the sides, the header's look and the cells after; at first it is frozen.
    expect(callsFor(10)).toEqual([13, 12]);
    expect(callsFor(1_000)).toEqual(callsFor(10));
    expect(callsFor(50_000)).toEqual(callsFor(10));
  });
});

describe("What is not the report's own", () => {
  test("is not overwritten, and the refusal names the first of its cells", () => {
    const { write, tab, kept } = openTab();
    tab.type(3, 2, "mine");
    tab.type(4, 1, "=SUM(1)");
    expect(() => write(before)).toThrow(refused("cellsInTheWay", { cell: "A!B3", count: 2 }));
    expect([tab.cell(1, 1).value, kept]).toEqual(["", []]);
  });

  test("may have any format and note", () => {
    const { write, tab } = openTab();
    tab.setFormat({ row: 1, column: 1, rows: 9, columns: 8 }, "0.00");
    tab.setNote({ row: 2, column: 2, rows: 1, columns: 1 }, "note");
    expect(write(before).rowCount).toBe(3);
  });

  test("is overwritten if that is said, and nothing beyond the table", () => {
    const { write, tab, values } = openTab();
    tab.type(3, 2, "mine");
    tab.type(3, 3, "beside");
    write(before, { ifOccupied: "overwrite" });
    expect(values(4, 3)[2]).toEqual(["China", 20, "beside"]);
  });

  test("goes down where room is made for a first table", () => {
    const { write, tab, values } = openTab({ row: 2 });
    tab.type(1, 1, "title");
    tab.type(2, 2, "mine");
    tab.type(7, 1, "far");
    write(before, { ifOccupied: "makeRoom" });
    expect(tab.cell(1, 1).value).toBe("title");
    expect(values(5, 2)[4]).toEqual(["", "mine"]);
    expect(tab.cell(11, 1).value).toBe("far");
  });

  test("keeps its distance where a table grows and room is made", () => {
    const { write, tab, values } = openTab();
    const { written } = write(before);
    tab.type(6, 1, "mine");
    const after = visits(["Japan", 1], ["China", 2], ["Korea", 3], ["France", 4], ["Italy", 5]);
    expect(() => write(after, { written })).toThrow(refused("cellsInTheWay"));
    write(after, { written, ifOccupied: "makeRoom" });
    expect(values(8, 1).flat()).toEqual(["country", "Japan", "China", "Korea", "France", "Italy", "", "mine"]);
    expect(tab.cell(5, 1).isHeader).toBe(false);
  });

  test("goes to the right where columns are in the way", () => {
    const { write, tab } = openTab();
    const { written } = write(before);
    tab.type(2, 3, "mine");
    const wide = tableOf([...before.columns, column("users", "count")], ["Japan", 1, 2]);
    write(wide, { written, ifOccupied: "makeRoom" });
    expect([tab.cell(2, 3).value, tab.cell(2, 4).value]).toEqual([2, "mine"]);
  });
});

describe("A change by hand", () => {
  test.each([
    ["a value", (tab: ReturnType<typeof openTab>["tab"]) => tab.type(2, 2, 11)],
    ["a formula", (tab: ReturnType<typeof openTab>["tab"]) => tab.type(3, 2, "=5*4")],
    ["a cell that was emptied", (tab: ReturnType<typeof openTab>["tab"]) => tab.type(4, 1, "")],
    [
      "rows in another order",
      (tab: ReturnType<typeof openTab>["tab"]) => {
        tab.type(2, 1, "China");
        tab.type(2, 2, 20);
        tab.type(3, 1, "Japan");
        tab.type(3, 2, 10);
      },
    ],
  ])("of %s stops the writer, unless overwriting is allowed", (_, edit) => {
    const { write, tab, platform, place } = openTab();
    const { written } = write(before);
    edit(tab);
    expect(standingAt(platform, place, written).state).toBe("edited");
    expect(() => write(before, { written })).toThrow(refused("editedInside", { cell: "A!A1" }));
    expect(write(before, { written, mayOverwriteEdits: true }).rowCount).toBe(3);
  });

  test("of looks alone stops nothing", () => {
    const { write, tab } = openTab();
    const { written } = write(tableOf([column("day", "day"), column("rate", "rate")], ["2026-04-01", 0.123456789]));
    tab.setFormat({ row: 2, column: 1, rows: 1, columns: 1 }, "0");
    tab.setFormat({ row: 2, column: 2, rows: 1, columns: 1 }, "yyyy-mm-dd");
    expect(write(before, { written }).rowCount).toBe(3);
  });

  test("is not what durations as parts of a day are read back as", () => {
    const { write, platform, place } = openTab();
    const { written } = write(tableOf([column("duration", "duration")], [169.3333], [0], [90_061]), {
      style: { header: "names", durations: "days" },
    });
    expect(standingAt(platform, place, written).state).toBe("complete");
  });

  test("is not what a change of the file's time zone looks like", () => {
    const { write, platform, place } = openTab({ zone: "Asia/Tokyo" });
    const times = tableOf([column("hour", "hour")], ["2026-03-29T02"], ["2026-10-25T02"], ["2026-07-01T00"]);
    const { written } = write(times);
    for (const zone of ["America/Los_Angeles", "Asia/Kolkata"]) {
      Object.assign(platform, { zone });
      Object.assign(platform.tabs.find("A") as object, { zone });
      expect([zone, standingAt(platform, place, written).state]).toEqual([zone, "complete"]);
    }
  });
});

describe("Limits", () => {
  test("a table that the file cannot hold is refused before anything is touched", () => {
    const { write, tab, platform, kept } = openTab({ rows: 3 });
    platform.tabs.otherCells = 9_999_970;
    expect(() => write(before)).toThrow(refused("fileFull", { count: 10_000_002, maximum: 10_000_000 }));
    expect([tab.rows, tab.cell(1, 1).value, kept]).toEqual([3, "", []]);
  });

  test("a text that no cell holds is cut with a sign, and told", () => {
    const { write, tab } = openTab();
    const { cutTexts } = write(visits(["x".repeat(60_000), 1], [`=${"y".repeat(60_000)}`, 1], ["short", 1]));
    expect(cutTexts).toBe(2);
    expect(
      [2, 3].map((row) => [String(tab.cell(row, 1).value).length, String(tab.cell(row, 1).value).slice(-1)]),
    ).toEqual([
      [49_999, "…"],
      [49_999, "…"],
    ]);
  });

  test("a table of which merged cells swallow a part is no success", () => {
    const { write, tab, kept, platform, place } = openTab();
    tab.merges.push({ row: 3, column: 1, rows: 1, columns: 2 });
    tab.areMergesHidden = true;
    expect(() => write(before)).toThrow(refused("cellNotKept", { cell: "A!B3" }));
    // Neither the old table nor the new one: a person says whether it may be written over.
    expect(standingAt(platform, place, kept[0] as Receipt).state).toBe("edited");
    tab.merges.length = 0;
    expect(write(before, { written: kept[0], mayOverwriteEdits: true }).rowCount).toBe(3);
  });

  test("a tab that is gone is named", () => {
    const { write, place } = openTab();
    expect(() => write(before, { place: { ...place, sheetName: "gone" } })).toThrow(
      refused("tabMissing", { value: "gone" }),
    );
  });
});

describe("A write that is killed", () => {
  const after = tableOf(
    [column("country", "text", true), column("users", "count"), column("day", "day")],
    ["France", 7, "2026-04-01"],
  );

  /** Writes `before`, kills the writing of `after` at a call, and answers what can be told then. */
  function killedAt(call: number) {
    const tab = openTab();
    const { written } = tab.write(before);
    let kept = written;
    tab.platform.tabs.revive();
    tab.platform.tabs.killedAtCall = call;
    const keep = (now: Receipt) => {
      kept = now;
    };
    try {
      tab.write(after, { written, keep });
    } catch (problem) {
      expect(problem).toBeInstanceOf(Killed);
    }
    tab.platform.tabs.revive();
    return { ...tab, kept, keep, state: standingAt(tab.platform, tab.place, kept).state };
  }

  test("is told from a complete one and from an edit, whatever call was the last", () => {
    const states = Array.from({ length: 21 }, (_, index) => killedAt(index + 1).state);
    // Two reads; what would refuse; formats of the header and of the columns; the values; remains of the old; looks; the last read.
    expect(states).toEqual([
      ...Array(6).fill("complete"),
      "old",
      "old",
      "old",
      "old",
      "old",
      "half",
      "new",
      "new",
      "new",
      "new",
      "new",
      "complete",
      "complete",
      "complete",
      "complete",
    ]);
  });

  test("is repaired by the next one, whatever call was the last", () => {
    for (let call = 1; call <= 21; call += 1) {
      const { write, values, kept, tab } = killedAt(call);
      write(after, { written: kept });
      expect([call, values(5, 3)]).toEqual([
        call,
        [
          ["country", "users", "day"],
          ["France", 7, 46_113],
          ["", "", ""],
          ["", "", ""],
          ["", "", ""],
        ],
      ]);
      expect([tab.cell(1, 3).isHeader, tab.cell(4, 2).format]).toEqual([true, "General"]);
    }
  });

  test("leaves no cell of anybody else's open to the next one", () => {
    const { write, kept, tab } = killedAt(7);
    tab.type(3, 3, "mine");
    const large = visits(["a", 1], ["b", 2]);
    const wide = tableOf([...large.columns, column("users", "count")], ["a", 1, 2], ["b", 2, 3]);
    expect(() => write(wide, { written: kept })).toThrow(refused("cellsInTheWay"));
  });

  test("loses nothing of anybody else's where it makes room and the grid grows, whatever call was the last", () => {
    const large = tableOf(
      [...before.columns, column("users", "count")],
      ["a", 1, 2],
      ["b", 2, 3],
      ["c", 3, 4],
      ["d", 4, 5],
    );
    for (let call = 1; call <= 26; call += 1) {
      const { write, tab, values, platform, kept } = openTab({ rows: 6, columns: 3 });
      const { written } = write(before);
      tab.type(5, 1, "below");
      tab.type(2, 3, "beside");
      platform.tabs.revive();
      platform.tabs.killedAtCall = call;
      try {
        write(large, { written, ifOccupied: "makeRoom" });
      } catch (problem) {
        expect(problem).toBeInstanceOf(Killed);
      }
      platform.tabs.revive();
      write(large, { written: kept[kept.length - 1], ifOccupied: "makeRoom" });
      expect([call, values(5, 3).slice(1)]).toEqual([call, large.rows]);
      const others = values(10, 6)
        .flat()
        .filter((value) => value === "below" || value === "beside");
      expect([call, others.sort()]).toEqual([call, ["below", "beside"]]);
    }
  });

  test("of a first table is recognised too", () => {
    const tab = openTab();
    for (let call = 3; call <= 8; call += 1) {
      tab.platform.tabs.revive();
      tab.platform.tabs.killedAtCall = call;
      expect(() => tab.write(before, { written: tab.kept[tab.kept.length - 1] })).toThrow(Killed);
    }
    tab.platform.tabs.revive();
    expect(tab.write(before, { written: tab.kept[tab.kept.length - 1] }).rowCount).toBe(3);
  });
});
