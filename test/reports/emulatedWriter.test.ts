// What Sheets holds after the writer: every text as it was sent, true dates, and a digest that survives being read back.
import { array, assert, asyncProperty, string } from "fast-check";
import { DateTime } from "luxon";
import { openEmulatedWriter } from "./emulatedWriter";
import { column, tableOf } from "./tables";

let writer: ReturnType<typeof openEmulatedWriter>;
beforeAll(() => {
  writer = openEmulatedWriter();
});
afterAll(() => writer.close());

const texts = [
  "=1+1",
  '=HYPERLINK("http://example.com","click")',
  "＝1+1",
  "'=1+1",
  "+819012345678",
  "+A1",
  "-x",
  "-1+2",
  "@x",
  "'x",
  "''x",
  "'007",
  "\tx",
  " =1",
  "a\tb",
  "a\nb",
];
const coercible = ["007", "1/2", "1e5", "2026-04-01", "50%", "$5", "TRUE", "1,234", "10:30", "#REF!", "12/31/2026"];

const readBack = async (rowCount: number) =>
  ((await writer.run(`return sheet.getRange(2, 1, ${rowCount}, 1).getValues();`)) as unknown[][]).flat();
const formulasOf = async (rowCount: number) =>
  ((await writer.run(`return sheet.getRange(2, 1, ${rowCount}, 1).getFormulas();`)) as unknown[][]).flat();

async function write(sent: readonly string[]) {
  await writer.run("sheet.clear();");
  return writer.write(tableOf([column("page")], ...sent.map((text) => [text])));
}

describe("Text", () => {
  test.each([
    ["that looks like a formula or a mark", texts],
    ["that looks like a number, a date or a truth", coercible],
    ["of both kinds in one column", [...texts, ...coercible]],
  ])("%s is read back as it was sent", async (_, sent) => {
    await write(sent);
    expect(await readBack(sent.length)).toEqual(sent);
    expect(await formulasOf(sent.length)).toEqual(sent.map(() => ""));
  });

  test("that could be a formula stays text when the format is changed later", async () => {
    await write([...texts, ...coercible]);
    await writer.run("sheet.getRange('A:A').setNumberFormat('General');");
    expect(await readBack(texts.length + coercible.length)).toEqual([...texts, ...coercible]);
  });

  test("of any signs is read back as it was sent", async () => {
    // The engine behind the emulation holds no carriage return.
    const anyText = string({ unit: "binary", minLength: 1 }).map((text) => text.replace(/\r/g, ""));
    await assert(
      asyncProperty(array(anyText, { minLength: 80, maxLength: 120 }), async (sent) => {
        await write(sent);
        expect(await readBack(sent.length)).toEqual(sent);
      }),
      { numRuns: 3 },
    );
  });

  test("in the header is text too", async () => {
    await writer.run("sheet.clear();");
    await writer.write(tableOf([column("=1+1"), column("007", "count")], ["a", 1]));
    expect(await writer.run("return sheet.getRange('A1:B1').getValues()[0];")).toEqual(["=1+1", "007"]);
  });

  test("among numbers is text, and the numbers are numbers", async () => {
    await writer.run("sheet.clear();");
    await writer.write(tableOf([column("uplift", "rate"), column("visits", "count")], ["Baseline", "1/2"], [0.5, 3]));
    expect(await writer.run("return sheet.getRange('A2:B3').getDisplayValues();")).toEqual([
      ["Baseline", "1/2"],
      ["+50.0%", "3"],
    ]);
  });
});

const every = tableOf(
  [
    column("text"),
    column("id"),
    column("count", "count"),
    column("number", "number"),
    column("money", "money"),
    column("rate", "rate"),
    column("duration", "duration"),
    column("day", "day"),
    column("hour", "hour"),
    column("dateTime", "dateTime"),
  ],
  ["a", 1, 1234567, 1.5, 1234.5, 0.1234567, 169.3333333, "2026-03-29", "2026-03-29T02", "2026-03-29T13:14:15"],
  ["=b", true, 0, 2, 0, 0, 90_061, "2026-10-25", "2026-10-25T02", "2026-10-25T02:30:59"],
  ["c", null, null, null, null, null, null, null, null, null],
);

