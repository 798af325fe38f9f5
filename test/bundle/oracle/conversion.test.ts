// The cells of PTENGINE_CONVERSION, PTENGINE_FUNNEL and PTENGINE_GOALS are what the visits' completed goals say.
import { conversionGoals } from "../../../workbench/ptengine/site/goals";
import type { Source } from "../../../workbench/ptengine/site/sources";
import { japan, simulatedCells } from "../documented/sheet";
import {
  byNumberThenName,
  completedBy,
  daysOf,
  groupedBy,
  isLoss,
  rate,
  type Visit,
  visitsOf,
  worthOf,
  worthOfGoal,
} from "./expected";

const first = "2026-04-04";
const last = "2026-04-13";
const period = `"${first}","${last}"`;
const visits = visitsOf(first, last);
const japanese = visits.filter(({ country }) => country === "Japan");
const isGain = (goal: string) => !isLoss(goal);

const cells = simulatedCells();

test("The worth of each goal is the one that the site gives it", () => {
  expect(Object.fromEntries(conversionGoals.map(({ name, value }) => [name, value]))).toEqual(worthOfGoal);
});

test("The total of visits from Japan", async () => {
  const completed = completedBy(japanese, isGain);
  expect(await cells(`=PTENGINE_CONVERSION(,,${period},"country=Japan","headers=on")`)).toEqual([
    ["conversions", "conversionRate", "conversionValue", "revenue", "loss"],
    [
      completed,
      rate(completed, japanese.length),
      worthOf(japanese),
      worthOf(japanese, isGain),
      worthOf(japanese, isLoss),
    ],
  ]);
});

test("One number that other formulas can use, under either of its names", async () => {
  expect(await cells(`=PTENGINE_CONVERSION(,"completions",${period})*2`)).toEqual([[2 * completedBy(visits, isGain)]]);
});

test("A series by day of all three metrics", async () => {
  expect(
    await cells(`=PTENGINE_CONVERSION("day","completions,conversionRate,conversionValue",${period},"country=Japan")`),
  ).toEqual([
    ["time", "completions", "conversionRate", "conversionValue"],
    ...daysOf(first, last).map((day) => {
      const ofDay = japanese.filter((visit) => visit.day === day);
      const completed = completedBy(ofDay, isGain);
      return [japan(day), completed, rate(completed, ofDay.length), worthOf(ofDay)];
    }),
  ]);
});

/** By what a source is called depends on its type. */
const nameOfSource = (source: Source) =>
  ({
    Direct: "no refer",
    Search: source.searchEngine,
    Social: source.socialNetwork,
    Referral: source.referralUrl,
    Campaign: source.utmCampaign,
    AISearch: source.aiName,
  })[source.sourceType];

/** Rows in any order of equals; conversions never rise. */
async function expectBreakdown(view: string, header: readonly string[], nameOf: (visit: Visit) => string) {
  const completing = visits.filter(({ goals }) => goals.some(isGain));
  const rows = groupedBy(completing, nameOf).map(([name, group]) => [...name.split("\n"), group.length]);
  const shown = await cells(`=PTENGINE_CONVERSION("${view}",,${period})`);
  const counts = shown.slice(1).map((row) => row.at(-1) as number);
  expect(shown[0]).toEqual(header);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  expect(
    shown
      .slice(1)
      .map((row) => row.join("\n"))
      .sort(),
  ).toEqual(rows.map((row) => row.join("\n")).sort());
}

test("Conversions by source", () =>
  expectBreakdown(
    "sources",
    ["sourceType", "sourceName", "conversions"],
    ({ source }) => `${source.sourceType}\n${nameOfSource(source)}`,
  ));

test("Conversions by ad name", () =>
  expectBreakdown("adName", ["adName", "conversions"], ({ source }) => source.utmCampaign));

test("Conversions by ad source", () =>
  expectBreakdown("adSource", ["adSource", "conversions"], ({ source }) => source.utmSource));

test("The goals that gain", async () => {
  const rows = Object.keys(worthOfGoal)
    .filter(isGain)
    .map((name) => {
      const completed = completedBy(visits, (goal) => goal === name);
      return [name, completed, rate(completed, visits.length), completed * worthOfGoal[name]!];
    });
  expect(await cells(`=PTENGINE_CONVERSION("regular",,${period})`)).toEqual([
    ["conversionName", "conversions", "conversionRate", "revenue"],
    ...byNumberThenName(rows, (row) => row[1] as number),
  ]);
});

