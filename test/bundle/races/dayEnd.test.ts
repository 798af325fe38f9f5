// At the end of the day's quota: the formula says when to expect it, one probe at a time finds the new day, and nothing is overrun.
import { shownBy } from "../../../workbench/bench/checks";
import { Desk, startMs } from "../../../workbench/bench/desk";
import { benchSheets } from "../../../workbench/bench/sheets";
import type { Settings } from "../../../workbench/ptengine/service/control";
import { builtAddOn } from "../../support/builtAddOn";

const addOn = builtAddOn();
/** Four questions, and one that two of them share. */
const formulas = (benchSheets["10"] ?? []).slice(-5);
const hourMs = 3_600_000;
/** Of the plan's 100 requests a day, made once a minute up to now: it is three in the morning, UTC. */
const usedRequests = 98;

const openDesk = async (api: Partial<Settings>) => {
  const desk = new Desk({ ...addOn, formulas, plan: "FREE", seed: 1, api });
  await desk.useUp(usedRequests, 60_000);
  return desk;
};

const counts = (desk: Desk) => ({
  answered: desk.requests().filter(({ status }) => status === 200).length - usedRequests,
  refused: desk.requests().filter(({ status }) => status === 429).length,
});

const isAnswer = (value: string) => !value.startsWith("Ptengine");

/** Calculates once an hour, as a sheet does that is opened now and then, until there is an answer of the new day. */
async function hoursUntilFound(desk: Desk): Promise<{ readonly hours: number; readonly told: readonly string[] }> {
  const told: string[] = [];
  const before = counts(desk).answered;
  for (let hours = 0; hours <= 48; hours += 1) {
    const shown = shownBy(await desk.calculate());
    if (hours > 0 && counts(desk).answered > Math.max(before, 2)) return { hours, told };
    told.push(...shown.filter((value) => value.includes("4291")).slice(0, 1));
    await desk.pass(startMs + (hours + 1) * hourMs - desk.nowMs());
  }
  throw new Error(`Not answered after two days: ${told.at(-1)}`);
}

// Three in the morning, UTC, and twenty seconds. The cache forgets after six hours, so that a probe goes also then.
it.each([
  ["at midnight of UTC", { dayReset: "utc" }, 21, 3],
  ["at midnight of Japan", { dayReset: "japan" }, 12, 1],
  ["24 hours after each request", { dayReset: "sliding24h" }, 28, 4],
  ["24 hours after each request, and says so", { dayReset: "sliding24h", retryAfterHeader: true }, 23, 3],
  ["at midnight of UTC, with nothing in a refusal", { dayReset: "utc", rateLimitHeadersOn429: false }, 21, 3],
] as const)("a day that begins anew %s is found by one probe at a time", async (_, api, latestHours, probes) => {
  const desk = await openDesk(api);
  const first = shownBy(await desk.calculate());
  // The last answer's headers say that the day is over: nothing is sent to be refused.
  expect(counts(desk)).toEqual({ answered: 2, refused: 0 });
  const untold = first.filter((value) => !isAnswer(value));
  expect(untold.length).toBeGreaterThan(0);
  for (const message of untold) {
    expect(message).toMatch(/^Ptengine 4291: the plan's requests for today are used up \(FREE\); ready in about 12 h/);
  }
  const { hours, told } = await hoursUntilFound(desk);
  for (const message of told) expect(message).toMatch(/ready in about \d+ h/);
  expect(hours).toBeLessThanOrEqual(latestHours);
  expect(counts(desk).refused).toBeLessThanOrEqual(probes);
  await desk.close();
});

it("a refresh that meets the end of the day goes on when it begins anew", async () => {
  const desk = await openDesk({ dayReset: "japan" });
  expect(await desk.refresh()).toMatchObject({ isDone: true, questions: 4, answered: 4 });
  expect(shownBy(await desk.calculate()).every(isAnswer)).toBe(true);
  expect(counts(desk).refused).toBe(0);
  await desk.close();
});

it("a burst at the end of the day is not overrun: the last requests go one at a time", async () => {
  const desk = new Desk({ ...addOn, formulas: benchSheets["40"] ?? [], plan: "FREE_TRIAL", seed: 2 });
  await desk.useUp(993, 10_000);
  await desk.pass(61_000);
  await desk.calculate();
  expect(desk.requests().filter(({ status }) => status === 429)).toEqual([]);
  expect(desk.sent).toHaveLength(7);
  await desk.close();
});
