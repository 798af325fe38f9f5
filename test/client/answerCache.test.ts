// Answers kept in the document's cache: who shares them, and who does not.
import { createAnswerCache } from "../../src/client/answerCache";
import { forgetAnswers } from "../../src/client/rememberedAnswers";
import { readSettings, type Site } from "../../src/client/settings";
import type { Call } from "../../src/ptengine/call";
import { FakePlatform } from "../support/fakePlatform";

const call: Call = {
  endpoint: "conversionGoals",
  profileId: "aaaaaaaa",
  body: { profileId: "aaaaaaaa" },
  shape: "goals",
  freshMinutes: 360,
};
const siteA = { profileId: "aaaaaaaa", apiKey: "pt-a" };
const cacheOf = (platform: FakePlatform, site: Site = siteA) =>
  createAnswerCache(platform, site, readSettings(platform));

const answer = { conversions: [{ id: "1", name: "購入" }] };

test("what was written is read by everyone who uses the same site and key", () => {
  const platform = new FakePlatform();
  cacheOf(platform).write([{ call, refreshToken: "7", answer }], {});
  expect(cacheOf(platform).read([call], "7")[0]).toMatchObject({ answer, writtenAtMs: platform.nowMs });
});

test("equal bodies are one question, whatever the order of their names", () => {
  const platform = new FakePlatform();
  const kept = cacheOf(platform);
  kept.write([{ call: { ...call, body: { a: 1, b: { c: [1, 2], d: null } } }, refreshToken: "", answer }], {});
  expect(kept.read([{ ...call, body: { b: { d: null, c: [1, 2] }, a: 1 } }], "")[0]?.answer).toEqual(answer);
});

test.each([
  ["another body", { ...call, body: { profileId: "aaaaaaaa", search: "x" } }, siteA],
  ["another endpoint", { ...call, endpoint: "experienceList" as const }, siteA],
  ["another key", call, { ...siteA, apiKey: "pt-b" }],
])("%s is another question", (_, other, site) => {
  const platform = new FakePlatform();
  cacheOf(platform).write([{ call, refreshToken: "", answer }], {});
  expect(cacheOf(platform, site).read([other], "")[0]).toBeUndefined();
});

test("neither the key nor the site's question can be read from the cache's names", () => {
  const platform = new FakePlatform();
  cacheOf(platform, { ...siteA, apiKey: "pt-very-secret" }).write([{ call, refreshToken: "", answer }], {});
  const stored = JSON.stringify([...platform.cached]);
  expect(stored).not.toContain("pt-very-secret");
  for (const name of platform.cached.keys()) expect(name.length).toBeLessThanOrEqual(250);
});

test("an answer is kept for nearly six hours, and never longer than the cache allows", () => {
  const platform = new FakePlatform();
  for (let index = 0; index < 50; index += 1) {
    cacheOf(platform).write([{ call: { ...call, body: { index } }, refreshToken: "", answer }], {});
  }
  const lives = [...platform.cached.values()].map(({ endsAtMs }) => (endsAtMs - platform.nowMs) / 1000);
  expect(Math.min(...lives)).toBeGreaterThanOrEqual(5 * 3600);
  expect(Math.max(...lives)).toBeLessThanOrEqual(6 * 3600);
  expect(new Set(lives).size).toBeGreaterThan(10);
});

test("a cache that takes nothing does not fail the question", () => {
  const platform = new FakePlatform();
  platform.documentCache.putAll = () => {
    throw new Error("Service invoked too many times in a short time: cache.");
  };
  expect(() => cacheOf(platform).write([{ call, refreshToken: "", answer }], {})).not.toThrow();
});

test("a damaged entry is a miss", () => {
  const platform = new FakePlatform();
  cacheOf(platform).write([{ call, refreshToken: "", answer }], {});
  for (const [key, entry] of platform.cached) platform.cached.set(key, { ...entry, value: entry.value.slice(0, -3) });
  expect(cacheOf(platform).read([call], "")[0]).toBeUndefined();
});

test("what visitors have submitted is kept in the cache alone, never in the document's properties", () => {
  const platform = new FakePlatform();
  const form = { ...call, shape: "form" } as const;
  cacheOf(platform).write([{ call: form, refreshToken: "", answer }], {});
  expect(cacheOf(platform).read([form], "")[0]?.answer).toEqual(answer);
  expect(JSON.stringify([...platform.documentValues])).not.toContain("PTENGINE_ANSWER");
  cacheOf(platform).write([{ call, refreshToken: "", answer }], {});
  expect(JSON.stringify([...platform.documentValues])).toContain("PTENGINE_ANSWER");
});

test("answers from before the site was taken out are served to nobody, wherever they are kept", () => {
  const platform = new FakePlatform();
  cacheOf(platform).write([{ call, refreshToken: "", answer }], {});
  platform.documentValues.set(
    "PTENGINE_SETTINGS",
    JSON.stringify({ forgottenAtMs: { [cacheOf(platform).keyIdentity]: platform.nowMs } }),
  );
  expect(cacheOf(platform).read([call], "")).toEqual([undefined]);
  expect(cacheOf(platform).readOlder(call)).toBeUndefined();
});

test("forgetting removes what the properties remember of one key, and of no other", () => {
  const platform = new FakePlatform();
  const siteB = { profileId: "bbbbbbbb", apiKey: "pt-b" };
  const remembered = () => [...platform.documentValues.keys()].filter((name) => name.startsWith("PTENGINE_ANSWER"));
  cacheOf(platform).write([{ call, refreshToken: "", answer }], {});
  cacheOf(platform, siteB).write([{ call, refreshToken: "", answer }], {});
  expect(remembered()).toHaveLength(2);
  forgetAnswers(platform, siteA.apiKey);
  expect(remembered()).toHaveLength(1);
  platform.cached.clear();
  expect(cacheOf(platform, siteB).readOlder(call)?.answer).toEqual(answer);
});

test.each([
  ["a time that is still to come", { writtenAtMs: Date.parse("2100-01-01") }],
  ["more pieces than are ever written", { pieces: 1e9 }],
  ["a negative number of pieces", { pieces: -1 }],
  ["no time at all", { writtenAtMs: "now" }],
])("an entry with %s is a miss", (_, change) => {
  const platform = new FakePlatform();
  cacheOf(platform).write([{ call, refreshToken: "", answer }], {});
  for (const [key, entry] of platform.cached) {
    const [head = "", data = ""] = entry.value.split("\n");
    if (!head.startsWith("{")) continue;
    platform.cached.set(key, { ...entry, value: `${JSON.stringify({ ...JSON.parse(head), ...change })}\n${data}` });
  }
  expect(cacheOf(platform).read([call], "")).toEqual([undefined]);
});
