import { closeWorkshops, openEvaluator, openWorkshop, outcomeOf } from "./workshop";

afterAll(closeWorkshops);

const inTokyo = openEvaluator("Asia/Tokyo");
const inNewYork = openEvaluator("America/New_York");
const inBerlin = openEvaluator("Europe/Berlin");

describe("Local time of a script is that of its manifest", () => {
  test.each([
    ["new Date(2026, 3, 1).toISOString()", "2026-03-31T15:00:00.000Z"],
    ["new Date('2026-04-01T00:00').toISOString()", "2026-03-31T15:00:00.000Z"],
    ["new Date('2026-04-01').toISOString()", "2026-04-01T00:00:00.000Z"],
    ["new Date('April 1, 2026 10:00').toISOString()", "2026-04-01T01:00:00.000Z"],
    ["new Date('2026/4/1').toISOString()", "2026-03-31T15:00:00.000Z"],
    ["new Date('4-1-2026').toISOString()", "2026-03-31T15:00:00.000Z"],
    ["new Date('2026-4-1 10:00 -0500').toISOString()", "2026-04-01T15:00:00.000Z"],
    ["new Date('1 Apr 2026 10:00 GMT').toISOString()", "2026-04-01T10:00:00.000Z"],
    ["new Date('2026-04-01T10:00:00+02:00').toISOString()", "2026-04-01T08:00:00.000Z"],
    ["new Date(99, 0).getFullYear()", 1999],
    ["String(new Date(0))", "Thu Jan 01 1970 09:00:00 GMT+0900 (Japan Standard Time)"],
    ["new Date(0).toDateString()", "Thu Jan 01 1970"],
    ["new Date(new Date(0).toString()).getTime()", 0],
    ["new Date(0).getHours()", 9],
    ["new Date(0).getDay()", 4],
    ["new Date(0).getTimezoneOffset()", -540],
    ["new Date(0).setHours(0, 30)", -30_600_000],
    ["new Date(0).setMonth(1, 30)", Date.UTC(1970, 2, 2)],
    ["new Date(0).toLocaleString('en-US')", "1/1/1970, 9:00:00 AM"],
    ["new Intl.DateTimeFormat('ja-JP').format(new Date(Date.UTC(2026, 3, 1, 20)))", "2026/4/2"],
    ["Intl.DateTimeFormat().resolvedOptions().timeZone", "Asia/Tokyo"],
    ["String(new Date(NaN))", "Invalid Date"],
    ["new Date(NaN).getDate()", Number.NaN],
    ["typeof Date()", "string"],
    ["new Date(new Date(5)).getTime()", 5],
    ["new Date(null).getTime()", 0],
    ["new Date(undefined).getTime()", Number.NaN],
    ["new Date('nonsense').getTime()", Number.NaN],
    ["Date.UTC(2026, 0)", Date.UTC(2026, 0)],
    ["[Date.name, Date.length, new Date(0).constructor === Date].join()", "Date,7,true"],
    ["JSON.stringify([new Date(0)])", '["1970-01-01T00:00:00.000Z"]'],
    ["class extends Date { day() { return this.getDate(); } }.name || new (class extends Date {})(0).getHours()", 9],
  ])("%s", async (expression, value) => {
    expect(await outcomeOf(inTokyo(expression))).toEqual(value);
  });

  test.each([
    ["new Date(2026, 2, 8, 2, 30).toISOString()", "2026-03-08T07:30:00.000Z"],
    ["new Date(2026, 10, 1, 1, 30).toISOString()", "2026-11-01T05:30:00.000Z"],
    ["new Date(2026, 6, 1).getTimezoneOffset()", 240],
    ["new Date(2026, 0, 1).getTimezoneOffset()", 300],
  ])("also where clocks change: %s", async (expression, value) => {
    expect(await outcomeOf(inNewYork(expression))).toBe(value);
  });

  test("also where the clock goes back east of Greenwich", async () => {
    expect(await outcomeOf(inBerlin("new Date(2026, 9, 25, 2, 30).toISOString()"))).toBe("2026-10-25T00:30:00.000Z");
  });
});

test("A day of the sheet is another day for a script in another zone, as on Google", async () => {
  const code = `function F(date) {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return [date.getDate(), Utilities.formatDate(date, zone, "d")].join();
}`;
  const { start, spreadsheet } = openWorkshop(code);
  spreadsheet.zone = "America/Los_Angeles";
  expect(await outcomeOf(start("customFunction", "F", [new Date("2026-04-01T08:00:00-07:00")]))).toBe("2,1");
});