test("The goals that are a loss, as an absolute value", async () => {
  const rows = Object.keys(worthOfGoal)
    .filter(isLoss)
    .map((name) => {
      const completed = completedBy(visits, (goal) => goal === name);
      return [name, completed, rate(completed, visits.length), 0, -completed * worthOfGoal[name]!];
    });
  expect(await cells(`=PTENGINE_CONVERSION("negative",,${period})`)).toEqual([
    ["conversionName", "conversions", "conversionRate", "revenue", "loss"],
    ...byNumberThenName(rows, (row) => row[1] as number),
  ]);
});

test("The goals of the site", async () => {
  expect(await cells("=PTENGINE_GOALS()")).toEqual([
    ["id", "name"],
    ["1753350579776", "ptmind signup"],
    ["1753350579999", "Purchase complete"],
    ["1753350580111", "ptmind purchase"],
    ["1753350580222", "資料ダウンロード"],
    ["1753350580333", "Contact sent"],
    ["1753350580444", "Newsletter joined"],
    ["1753350580555", "Cancellation"],
    ["1753350580666", "Refund; asked"],
  ]);
});

describe("The funnel of purchases of mobile visits", () => {
  const steps = ["https://ptengine.jp/cart", "https://ptengine.jp/checkout", "https://ptengine.jp/checkout/thanks"];
  const some = visits.filter(({ deviceType }) => deviceType === "Mobile");
  const urlsOf = ({ pageViews }: Visit) => pageViews.map(({ combinedUrl }) => combinedUrl);
  const saw = (visit: Visit, step: number) => urlsOf(visit).includes(steps[step]!);
  /** A visit comes from the step before if it saw the step after it had seen that one. */
  const came = (visit: Visit, step: number) =>
    saw(visit, step - 1) &&
    saw(visit, step) &&
    urlsOf(visit).lastIndexOf(steps[step]!) > urlsOf(visit).indexOf(steps[step - 1]!);

  const entering = steps.map((_, step) => some.filter((visit) => saw(visit, step)));
  const converted = steps.map((_, step) => (step === 0 ? [] : some.filter((visit) => came(visit, step))));
  const external = entering.map((list, step) => list.filter((visit) => !converted[step]!.includes(visit)));
  const formula = (part: string, options = "") =>
    `=PTENGINE_FUNNEL("Purchase complete","${part}",${period},"deviceType=Mobile","${options}")`;

  test("has the steps that the visits took", async () => {
    expect(await cells(formula("steps"))).toEqual([
      ["stepId", "entries", "external", "dropoff", "conversionToNextRate"],
      ...steps.map((_, step) => {
        const entries = entering[step]!.length;
        const next = converted[step + 1]?.length;
        return [
          step + 1,
          entries,
          external[step]!.length,
          next === undefined ? 0 : entries - next,
          next === undefined ? "" : rate(next, entries),
        ];
      }),
    ]);
  });

  test("has the summary that follows from them", async () => {
    const completed = entering[2]!.length;
    expect(completed).toBe(completedBy(some, (goal) => goal === "Purchase complete"));
    expect(await cells(formula("summary", "headers=on"))).toEqual([
      ["totalConversions", "totalConversionRate"],
      [completed, rate(completed, external.flat().length)],
    ]);
  });

  test.each([
    [
      "entryPaths",
      (visit: Visit, step: number) => {
        if (!external[step]!.includes(visit)) return "";
        return urlsOf(visit)[urlsOf(visit).indexOf(steps[step]!) - 1] ?? "";
      },
    ],
    [
      "dropoffPaths",
      (visit: Visit, step: number) => {
        const isLost = step < 2 && saw(visit, step) && !came(visit, step + 1);
        return isLost ? (urlsOf(visit)[urlsOf(visit).lastIndexOf(steps[step]!) + 1] ?? "Exit") : "";
      },
    ],
  ] as const)("has the %s around each step", async (part, pathOf) => {
    const rows = steps.flatMap((_, step) =>
      byNumberThenName(
        groupedBy(some, (visit) => pathOf(visit, step)).map(([url, group]) => [step + 1, url, group.length] as const),
        (row) => row[2],
        (row) => row[1],
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(await cells(formula(part))).toEqual([["stepId", "url", "visits"], ...rows]);
  });
});
