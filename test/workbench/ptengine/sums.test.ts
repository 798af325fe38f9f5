import fc from "fast-check";
import { daysBetween } from "./oracle";
import { type Fields, type Json, numberIn, rowsOf, startTestApi, sumOf, testApi } from "./support";

const days = daysBetween("2024-01-01", "2026-09-16");
const runs = { numRuns: 12 };

const api = testApi();

/** Up to 40 days anywhere in the data. */
const periods = fc.tuple(fc.nat(days.length - 1), fc.nat(39)).map(([first, length]) => ({
  startDate: days[first]!,
  endDate: days[Math.min(days.length - 1, first + length)]!,
}));

type Condition = { name: string; value: string[]; eventName?: string; eventVariant?: string };
const conditions: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { name: "country", value: ["Japan", "Singapore"] },
  { name: "deviceType", value: ["Mobile"] },
  { name: "visitType", value: ["New visits"] },
  { name: "exitType", value: ["Bounce visits"] },
  { name: "searchEngine", value: ["google"] },
  { name: "utmSource", value: ["google", "newsletter"] },
  { name: "combinedPages", value: ["https://ptengine.jp"] },
  { name: "browserVersion", value: ["Chrome 124.0.0"] },
  { name: "eventName", value: ["add_to_cart"] },
  { name: "dimension", eventVariant: "position", value: ["shop"] },
  { name: "eventDimension", eventName: "purchase", eventVariant: "currency", value: ["JPY"] },
  { name: "conversionName", value: ["ptmind"] },
);
const filterOf = (condition: Condition, op: string): Json => ({ ...condition, op });

const dataCenter = (body: Fields) => api().data("/datacenter/query", body);

async function totals(body: Fields): Promise<Record<string, number>> {
  const { metrics } = await dataCenter({ ...body, queryType: "overview", topic: "metrics" });
  const entries = Object.entries(metrics as Fields).map(([name, shown]) => [name, (shown as Fields).value] as const);
  return Object.fromEntries(
    entries.filter(([name]) => !/Duration|LoadTime/.test(name)).map(([name, value]) => [name, numberIn(value)]),
  );
}

test("A table of countries sums up to the total, and so does a curve by day", async () => {
  await fc.assert(
    fc.asyncProperty(periods, conditions, async (period, condition) => {
      const body = { ...period, filters: [filterOf(condition, "include")] };
      const total = await totals(body);
      const table = rowsOf(await dataCenter({ ...body, queryType: "dimension_table", dimension: "country" }));
      expect([sumOf(table, "visits"), sumOf(table, "pageView")]).toEqual([total.visits, total.pageView]);
      for (const metric of ["visits", "pageView"]) {
        const curve = await dataCenter({ ...body, queryType: "metric_curve", metric, granularity: "day" });
        expect(sumOf(rowsOf(curve, "points"), "value")).toBe(total[metric]);
      }
    }),
    runs,
  );
});

test("A filter and its opposite make the whole", async () => {
  await fc.assert(
    fc.asyncProperty(periods, conditions, async (period, condition) => {
      const [whole, inside, outside] = await Promise.all([
        totals(period),
        totals({ ...period, filters: [filterOf(condition, "include")] }),
        totals({ ...period, filters: [filterOf(condition, "exclude")] }),
      ]);
      for (const name of ["visits", "pageView"]) expect(inside![name]! + outside![name]!).toBe(whole![name]);
      expect(inside!.users! + outside!.users!).toBeGreaterThanOrEqual(whole!.users!);
    }),
    runs,
  );
});

test("A longer period has at least the users of its parts, and at most their sum", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(days.length - 21), fc.integer({ min: 1, max: 19 }), async (first, length) => {
      const part = (from: number, to: number) => totals({ startDate: days[from]!, endDate: days[to]! });
      const [whole, head, tail] = await Promise.all([
        part(first, first + 20),
        part(first, first + length - 1),
        part(first + length, first + 20),
      ]);
      expect(whole!.visits).toBe(head!.visits! + tail!.visits!);
      expect(whole!.users).toBeGreaterThanOrEqual(Math.max(head!.users!, tail!.users!));
      expect(whole!.users).toBeLessThan(head!.users! + tail!.users!);
    }),
    runs,
  );
});

