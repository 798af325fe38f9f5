import {
  beliefInMean,
  beliefInRate,
  probabilitiesToBeBest,
} from "../../../workbench/ptengine/endpoints/experience/probability";
import { siteOfProfile } from "../../../workbench/ptengine/service/keys";
import { dayOfIso } from "../../../workbench/ptengine/site/calendar";
import { Site } from "../../../workbench/ptengine/site/site";
import { type Visit, visitsOfDay } from "../../../workbench/ptengine/site/visitsOfDay";
import { daysBetween, groupedBy, usersOf, visitsBetween } from "./oracle";
import { profileId } from "./support";

const site = siteOfProfile(profileId);
const visitsOn = (day: string) => site.day(dayOfIso(day))?.count ?? 0;
const mean = (days: readonly string[]) => days.reduce((sum, day) => sum + visitsOn(day), 0) / days.length;

test("There is nothing before 2024, and a few hundred to 2,000 visits on every day since", () => {
  expect(visitsOn("2023-12-31")).toBe(0);
  for (const day of daysBetween("2024-01-01", "2026-12-31")) {
    expect(visitsOn(day)).toBeGreaterThan(200);
    expect(visitsOn(day)).toBeLessThan(2000);
  }
});

test("Traffic grows, rests at weekends and rises in the spring campaign", () => {
  expect(mean(daysBetween("2026-01-01", "2026-01-31"))).toBeGreaterThan(
    1.5 * mean(daysBetween("2024-01-01", "2024-01-31")),
  );
  expect(mean(["2026-03-07", "2026-03-08"])).toBeLessThan(0.8 * mean(daysBetween("2026-03-02", "2026-03-06")));
  expect(mean(daysBetween("2026-04-08", "2026-04-21"))).toBeGreaterThan(
    1.3 * mean(daysBetween("2026-03-25", "2026-04-07")),
  );
});

test("A visitor's new visit comes once and first, and all that lasts stays the same", () => {
  const byVisitor = groupedBy(visitsBetween("2026-03-01", "2026-04-30"), ({ visitor }) => String(visitor));
  const isConsistent = ([first, ...others]: readonly Visit[]) =>
    others.every(
      (visit) =>
        visit.visitType === "Returning visits" &&
        visit.browserVersion === first!.browserVersion &&
        visit.resolution === first!.resolution &&
        visit.region === first!.region,
    );
  expect([...byVisitor.values()].filter((visits) => !isConsistent(visits))).toEqual([]);
});

test("A month has fewer users than its days have in sum", () => {
  const visits = visitsBetween("2026-03-01", "2026-03-31");
  const days = [...groupedBy(visits, ({ day }) => day).values()];
  const sum = days.reduce((total, day) => total + usersOf(day), 0);
  expect(usersOf(visits)).toBeLessThan(0.95 * sum);
});

test("A source has only the fields of its type", () => {
  const own = {
    Direct: [],
    Search: ["searchEngine"],
    Social: ["socialNetwork", "socialUrl"],
    Referral: ["referralSource", "referralUrl"],
    Campaign: ["campaignUrl", "utmCampaign", "utmSource", "utmMedium"],
    AISearch: ["aiName"],
  };
  const optional = ["sourceType", "url", "share", "campaignPeriod", "utmTerm", "utmContent"];
  for (const { source } of visitsOfDay(site, "2026-04-10")) {
    const filled = Object.entries(source).flatMap(([name, value]) =>
      value !== "" && !optional.includes(name) ? [name] : [],
    );
    expect(filled.sort()).toEqual([...own[source.sourceType]].sort());
  }
});

test("Goals follow from the pages and events of the visit", () => {
  for (const { goals, pageViews, events } of visitsOfDay(site, "2026-04-10")) {
    const saw = (path: string) => pageViews.some(({ combinedUrl }) => combinedUrl === `https://ptengine.jp${path}`);
    expect(goals.includes("Purchase complete")).toBe(saw("/checkout/thanks"));
    expect(goals.includes("Cancellation")).toBe(saw("/app/cancel/done"));
    expect(goals.includes("Newsletter joined")).toBe(events.some(({ name }) => name === "newsletter_join"));
    expect(events.some(({ name }) => name === "purchase")).toBe(saw("/checkout/thanks"));
  }
});

test("Another seed or another profile has other visits", () => {
  const first = JSON.stringify(visitsOfDay(site, "2026-04-10"));
  expect(JSON.stringify(visitsOfDay(new Site(site.seed), "2026-04-10"))).toBe(first);
  expect(JSON.stringify(visitsOfDay(siteOfProfile(profileId, 7), "2026-04-10"))).not.toBe(first);
  expect(JSON.stringify(visitsOfDay(siteOfProfile("0badcafe"), "2026-04-10"))).not.toBe(first);
});

test("The probability to be best is even for equals, near certain for the far better, and 1 in sum", () => {
  const equals = [beliefInRate(10, 100), beliefInRate(10, 100)];
  for (const chance of probabilitiesToBeBest(equals, false)) expect(chance).toBeCloseTo(0.5, 6);
  const unequal = probabilitiesToBeBest([beliefInRate(50, 1000), beliefInRate(80, 1000), beliefInRate(0, 0)], false);
  expect(unequal.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
  const [worse, better] = probabilitiesToBeBest([beliefInRate(50, 1000), beliefInRate(80, 1000)], false);
  expect(better).toBeGreaterThan(0.99);
  expect(probabilitiesToBeBest([beliefInRate(50, 1000), beliefInRate(80, 1000)], true)[0]).toBeCloseTo(1 - worse!, 6);
});

test("The probability to be best of two rates is what the known sum for Beta densities gives", () => {
  // Evan Miller's closed form for P(B > A): https://www.evanmiller.org/bayesian-ab-testing.html
  const logFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + logFactorial(n - 1));
  const logBeta = (a: number, b: number) => logFactorial(a - 1) + logFactorial(b - 1) - logFactorial(a + b - 1);
  const [aA, bA, aB, bB] = [6, 46, 9, 43] as const;
  const terms = Array.from({ length: aB }, (_, i) =>
    Math.exp(logBeta(aA + i, bA + bB) - Math.log(bB + i) - logBeta(1 + i, bB) - logBeta(aA, bA)),
  );
  const expected = terms.reduce((sum, term) => sum + term, 0);
  const [, chance] = probabilitiesToBeBest(
    [beliefInRate(aA - 1, aA + bA - 2), beliefInRate(aB - 1, aB + bB - 2)],
    false,
  );
  expect(chance).toBeCloseTo(expected, 4);
});

test("Means are compared by how sure they are", () => {
  const squares = (value: number, spread: number, count: number) => count * (value * value + spread * spread);
  const belief = (value: number, count: number) => beliefInMean(value * count, squares(value, 60, count), count);
  const [, few] = probabilitiesToBeBest([belief(100, 50), belief(105, 50)], false);
  const [, many] = probabilitiesToBeBest([belief(100, 5000), belief(105, 5000)], false);
  expect(few).toBeGreaterThan(0.5);
  expect(few).toBeLessThan(0.8);
  expect(many).toBeGreaterThan(0.99);
});