describe("Values of every type", () => {
  test("are shown by their types", async () => {
    await writer.run("sheet.clear();");
    await writer.write(every);
    expect(await writer.run("return sheet.getRange(2, 1, 2, 10).getDisplayValues();")).toEqual([
      [
        "a",
        "1",
        "1,234,567",
        "1.50",
        "1,234.50",
        "12.35%",
        "169",
        "2026-03-29",
        "2026-03-29 02:00",
        "2026-03-29 13:14:15",
      ],
      ["=b", "TRUE", "0", "2.00", "0.00", "0.00%", "90061", "2026-10-25", "2026-10-25 02:00", "2026-10-25 02:30:59"],
    ]);
  });

  test.each(["Asia/Tokyo", "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata"])(
    "hold dates that are instants of the spreadsheet's zone, and a digest that holds: %s",
    async (timeZone) => {
      const there = openEmulatedWriter(timeZone);
      const { written, kept } = await there.write(every);
      const read = await there.run(
        "return sheet.getRange(2, 8, 1, 3).getValues()[0].map((date) => date.toISOString());",
      );
      const instant = (text: string) => DateTime.fromISO(text, { zone: timeZone }).toUTC().toISO();
      expect(read).toEqual([instant("2026-03-29"), instant("2026-03-29T02"), instant("2026-03-29T13:14:15")]);
      expect(await there.state(written)).toBe("complete");
      // What was going to be written is what is read: a killed write is recognised. Berlin had no 02:00 on that day.
      if (timeZone !== "Europe/Berlin")
        expect(kept.map(({ next, digest }) => next?.digest || digest)).toEqual([written.digest, written.digest]);
      await there.run("sheet.getRange('C3').setValue(1);");
      expect(await there.state(written)).toBe("edited");
      await there.close();
    },
  );
});

test("Google is called as often for 900 rows as for 10", async () => {
  const callsFor = async (rowCount: number) => {
    await writer.run("sheet.clear();");
    const rows = Array.from({ length: rowCount }, (_, index) => [`Page ${index % 10}`, "2026-04-01T10", index]);
    const table = tableOf([column("page"), column("hour", "hour"), column("visits", "count")], ...rows);
    const { written } = await writer.write(table);
    writer.calls.length = 0;
    await writer.write(table, {}, { written });
    return writer.calls.length;
  };
  const count = await callsFor(10);
  expect(count).toBeLessThan(50);
  expect(await callsFor(900)).toBe(count);
});

describe("A written table", () => {
  const address = "https://www.example.com/products/category/a-rather-long-name-of-a-page";
  const pages = tableOf(
    [
      column("url", "text", true),
      column("day", "day", true),
      column("conversion value of all goals", "money"),
      column("visits (change)", "rate"),
      column("duration", "duration"),
    ],
    [address, "2026-04-01", 1234.5, 0.034, 169],
    ["/", "2026-04-02", 1, -0.5, 3600],
    ["/a", "2026-04-03", null, "Baseline", 59.6],
  );
  const widths = () => writer.run("return [1, 2, 3, 4, 5].map((column) => sheet.getColumnWidth(column));");

  test("can be read as it is: wide columns, numbers and their headers on the right, signed changes, minutes and seconds", async () => {
    await writer.run("sheet.clear(); [1, 2, 3, 4, 5].forEach((column) => sheet.setColumnWidth(column, 100));");
    const { written } = await writer.write(pages, { durations: "days" });
    expect(await widths()).toEqual([280, 100, 252, 142, 100]);
    expect(await writer.run("return sheet.getRange('A2:E4').getDisplayValues();")).toEqual([
      [address, "2026-04-01", "1,234.50", "+3.4%", "2:49"],
      ["/", "2026-04-02", "1.00", "-50.0%", "60:00"],
      ["/a", "2026-04-03", "", "Baseline", "1:00"],
    ]);
    expect(await writer.run("return sheet.getRange('A1:E4').getHorizontalAlignments();")).toEqual(
      Array.from({ length: 4 }, () => ["left", "left", "right", "right", "right"]),
    );
    expect(written.widths).toEqual([280, 100, 252, 142, 100]);
  });

  test("makes room for a new table in columns that another one has made wider, though not wide enough", async () => {
    await writer.run("sheet.clear(); [1, 2, 3, 4, 5].forEach((column) => sheet.setColumnWidth(column, 150));");
    const { written } = await writer.write(pages);
    expect(await widths()).toEqual([280, 150, 252, 150, 150]);
    expect(written.widths).toEqual([280, 100, 252, 150, 100]);
  });

  test("leaves the width of a column that a person has chosen, and makes others wider as they need", async () => {
    await writer.run(
      "sheet.clear(); [1, 2, 3, 4, 5].forEach((column) => sheet.setColumnWidth(column, column === 3 ? 60 : 100));",
    );
    const short = tableOf(
      pages.columns.map(({ name, type, isKey }) => column(name.slice(0, 5), type, isKey)),
      ["/", null, 1, 0, 1],
    );
    const { written } = await writer.write(short);
    expect(await widths()).toEqual([100, 100, 60, 100, 100]);
    await writer.run("sheet.setColumnWidth(1, 150);");
    const { written: longer } = await writer.write(pages, {}, { written });
    expect(await widths()).toEqual([150, 100, 60, 142, 100]);
    expect(longer.widths).toEqual([0, 100, 0, 142, 100]);
  });
});
