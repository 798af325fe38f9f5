// What a word names: API names first, then labels in every language, and what is near if it names nothing.
import type { Named } from "../../src/catalogue/types";
import { demandName, findName, nearest } from "../../src/query/names";
import { refused } from "./refused";

const candidates: readonly Named[] = [
  { name: "visits", labels: ["Visits", "访问次数", "訪問数"] },
  { name: "users", labels: ["Unique visitors", "独立访客", "ユニークユーザー"], aliases: ["uv"] },
  { name: "url", labels: ["Page", "页面", "ページ"] },
  { name: "title", labels: ["Page", "页面标题", "タイトル"] },
  { name: "page", labels: ["Whole page", "visits", "ページ全体"] },
];

test.each([
  ["visits", "visits"],
  ["VISITS", "visits"],
  [" Visits ", "visits"],
  ["ｖｉｓｉｔｓ", "visits"],
  ["访问次数", "visits"],
  ["訪問数", "visits"],
  ["unique VISITORS", "users"],
  ["ﾕﾆｰｸﾕｰｻﾞｰ", "users"],
  ["UV", "users"],
  ["ページ", "url"],
  ["页面标题", "title"],
])("%j names %s", (word, name) => {
  expect(findName(word, candidates, "metrics")?.name).toBe(name);
});

test("a name counts before a label of another", () => {
  expect(findName("page", candidates, "view")?.name).toBe("page");
  expect(findName("visits", candidates, "view")?.name).toBe("visits");
});

test("a label of two is an error that names both", () => {
  const two = candidates.slice(0, 4);
  expect(() => findName("Page", two, "view")).toThrow(
    refused("ambiguousName", { argument: "view", value: "Page", allowed: ["url", "title"] }),
  );
});

test.each(["visit", "", "constructor", "__proto__", "toString"])("%j names nothing", (word) => {
  expect(findName(word, candidates, "metrics")).toBeUndefined();
});

test("an unknown word is an error with the nearest and all allowed names", () => {
  expect(() => demandName("vists", candidates, "metrics")).toThrow(
    refused("unknownName", {
      argument: "metrics",
      value: "vists",
      nearest: ["visits"],
      allowed: ["visits", "users", "url", "title", "page"],
    }),
  );
});

test.each([
  ["headres", ["headers"]],
  ["HEADER", ["headers"]],
  ["lim", ["limit"]],
  ["banana", []],
])("near %j are %j", (word, near) => {
  expect(nearest(word, ["headers", "limit", "durations"])).toEqual(near);
});

test("the nearest stand first, and no more than asked", () => {
  expect(nearest("vist", ["users", "visits", "visit", "visitors"], 2)).toEqual(["visit", "visits"]);
});
