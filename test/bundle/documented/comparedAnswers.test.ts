// Answers of several requests become one table: metrics of a series join on their time, an earlier period stands beside the current one.
import { april, blank, page } from "./documentedCells";
import { type AnsweredSheet, japan, openAnsweredSheet } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

describe("answers are joined and compared", () => {
  const curve = (metric: string, points: readonly (readonly [time: string, value: string])[]) => ({
    code: 200,
    data: { metric, points: points.map(([time, value]) => ({ time, value })) },
  });

  test("on their time, where metrics of one series have different days", async () => {
    sheet.api.answerWith(({ body }) => ({
      envelope:
        (body as { metric: string }).metric === "visits"
          ? curve("visits", [
              ["2026-04-02", "2"],
              ["2026-04-01", "1"],
            ])
          : curve("users", [
              ["2026-04-03", "3"],
              ["2026-04-02", "2"],
            ]),
    }));
    expect(await sheet.cells(`=PTENGINE_DC("day","users,visits",${april})`)).toEqual([
      ["time", "users", "visits"],
      [japan("2026-04-01"), blank, 1],
      [japan("2026-04-02"), 2, 2],
      [japan("2026-04-03"), 3, blank],
    ]);
  });

  const isCurrent = (body: unknown) => (body as { startDate: string }).startDate === "2026-04-08";
  const week = '"2026-04-08","2026-04-14"';

  test("under headers of their own in the language asked, with a goal's columns too", async () => {
    sheet.api.answerWith(({ body }) => {
      const value = isCurrent(body) ? "12" : "10";
      const completions = { value, label: "完了" };
      return {
        envelope: {
          code: 200,
          data: {
            metrics: { completions },
            conversions: [{ conversionName: "Purchase complete", completions }],
          },
        },
      };
    });
    const formula = (headers: string) =>
      `=PTENGINE_HEATMAP(${page},,"completions",${week},,,"conversionNames=Purchase complete; compare=previous; lang=JP; headers=${headers}")`;
    const numbers = [12, 10, 0.2, 12, 10, 0.2];
    expect(await sheet.cells(formula("on"))).toEqual([
      [
        "completions",
        "completions (previous)",
        "completions (change)",
        "completions: Purchase complete",
        "completions: Purchase complete (previous)",
        "completions: Purchase complete (change)",
      ],
      numbers,
    ]);
    expect(await sheet.cells(formula("label"))).toEqual([
      [
        "完了",
        "完了 (前期)",
        "完了 (増減率)",
        "完了: Purchase complete",
        "完了: Purchase complete (前期)",
        "完了: Purchase complete (増減率)",
      ],
      numbers,
    ]);
  });

  test("with blanks for the change where there is nothing to divide by", async () => {
    const rows = (values: Record<string, string | null>) => ({
      code: 200,
      data: {
        columns: [
          { name: "country", type: "dimension", dataType: "STRING" },
          { name: "visits", type: "metric", dataType: "INTEGER" },
          { name: "avgVisitDuration", type: "metric", dataType: "TIME" },
        ],
        rows: Object.entries(values).map(([country, visits]) => ({ country, visits, avgVisitDuration: "00:01:00" })),
      },
    });
    sheet.api.answerWith(({ body }) => ({
      envelope: isCurrent(body)
        ? rows({ Japan: "30", China: "5", France: "4", India: null })
        : rows({ China: "0", India: "7", Japan: "20", Brazil: "9", France: null }),
    }));
    expect(
      await sheet.cells(`=PTENGINE_DC("country","visits",${week},,"compare=previous; headers=off; limit=4")`),
    ).toEqual([
      ["Japan", 30, 20, 0.5],
      ["China", 5, 0, blank],
      ["France", 4, blank, blank],
      ["India", blank, 7, blank],
    ]);
    const bodies = sheet.api.asked.map(({ body }) => body as { startDate: string; endDate: string; limit?: number });
    expect(bodies.map(({ startDate, endDate, limit }) => [startDate, endDate, limit])).toEqual([
      ["2026-04-08", "2026-04-14", 4],
      ["2026-04-01", "2026-04-07", undefined],
    ]);
    const days = await sheet.cells(
      `=PTENGINE_DC("country","avgVisitDuration",${week},,"compare=previous; headers=off; durations=days")`,
    );
    expect(days[0]).toEqual(["Japan", 60 / 86_400, 60 / 86_400, 0]);
  });

  test("by the place of a day in its period, where some days have no event", async () => {
    const events = (days: readonly (readonly [day: string, count: number])[]) => ({
      code: 200,
      data: {
        columns: [
          { name: "eventName", type: "dimension", dataType: "STRING" },
          { name: "day", type: "dimension", dataType: "DATE" },
          { name: "eventCount", type: "metric", dataType: "INTEGER" },
        ],
        rows: days.map(([day, eventCount]) => ({ eventName: "purchase", day, eventCount })),
      },
    });
    sheet.api.answerWith(({ body }) => ({
      envelope: isCurrent(body)
        ? events([
            ["2026-04-08", 10],
            ["2026-04-10", 30],
          ])
        : events([
            ["2026-04-01", 5],
            ["2026-04-02", 6],
            ["2026-04-03", 15],
          ]),
    }));
    expect(
      await sheet.cells(
        `=PTENGINE_EVENT("day","eventCount",${week},"eventName=purchase","compare=previous; headers=off")`,
      ),
    ).toEqual([
      ["purchase", japan("2026-04-08"), 10, 5, 1],
      ["purchase", japan("2026-04-10"), 30, 15, 1],
    ]);
  });

  test("by the date a year earlier, where a leap day stands between", async () => {
    sheet.api.answerWith(({ body }) => ({
      envelope: (body as { startDate: string }).startDate.startsWith("2024")
        ? curve("visits", [
            ["2024-02-28", "28"],
            ["2024-02-29", "29"],
            ["2024-03-01", "31"],
            ["2024-03-02", "32"],
          ])
        : curve("visits", [
            ["2023-02-28", "14"],
            ["2023-03-01", "62"],
            ["2023-03-02", "16"],
          ]),
    }));
    const days = '"2024-02-28","2024-03-02",,"compare=previousYear; headers=off"';
    expect(await sheet.cells(`=PTENGINE_DC("day","visits",${days})`)).toEqual([
      [japan("2024-02-28"), 28, 14, 1],
      [japan("2024-02-29"), 29, blank, blank],
      [japan("2024-03-01"), 31, 62, -0.5],
      [japan("2024-03-02"), 32, 16, 1],
    ]);
  });

  test("by weeks that begin on Sunday, where the answer's do", async () => {
    // 2026-04-08 is a Wednesday: its week began on Sunday the 5th; a Monday's weeks would pair the 12th with the 5th.
    sheet.api.answerWith(({ body }) => ({
      envelope: isCurrent(body)
        ? curve("visits", [
            ["2026-04-08", "10"],
            ["2026-04-12", "20"],
          ])
        : curve("visits", [
            ["2026-04-01", "5"],
            ["2026-04-05", "40"],
          ]),
    }));
    expect(await sheet.cells(`=PTENGINE_DC("week","visits",${week},,"compare=previous; headers=off")`)).toEqual([
      [japan("2026-04-08"), 10, 5, 1],
      [japan("2026-04-12"), 20, 40, -0.5],
    ]);
  });

  test("with both of the hours that autumn has twice, in a series of several metrics", async () => {
    const hours = (metric: string, values: readonly number[]) =>
      curve(
        metric,
        ["00", "01", "01", "02"].map((hour, index) => [`2025-10-26T${hour}`, String(values[index])]),
      );
    sheet.api.answerWith(({ body }) => ({
      envelope:
        (body as { metric: string }).metric === "visits" ? hours("visits", [4, 2, 3, 6]) : hours("users", [1, 2, 3, 4]),
    }));
    const cells = await sheet.cells('=PTENGINE_DC("hour","visits,users","2025-10-26","2025-10-26",,"headers=off")');
    expect(cells.map((row) => row.slice(1))).toEqual([
      [4, 1],
      [2, 2],
      [3, 3],
      [6, 4],
    ]);
  });

  test("never where a day comes twice, and a single metric is shown as it was sent", async () => {
    sheet.api.answerWith(({ body }) => ({
      envelope: curve((body as { metric: string }).metric, [
        ["2026-04-01", "1"],
        ["2026-04-01", "2"],
      ]),
    }));
    const { error } = await sheet.evaluate(`=PTENGINE_DC("day","visits,users",${april})`);
    expect(error).toMatch(/^Ptengine: the answer is not as Ptengine documents it \(time: "2026-04-01"\)/);
    expect(await sheet.cells(`=PTENGINE_DC("day","visits",${april},,"headers=off")`)).toEqual([
      [japan("2026-04-01"), 1],
      [japan("2026-04-01"), 2],
    ]);
  });

  const pages = (rows: readonly (readonly [url: string, title: string, visits: string])[]) => ({
    code: 200,
    data: {
      columns: [
        { name: "url", type: "dimension", dataType: "STRING" },
        { name: "title", type: "dimension", dataType: "STRING" },
        { name: "entrances", type: "metric", dataType: "INTEGER" },
      ],
      rows: rows.map(([url, title, entrances]) => ({ url, title, entrances })),
    },
  });

  test("by their address alone, where pages have a new title", async () => {
    sheet.api.answerWith(({ body }) => ({
      envelope: pages(isCurrent(body) ? [["/", "New", "6"]] : [["/", "Old", "5"]]),
    }));
    expect(
      await sheet.cells(`=PTENGINE_DC("entryCombinedPages","entrances",${week},,"compare=previous; headers=off")`),
    ).toEqual([["/", "New", 6, 5, 0.2]]);
  });

  test("never where two rows have one key", async () => {
    sheet.api.answerWith(() => ({
      envelope: pages([
        ["/", "Home", "50"],
        ["/", "Home", "70"],
      ]),
    }));
    const { error } = await sheet.evaluate(
      `=PTENGINE_DC("entryCombinedPages","entrances",${week},,"compare=previous")`,
    );
    expect(error).toMatch(/^Ptengine: options: compare cannot join the rows, because "\/" stands there twice\./);
  });
});