test("Rates and averages are quotients of the numbers beside them", async () => {
  await fc.assert(
    fc.asyncProperty(periods, conditions, async (period, condition) => {
      const body = { ...period, filters: [filterOf(condition, "include")] };
      const total = await totals(body);
      if (total.visits === 0) return;
      expect(total.newVisitsRate! + total.returnVisitsRate!).toBeCloseTo(1, 3);
      expect(total.avgVisits).toBeCloseTo(total.visits! / total.users!, 1);
      expect(total.avgPageView).toBeCloseTo(total.pageView! / total.users!, 1);
      const table = rowsOf(await dataCenter({ ...body, queryType: "dimension_table", dimension: "sourceType" }));
      for (const row of table) {
        const rate = numberIn(row.conversions) / numberIn(row.visits);
        expect(numberIn(row.conversionRate)).toBeCloseTo(rate, 3);
      }
    }),
    runs,
  );
});

test("Conversions of the endpoint, of its lists and of its breakdowns agree", async () => {
  await fc.assert(
    fc.asyncProperty(periods, async (period) => {
      const ask = (queryType: string) => api().data("/conversion/query", { ...period, queryType });
      const { metrics } = await ask("metrics");
      const value = (name: string) => numberIn(((metrics as Fields)[name] as Fields).value);
      const regular = rowsOf(await ask("regular"));
      const negative = rowsOf(await ask("negative"));
      expect(value("revenue")).toBe(sumOf(regular, "revenue"));
      expect(value("loss")).toBe(0 - sumOf(negative, "loss"));
      expect(value("conversionValue")).toBe(value("revenue") + value("loss"));
      expect(sumOf(rowsOf(await ask("sources_breakdown")), "conversions")).toBe(value("conversions"));
    }),
    runs,
  );
});

test("In each step of a funnel entries, dropoff and paths agree", async () => {
  await fc.assert(
    fc.asyncProperty(
      periods,
      fc.constantFrom("ptmind signup", "Purchase", "資料", "Newsletter"),
      async (period, name) => {
        // "Purchase complete" is the only goal whose name holds both words.
        const conversionName = name === "Purchase" ? "Purchase complete" : name;
        const funnel = await api().data("/conversion/query", { ...period, queryType: "funnel", conversionName });
        const steps = rowsOf(funnel, "steps");
        steps.forEach((step, index) => {
          const next = steps[index + 1];
          expect(sumOf(rowsOf(step, "dropoffPaths"), "visits")).toBe(step.dropoff);
          expect(sumOf(rowsOf(step, "entryPaths"), "visits")).toBeLessThanOrEqual(Number(step.external));
          if (next) {
            const converted = Number(next.entries) - Number(next.external);
            expect(Number(step.entries) - Number(step.dropoff)).toBe(converted);
          }
        });
        expect((funnel.summary as Fields).totalConversions).toBe(steps.at(-1)!.entries);
      },
    ),
    runs,
  );
});

test("Events with an excluded name and with that name make all events", async () => {
  await fc.assert(
    fc.asyncProperty(periods, async (period) => {
      const count = async (op?: string) => {
        const filters: Json[] = op ? [{ name: "eventName", op, value: ["purchase", "add_to_cart"] }] : [];
        return sumOf(
          rowsOf(await api().data("/event/query", { ...period, dimensions: ["eventName", "day"], filters })),
          "eventCount",
        );
      };
      expect((await count("include")) + (await count("exclude"))).toBe(await count());
    }),
    runs,
  );
});

test("The insight of a page by device sums up to the page", async () => {
  await fc.assert(
    fc.asyncProperty(periods, async (period) => {
      const page = { ...period, url: "https://ptengine.jp", deviceType: "ALL", metrics: ["pv", "visits", "clicks"] };
      const { metrics } = await api().data("/heatmap/query", { ...page, queryType: "page_metrics" });
      const insight = await api().data("/heatmap/query", {
        ...page,
        queryType: "page_insight",
        funName: "terminalType",
      });
      for (const name of ["pv", "visits", "clicks"]) {
        const parts = rowsOf(insight, "insights").map((row) => ((row.metrics as Fields)[name] as Fields).value);
        const total = ((metrics as Fields)[name] as Fields).value;
        expect(parts.reduce((sum: number, part) => sum + numberIn(part), 0)).toBe(numberIn(total));
      }
    }),
    runs,
  );
});

test("The same question has the same answer, also from another server", async () => {
  const other = await startTestApi();
  const body = {
    startDate: "2026-02-01",
    endDate: "2026-02-28",
    queryType: "dimension_table",
    dimension: "originalPages",
  };
  const answers = [await dataCenter(body), await dataCenter(body), await other.data("/datacenter/query", body)];
  await other.close();
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
