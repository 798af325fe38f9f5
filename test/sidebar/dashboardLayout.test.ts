// The starter dashboard before it is sent: its parts do not overlap, and the funnel is of a goal that can be told apart.
import type { CustomFunctionName } from "../../src/catalogue/functions";
import { parseQuery } from "../../src/query/parse";
import { clearGoal, dashboardOf } from "../../src/sidebar/client/dashboard/dashboardLayout";
import type { Words } from "../../src/sidebar/client/words/words";

const words = {
  say: (key: string, { goal = "" }: { goal?: string } = {}) => `${key} ${goal}`,
  label: ([label]: readonly string[]) => label,
} as unknown as Words;

test.each([
  [["Purchase", "Purchase complete", "Signup"], "Purchase complete"],
  [["Signup"], "Signup"],
  [["Signup", "Signup"], "Signup"],
  [[], undefined],
])("of the goals %j the funnel shows %s", (goals, chosen) => expect(clearGoal(goals)).toBe(chosen));

test("its tables have ten rows at most, and every report stands below its heading", () => {
  const { reports, cells } = dashboardOf(words, "Buy; now, please", "lang=JP", false);
  const queries = reports.map(({ call }) => parseQuery(call.name as CustomFunctionName, call.args as string[]));
  expect(queries.map(({ source, options }) => [source, options?.limit, options?.lang])).toEqual([
    ["dc", undefined, "JP"],
    ["dc", 10, "JP"],
    ["dc", 10, "JP"],
    ["dc", 10, "JP"],
    ["funnel", undefined, "JP"],
  ]);
  expect(JSON.stringify(queries.at(-1))).toContain('"Buy; now, please"');
  expect(reports.map(({ column }) => cells[8]?.[Number(column) - 1])).toEqual(reports.map(({ name }) => name));
  expect(new Set(cells.map((row) => row.length)).size).toBe(1);
});

test("without a goal there is no funnel, and a daily one has its schedules", () => {
  const { reports } = dashboardOf(words, undefined, "", true);
  expect(reports.map(({ schedule }) => schedule)).toEqual(Array(4).fill({ every: "day", hour: 7 }));
});
