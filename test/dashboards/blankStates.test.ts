// What a dashboard says where there is little or nothing to say: a site without visits, a goal of one step, a page that was not scanned.
import type { DashboardData, PartData } from "../../src/dashboards/data";
import { inTwoLines } from "../../src/dashboards/figures";
import { layoutOf } from "../../src/dashboards/layout";
import { writeSentence } from "../../src/dashboards/sentences";
import { templateOf } from "../../src/templates";
import type { SentenceName } from "../../src/templates/template";

const partOf = (columns: string, ...rows: (string | number)[][]): PartData => ({
  columns: columns.split(","),
  rows,
  days: { start: "2026-04-01", end: "2026-04-30" },
  comparedDays: undefined,
  goodMs: 1,
});

const dataOf = (parts: DashboardData["parts"], more: Partial<DashboardData> = {}): DashboardData => ({
  language: "EN",
  choices: {},
  parts,
  isPageUnknown: false,
  head: { days: "", updated: "", due: "", status: "" },
  ageOf: () => [],
  ...more,
});

const partOfSentence = {
  siteSummary: "visitsByDay",
  funnelLeak: "steps",
  verdict: "versions",
  bestCampaign: "campaigns",
  pageSeen: "blocks",
} as const;

const said = (name: SentenceName, data: DashboardData) => writeSentence(name, partOfSentence[name], data, []);

test("a funnel that nobody leaves is not called one that nobody has entered", () => {
  const steps = (...rows: number[][]) => dataOf({ steps: partOf("stepId,entries,dropoff", ...rows) });
  expect(said("funnelLeak", steps([1, 153, 0]))).toBe(
    "This goal has one step, reached by 153 visits: nobody can leave on the way to it.",
  );
  expect(said("funnelLeak", steps([1, 40, 0], [2, 40, 0]))).toBe(
    "Nobody left on the way: all 40 visits reached the goal.",
  );
  expect(said("funnelLeak", steps([1, 0, 0], [2, 0, 0]))).toBe("Nobody has entered this funnel in these days.");
});

test("a site without visits has no busiest day", () => {
  const visitsByDay = partOf("time,visits", [46_113, 0], [46_114, 0]);
  expect(said("siteSummary", dataOf({ visitsByDay }))).toBe("None in these days");
});

test("a page of which no part comes into sight half of the time is said to be so", () => {
  const blocks = partOf("blockName,impressionRate", ["Plans", 0.4], ["Questions", 0.1]);
  expect(said("pageSeen", dataOf({ blocks }))).toBe("No part of the page comes into sight in half of its page views.");
});

test.each(["siteSummary", "funnelLeak", "verdict", "bestCampaign", "pageSeen"] as const)(
  "before the first numbers the sentence %s says that there are none",
  (name) => {
    expect(said(name, dataOf({}))).toBe("No numbers yet");
  },
);

/** Every text and number that a dashboard fills in. */
function filledIn(template: string, data: DashboardData, choices: Record<string, string> = {}): unknown[] {
  const found = templateOf(template);
  if (!found) throw new Error(`There is no ${template}.`);
  const { page } = layoutOf(found, "Title", choices, data.language, "Data");
  return page.regions.flatMap((region) => region.fill(data).flat()).filter((cell) => cell !== "");
}

test("a part that has answered without rows says so behind its titles, and its cards have a dash", () => {
  const parts = {
    completionsByDay: partOf("time,conversions"),
    sources: partOf("sourceType,visits,bounceRate"),
    devices: partOf("group,deviceType,visits", ["total", "PC", 0]),
  };
  const cells = filledIn("siteOverview", dataOf(parts));
  expect(cells.filter((cell) => cell === "' · None in these days")).toHaveLength(2);
  expect(cells.filter((cell) => cell === "'–")).toHaveLength(2);
});

test("numbers of other days say so, and are not set against those of these days", () => {
  const lastMonth = { start: "2026-03-01", end: "2026-03-31" };
  const visitsByDay = partOf("time,visits,visits (previous)", [46_113, 100, 80], [46_114, 100, 120]);
  const completionsByDay = { ...partOf("time,conversions,conversions (previous)", [46_082, 30, 10]), days: lastMonth };
  const data = dataOf(
    { visitsByDay, completionsByDay },
    {
      ageOf: (part) =>
        part === "completionsByDay" ? ["Mar 1 – Mar 31, 2026, as of Apr 1 07:00", "Mar 1 – Mar 31"] : [],
    },
  );
  const cells = filledIn("siteOverview", data);
  expect(cells).toContain(30);
  // Neither a rate of both, nor a change of the old number as if it were one of these days.
  expect(cells.filter((cell) => typeof cell === "number" && cell > 0 && cell < 1)).toEqual([]);
  expect(cells.filter((cell) => cell === "'Mar 1 – Mar 31")).toHaveLength(1);
  expect(cells.filter((cell) => /biggest change/.test(String(cell)))).toEqual([]);
  const aged = dataOf({ steps: partOf("stepId,entries,dropoff", [1, 153, 0]) }, { ageOf: () => ["as of Apr 1 07:00"] });
  expect(said("funnelLeak", aged)).toMatch(/^as of Apr 1 07:00 · This goal/);
});

test("the shares of a ring stand in its legend", () => {
  const devices = partOf("group,deviceType,visits", ["total", "PC", 3], ["total", "Mobile", 1], ["os", "Windows", 3]);
  expect(filledIn("siteOverview", dataOf({ devices }, { language: "ZH" }))).toEqual(
    expect.arrayContaining(["'电脑  75.0%", "'手机  25.0%"]),
  );
});

test("the result of an A/B test is called by the rate that is compared", () => {
  const template = templateOf("abTest");
  if (!template) throw new Error("There is no such template.");
  const words = (metric: string) => layoutOf(template, "Title", { metric }, "EN", "Data").page.cells.flat();
  expect(words("goalReached")).toContain("Reach rate");
  expect(words("clickedUsers")).toContain("Click rate");
});

test("headers are broken between words, and in the middle where there is no such place", () => {
  const lines = (text: string) => inTwoLines(text, 88, [9, 8]);
  expect(lines("コンバージョン数")).toEqual(["コンバージョン\n数", 8]);
  expect(lines("次ステップ移行率")).toEqual(["次ステップ\n移行率", 9]);
  expect(lines("流入後の平均閲覧ページ数")).toEqual(["流入後の平均\n閲覧ページ数", 9]);
  expect(lines("入口后平均浏览页数")).toEqual(["入口后平均\n浏览页数", 9]);
  expect(lines("进入下一步比率")).toEqual(["进入下一步比率", 8]);
  expect(lines("直帰率")).toEqual(["直帰率", 9]);
  expect(lines("To next step %")).toEqual(["To next step\u00a0%", 9]);
});
