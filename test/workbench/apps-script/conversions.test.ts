import fc from "fast-check";
import { fromWire, toWire } from "../../../workbench/apps-script/context/wire";
import { splitSheetName, zoneFromText, zoneToA1 } from "../../../workbench/apps-script/ports/a1Notation";
import { dateFromSerial, serialFromDate } from "../../../workbench/apps-script/ports/serial";

describe("Values over the bridge", () => {
  const scalar = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, Number.NaN, -0, Number.NEGATIVE_INFINITY),
    fc.date({ noInvalidDate: true }),
  );
  const key = fc.oneof(fc.string(), fc.constantFrom("$", "ms", "__proto__"));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: "small" }, scalar, fc.array(tie("value")), fc.dictionary(key, tie("value"))),
  }));

  test("arrive as they were sent", () => {
    fc.assert(
      fc.property(value, (sent) => {
        const received = fromWire(JSON.parse(JSON.stringify(toWire(sent))), () => undefined);
        expect(received).toEqual(sent);
      }),
    );
  });

  test("may not hold themselves", () => {
    const list: unknown[] = [];
    list.push(list);
    expect(() => toWire(list)).toThrow("circular");
    const shared = { a: 1 };
    expect(toWire([shared, shared])).toEqual([{ a: 1 }, { a: 1 }]);
  });
});

describe("A1 notation", () => {
  test("names every zone", () => {
    const index = fc.nat({ max: 20_000 });
    fc.assert(
      fc.property(index, index, index, index, (top, left, height, width) => {
        const zone = { top, left, bottom: top + height, right: left + width };
        expect(zoneFromText(zoneToA1(zone), 1, 1)).toEqual(zone);
      }),
    );
  });

  test.each(["", "A", "1", "1A", "A1:B2:C3", "A-1"])("is not %j", (notation) => {
    expect(zoneFromText(notation, 10, 10)).toBeUndefined();
  });

  test("may begin with a sheet, quoted or not", () => {
    expect(splitSheetName("Data!A1")).toEqual({ sheetName: "Data", rest: "A1" });
    expect(splitSheetName("'It''s'!A1")).toEqual({ sheetName: "It's", rest: "A1" });
    expect(splitSheetName("A1")).toEqual({ sheetName: undefined, rest: "A1" });
  });
});

describe("Serial numbers", () => {
  test.each([
    ["Asia/Tokyo", 46_113, "2026-03-31T15:00:00.000Z"],
    ["America/New_York", 46_113, "2026-04-01T04:00:00.000Z"],
    ["America/New_York", 46_054.5, "2026-02-01T17:00:00.000Z"],
    ["UTC", 0, "1899-12-30T00:00:00.000Z"],
  ])("show in %s what the cell shows: %d", (timeZone, serial, instant) => {
    expect(dateFromSerial(serial, timeZone).toISOString()).toBe(instant);
    expect(serialFromDate(new Date(instant), timeZone)).toBe(serial);
  });
});
