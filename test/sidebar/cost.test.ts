// What a question costs is told before it is asked.
import { parseQuery } from "../../src/query/parse";
import { costOf, costOfAll, waitMinutes } from "../../src/sidebar/client/cost/cost";

const context = { profileId: "566d12f9", language: "EN", today: "2026-09-16" } as const;

test.each([
  ["PTENGINE_DC", ["country"], 1],
  ["PTENGINE_DC", ["day", "visits,users,pageView"], 3],
  ["PTENGINE_DC", ["day", "visits,users", "", "", "", "compare=previous"], 4],
  ["PTENGINE_FIELDS", ["dc"], 0],
  ["PTENGINE_FIELDS", [], 0],
  ["PTENGINE_FIELDS", ["event"], 1],
  ["PTENGINE_FILTER_VALUES", ["deviceType"], 0],
  ["PTENGINE_EXPERIENCE", ["Spring Promo Popup", "country"], 1],
  ["PTENGINE_ABTEST", ["9a1c5f0e-0d51-4a6b-9a6f-0d5b1c7e2f31", "clickedUsers"], 1],
  ["PTENGINE_EXPERIENCE", ["all", "overview"], 1],
  ["PTENGINE_EXPERIENCE", ["Spring Promo Popup,Signup Guide"], 2],
  ["PTENGINE_FUNNEL", ["A,B,C", "", "", "", "", "compare=previous"], 6],
  ["PTENGINE_DC", ["day", "visits", "", "", "", "split=sourceType"], 6],
] as const)("%s %j: %i", (name, args, cost) => {
  expect(costOf(parseQuery(name, args), context)).toBe(cost);
});

test("all experiences cost as many requests as the list has, and one before it is read", () => {
  const query = parseQuery("PTENGINE_EXPERIENCE", ["all", "country"]);
  const listed = ["a", "b", "c"].map((id) => ({ id, name: id }));
  expect(costOf(query, context, listed)).toBe(3);
  expect(costOf(query, context)).toBe(1);
});

test("what several reports ask together is told once for all of them", () => {
  const questions = [
    ["country", "visits"],
    ["country", "bounceRate"],
    ["day", "visits,users"],
    ["day", "visits"],
  ];
  expect(
    costOfAll(
      questions.map((args) => parseQuery("PTENGINE_DC", args)),
      context,
    ),
  ).toBe(3);
  expect(costOfAll([], context)).toBe(0);
});

test.each([
  [2, 0],
  [3, 1],
  [50, 16],
])("%i requests wait %i minutes where two of three a minute are left", (requests, minutes) => {
  const quota = { perMinute: 3, leftThisMinute: 2, perDay: 100, leftToday: 99, seenAtMs: 0 };
  expect(waitMinutes(requests, quota)).toBe(minutes);
  expect(waitMinutes(requests, undefined)).toBe(0);
});
