import type { StartApiOptions } from "../../../workbench/ptengine/server";
import { goodKey, profileId, startTestApi, type TestApi } from "./support";

const minuteMs = 60_000;
const hourMs = 3_600_000;

let api: TestApi | undefined;
let now = 0;
afterEach(() => api?.close());

/** An API of the given plan whose clock stands at a time until the test moves it. */
async function start(plan: "FREE" | "FREE_TRIAL" | "GROWTH", time: string, options: Partial<StartApiOptions> = {}) {
  now = Date.parse(time);
  api = await startTestApi({
    keys: [{ key: goodKey, profileId, scopes: ["query"], plan }],
    now: () => now,
    ...options,
  });
  return api;
}

const ask = () => api!.post("/conversion/goals", { profileId });

async function codes(count: number): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let request = 0; request < count; request++) answers.push((await ask()).envelope.code);
  return answers;
}

const headersOf = (headers: Headers) =>
  ["Limit-Minute", "Remaining-Minute", "Limit-Day", "Remaining-Day", "Tier"].map((name) =>
    headers.get(`X-RateLimit-${name}`),
  );

test.each([
  ["FREE", 3, 100],
  ["FREE_TRIAL", 10, 1000],
  ["GROWTH", 30, 3000],
] as const)("The plan %s allows %i requests a minute and %i a day, and says so", async (plan, minute, day) => {
  await start(plan, "2026-09-16T03:00:00Z");
  const first = await ask();
  expect(headersOf(first.headers)).toEqual([minute, minute - 1, day, day - 1, plan].map(String));
  expect(await codes(minute)).toEqual([...Array(minute - 1).fill(200), 4290]);
});

test("A refused request is not counted, and is told with status 429", async () => {
  await start("FREE", "2026-09-16T03:00:00Z");
  await codes(3);
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect(headersOf(refused.headers)).toEqual(["3", "0", "100", "97", "FREE"]);
  await codes(5);
  now += minuteMs;
  expect((await ask()).headers.get("X-RateLimit-Remaining-Day")).toBe("96");
});

test("A request that is refused for what it asks is counted", async () => {
  await start("FREE", "2026-09-16T03:00:00Z");
  const refused = await api!.post("/datacenter/query", { profileId });
  expect(refused.headers.get("X-RateLimit-Remaining-Minute")).toBe("2");
});

test("A fixed minute begins anew with the minute of the clock", async () => {
  await start("FREE", "2026-09-16T03:00:50Z");
  expect(await codes(4)).toEqual([200, 200, 200, 4290]);
  now += 9_999;
  expect(await codes(1)).toEqual([4290]);
  now += 1;
  expect(await codes(1)).toEqual([200]);
});

test("A sliding minute frees each request a minute after it", async () => {
  await start("FREE", "2026-09-16T03:00:50Z", { minuteWindow: "sliding", retryAfterHeader: true });
  await ask();
  now += 20_000;
  await codes(2);
  now += 39_999;
  const refused = await ask();
  expect([refused.envelope.code, refused.headers.get("Retry-After")]).toEqual([4290, "1"]);
  now += 1;
  expect(await codes(2)).toEqual([200, 4290]);
});

/** Uses up the 100 requests of a day, three a minute, and ends in the last of those minutes. */
async function useUpTheDay() {
  for (let request = 0; request < 100; request++) {
    if (request > 0 && request % 3 === 0) now += minuteMs;
    await ask();
  }
}

test.each([
  ["utc", "2026-09-16T22:00:00Z", "2026-09-16T23:59:59Z", "2026-09-17T00:00:00Z"],
  ["japan", "2026-09-16T13:00:00Z", "2026-09-16T14:59:59Z", "2026-09-16T15:00:00Z"],
  ["sliding24h", "2026-09-16T13:00:00Z", "2026-09-17T12:59:59Z", "2026-09-17T13:00:00Z"],
] as const)("A day that resets by %s ends when it says", async (dayReset, begin, before, after) => {
  await start("FREE", begin, { dayReset });
  await useUpTheDay();
  now += minuteMs;
  expect(await codes(1)).toEqual([4291]);
  now = Date.parse(before);
  expect(await codes(1)).toEqual([4291]);
  now = Date.parse(after);
  expect(await codes(1)).toEqual([200]);
});

test("Retry-After and the rate limit headers of a 429 come and go by setting", async () => {
  await start("FREE", "2026-09-16T03:00:15Z");
  await codes(3);
  expect((await ask()).headers.get("Retry-After")).toBeNull();
  await api!.control.change({ retryAfterHeader: true, rateLimitHeadersOn429: false });
  const { headers } = await ask();
  expect(headers.get("Retry-After")).toBe("45");
  expect(headers.get("X-RateLimit-Tier")).toBeNull();
});

test("Retry-After of a used up day counts to its end", async () => {
  await start("FREE", "2026-09-16T10:00:00Z", { retryAfterHeader: true });
  await useUpTheDay();
  const secondsLeft = (Date.parse("2026-09-17T00:00:00Z") - now) / 1000;
  expect((await ask()).headers.get("Retry-After")).toBe(String(secondsLeft));
});

test("Each key has its own counters", async () => {
  await start("FREE", "2026-09-16T03:00:00Z", {
    keys: [goodKey, "pt-second-key"].map((key) => ({ key, profileId, scopes: ["query"], plan: "FREE" })),
  });
  await codes(3);
  const second = await api!.post("/conversion/goals", { profileId }, "pt-second-key");
  expect(second.headers.get("X-RateLimit-Remaining-Minute")).toBe("2");
});

test("The plan, the counters and the clock can be changed while it runs", async () => {
  await start("FREE", "2026-09-16T03:00:00Z");
  expect(await codes(4)).toEqual([200, 200, 200, 4290]);
  await api!.control.change({ plan: "GROWTH" });
  expect((await ask()).headers.get("X-RateLimit-Remaining-Minute")).toBe("26");
  const state = await api!.control.change({ clockOffsetMs: 24 * hourMs });
  expect([state.now, state.keys[0]?.remainingDay]).toEqual([now + 24 * hourMs, 3000]);
  await ask();
  await api!.control.change({ resetCounters: true });
  expect((await api!.control.state()).keys[0]).toMatchObject({
    plan: "GROWTH",
    remainingMinute: 30,
    remainingDay: 3000,
  });
});
