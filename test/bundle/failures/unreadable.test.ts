/** Answers that are not as documented: an error each, never an empty table. */
import { expectGoodMessage } from "./cells";
import { type FixedApi, openFixedApi } from "./fixedApi";

let api: FixedApi;
beforeAll(async () => {
  api = await openFixedApi();
});
afterAll(() => api.close());

const formulas = [
  '=PTENGINE_DC("total")',
  '=PTENGINE_DC("country")',
  '=PTENGINE_DC("day","visits")',
  '=PTENGINE_DC("sources")',
  '=PTENGINE_DC("device")',
  '=PTENGINE_HEATMAP("https://ptengine.jp")',
  '=PTENGINE_HEATMAP("https://ptengine.jp","day")',
  '=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,,,"PC")',
  '=PTENGINE_HEATMAP("https://ptengine.jp","elements",,,,"PC")',
  "=PTENGINE_EVENT()",
  '=PTENGINE_CONVERSION("total")',
  '=PTENGINE_CONVERSION("regular")',
  '=PTENGINE_FUNNEL("Purchase complete")',
  "=PTENGINE_GOALS()",
  '=PTENGINE_FILTER_VALUES("country")',
  '=PTENGINE_FIELDS("event")',
  "=PTENGINE_EXPERIENCES()",
  '=PTENGINE_EXPERIENCE("6c3bad4b-d953-4088-9fcd-d8cbd976b3a2")',
  '=PTENGINE_EXPERIENCE("6c3bad4b-d953-4088-9fcd-d8cbd976b3a2","country")',
  '=PTENGINE_ABTEST("6c3bad4b-d953-4088-9fcd-d8cbd976b3a2","clickedUsers")',
  '=PTENGINE_FORM("6c3bad4b-d953-4088-9fcd-d8cbd976b3a2","a2696719-6375-456b-8dbc-7e3d273beb6d")',
  "=PTENGINE_USER_PROPERTIES()",
];

describe.each([
  ["an empty object", { code: 200, data: {} }],
  ["null", { code: 200, data: null }],
  ["text", { code: 200, data: "none" }],
  ["a list of numbers", { code: 200, data: [1, 2, 3] }],
  ["nothing but the code", { code: 200, message: "OK" }],
])("where the data should be stands %s", (_, body) => {
  test.each(formulas)("%s is an error", async (formula) => {
    api.answer = () => ({ status: 200, body });
    const message = await api.messageOf(formula);
    expect(message).toMatch(/^Ptengine: the answer is not as Ptengine documents it/);
    expect(message.replace(/"null"|"undefined"/, "")).not.toMatch(/undefined/);
    expect(message.length).toBeLessThanOrEqual(300);
    expect(api.requests).toHaveLength(1);
  });
});

test.each([
  ["an empty text", ""],
  ["a number", "12"],
  ["a text", '"OK"'],
  ["null", "null"],
  ["half an answer", '{"code":200,"data":{"conversions":[{"id":"1","na'],
  ["a page", "<!DOCTYPE html><html><body>Sign in</body></html>"],
])("instead of an answer comes %s", async (_, body) => {
  api.answer = () => ({ status: 200, body });
  const message = await api.messageOf("=PTENGINE_GOALS()");
  expect(message).toBe(
    "Ptengine: the answer was cut off, or was no data at all (HTTP 200). Try again in a few minutes.",
  );
  expectGoodMessage(message);
  expect(api.requests).toHaveLength(1);
});

test("a number that cannot be read is named with its field", async () => {
  const metric = { label: "Visits", description: "" };
  api.answer = () => ({
    status: 200,
    body: { code: 200, data: { topic: "metrics", metrics: { visits: { value: "many", ...metric } } } },
  });
  const message = await api.messageOf('=PTENGINE_DC("total","visits")');
  expect(message).toMatch(/^Ptengine: the answer is not as Ptengine documents it \(visits: "many"\)/);
  expectGoodMessage(message);
});

describe("the API matches parts of names", () => {
  const funnel = (conversionName: string) => ({
    code: 200,
    data: {
      queryType: "funnel",
      conversionName,
      conversionId: "1753350579776",
      summary: { totalConversions: 700, totalConversionRate: "70.00%" },
      steps: [],
    },
  });

  test("but a funnel of another goal than the one typed is an error that says the whole name", async () => {
    api.answer = () => ({ status: 200, body: funnel("ptmind signup") });
    for (const part of ["steps", "summary", "entryPaths"]) {
      const message = await api.messageOf(`=PTENGINE_FUNNEL("ptmind s","${part}")`);
      expect(message).toBe(
        'Ptengine: goal: "ptmind s" is only a part of a goal\'s name. Write the whole name: ptmind signup.',
      );
    }
    const long = `ptmind ${"signup ".repeat(20)}of the newsletter`;
    api.answer = () => ({ status: 200, body: funnel(long) });
    const message = await api.messageOf('=PTENGINE_FUNNEL("ptmind")');
    expect(message).toContain(long);
    expectGoodMessage(message);
  });

  test.each(["ptmind signup", "PTMIND Signup", " ptmind signup ", "1753350579776"])(
    "and %j is that goal",
    async (typed) => {
      api.answer = () => ({ status: 200, body: funnel(" ptmind signup") });
      expect(await api.messageOf(`=PTENGINE_FUNNEL("${typed}","summary")`)).toBe("");
    },
  );
});
