// Answers kept in the document's cache: who shares them, and who does not.
import { createAnswerCache } from "../../src/client/answerCache";
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
const answer = { conversions: [{ id: "1", name: "購入" }] };

test("what was written is read by everyone who uses the same site and key", () => {
  const platform = new FakePlatform();
  createAnswerCache(platform, siteA, {}).write([{ call, refreshToken: "7", answer }], {});
  expect(createAnswerCache(platform, siteA, {}).read(call, "7")).toMatchObject({ answer, writtenAtMs: platform.nowMs });
});

test("equal bodies are one question, whatever the order of their names", () => {
  const platform = new FakePlatform();
  const kept = createAnswerCache(platform, siteA, {});
  kept.write([{ call: { ...call, body: { a: 1, b: { c: [1, 2], d: null } } }, refreshToken: "", answer }], {});
  expect(kept.read({ ...call, body: { b: { d: null, c: [1, 2] }, a: 1 } }, "")?.answer).toEqual(answer);
});

test.each([
  ["another body", { ...call, body: { profileId: "aaaaaaaa", search: "x" } }, siteA],
  ["another endpoint", { ...call, endpoint: "experienceList" as const }, siteA],
  ["another key", call, { ...siteA, apiKey: "pt-b" }],
])("%s is another question", (_, other, site) => {
  const platform = new FakePlatform();
  createAnswerCache(platform, siteA, {}).write([{ call, refreshToken: "", answer }], {});
  expect(createAnswerCache(platform, site, {}).read(other, "")).toBeUndefined();
});

test("neither the key nor the site's question can be read from the cache's names", () => {
  const platform = new FakePlatform();
  createAnswerCache(platform, { ...siteA, apiKey: "pt-very-secret" }, {}).write(
    [{ call, refreshToken: "", answer }],
    {},
  );
  const stored = JSON.stringify([...platform.cached]);
  expect(stored).not.toContain("pt-very-secret");
  for (const name of platform.cached.keys()) expect(name.length).toBeLessThanOrEqual(250);
});

test("an answer is kept for nearly six hours, and never longer than the cache allows", () => {
  const platform = new FakePlatform();
  for (let index = 0; index < 50; index += 1) {
    createAnswerCache(platform, siteA, {}).write(
      [{ call: { ...call, body: { index } }, refreshToken: "", answer }],
      {},
    );
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
  expect(() => createAnswerCache(platform, siteA, {}).write([{ call, refreshToken: "", answer }], {})).not.toThrow();
});

test("a damaged entry is a miss", () => {
  const platform = new FakePlatform();
  createAnswerCache(platform, siteA, {}).write([{ call, refreshToken: "", answer }], {});
  for (const [key, entry] of platform.cached) platform.cached.set(key, { ...entry, value: entry.value.slice(0, -3) });
  expect(createAnswerCache(platform, siteA, {}).read(call, "")).toBeUndefined();
});
