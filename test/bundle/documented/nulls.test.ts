// One null costs nothing but itself: wherever it stands in an answer, its cell is blank and the others are shown.
import { answerOf, answerWith as giveAnswer, isObject, type Json, mapped } from "./documentedAnswers";
import { april, blank, documentedCells, march, page, spring, version } from "./documentedCells";
import { type AnsweredSheet, openAnsweredSheet } from "./sheet";

let sheet: AnsweredSheet;
beforeAll(async () => {
  sheet = await openAnsweredSheet();
});
afterAll(() => sheet.close());

const mainLists = "columns rows metrics dimensions points insights blocks elements values steps items".split(" ");

type Path = readonly (string | number)[];

/** The envelope, the data and the lists whose absence would leave nothing: without them there is no answer. */
const isNeeded = ([first, second, ...deeper]: Path) =>
  first !== "data" || second === undefined || (deeper.length === 0 && mainLists.includes(String(second)));

/** Every place of a value within the data, with the path to it. */
function placesIn(value: Json, path: Path = []): { readonly path: Path; readonly isLeaf: boolean }[] {
  const isLeaf = typeof value !== "object" || value === null;
  const members: [string | number, Json][] = Array.isArray(value)
    ? value.map((one, index) => [index, one])
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [{ path, isLeaf }, ...members.flatMap(([name, one]) => placesIn(one, [...path, name]))];
}

function withNullAt(value: Json, [name, ...rest]: Path): Json {
  if (name === undefined) return null;
  if (Array.isArray(value)) return value.map((one, index) => (index === name ? withNullAt(one, rest) : one));
  return { ...(value as object), [name]: withNullAt((value as Record<string, Json>)[name] as Json, rest) } as Json;
}

const cases = documentedCells.filter(
  ({ answer }, index) => documentedCells.findIndex((one) => one.answer === answer) === index,
);

test.each(cases.map((one) => [one.answer, one.formula] as const))(
  "null at any place of %s costs %s no other value",
  async (answer, formula) => {
    const whole = answerOf(answer) as unknown as Json;
    giveAnswer(sheet, whole, answer);
    const all = (await sheet.cells(formula)).length;
    // The lists of the documented answers are alike in all their rows: two of each are enough.
    const isFirst = ({ path }: { path: Path }) => path.every((step) => typeof step === "string" || step < 2);
    const failures: string[] = [];
    for (const { path, isLeaf } of placesIn(whole).filter((place) => isFirst(place) && !isNeeded(place.path))) {
      // Without its list of goals the answer has nothing to say.
      if (path.length === 2 && path[1] === "conversions" && answer.startsWith("01-")) continue;
      giveAnswer(sheet, withNullAt(whole, path), answer);
      const { error, cells } = await sheet.evaluate(formula);
      if (error !== undefined) failures.push(`${path.join(".")}: ${error}`);
      else if (isLeaf && cells.length !== all) failures.push(`${path.join(".")}: ${cells.length} rows, not ${all}`);
    }
    expect(failures).toEqual([]);
  },
);

const named = (name: Json) => ({ name, viewedUsers: { value: 5, label: null, description: null } });

test.each([
  [
    "a group of a page",
    `PTENGINE_HEATMAP(${page},"aiName","pv",${march},,,"headers=off")`,
    { insights: [{ name: null, metrics: { pv: { value: "5" } }, conversions: null }, null] },
    [
      [blank, 5],
      [blank, blank],
    ],
  ],
  [
    "a block",
    `PTENGINE_HEATMAP(${page},"blocks","impression,dropoff",${march},"PC",,"headers=off")`,
    {
      blocks: [
        { blockName: "Hero", screenshotUrl: null, metrics: { impression: { value: "7" }, dropoff: null } },
        { blockName: null, screenshotUrl: "https://x/", metrics: null, conversions: null },
      ],
    },
    [
      ["Hero", blank, 7, blank],
      [blank, "https://x/", blank, blank],
    ],
  ],
  [
    "an item of an experience",
    `PTENGINE_EXPERIENCE("${spring}","country","viewedUsers",${march},"headers=off")`,
    { experienceName: null, items: [named(null), named("Japan"), null] },
    [
      [blank, 5],
      ["Japan", 5],
      [blank, blank],
    ],
  ],
  [
    "goals that are none",
    `PTENGINE_EXPERIENCE("${spring}",,"viewedUsers,views",${march})`,
    { items: [{ ...named("x"), views: null, goals: null }] },
    [[5, blank]],
  ],
  [
    "paths of a step",
    `PTENGINE_FUNNEL("Purchase complete","dropoffPaths",${april},,"headers=off")`,
    {
      conversionName: null,
      summary: null,
      steps: [
        { stepId: 1, entryPaths: null, dropoffPaths: null },
        { stepId: 2, entryPaths: null, dropoffPaths: [{ url: null, visits: 4 }, null] },
      ],
    },
    [
      [2, blank, 4],
      [2, blank, blank],
    ],
  ],
  [
    "an hour of a series",
    `PTENGINE_DC("day","visits",${april},,"headers=off")`,
    { metric: null, points: [{ time: null, value: "3" }, null] },
    [
      [blank, 3],
      [blank, blank],
    ],
  ],
  [
    "a form's answer",
    `PTENGINE_FORM("${spring}","${version}",${march},"headers=off")`,
    { columns: ["submittedAt", null, "Email"], rows: [{ submittedAt: null, Email: "a@b.example" }, null] },
    [
      [blank, "a@b.example"],
      [blank, blank],
    ],
  ],
  [
    "a user property",
    'PTENGINE_USER_PROPERTIES("headers=off")',
    [{ name: "plan", displayName: null, source: null, type: null }, null],
    [
      ["plan", blank, blank, blank],
      [blank, blank, blank, blank],
    ],
  ],
  [
    "an experience",
    'PTENGINE_EXPERIENCES("list","headers=off")',
    [{ id: "1", name: null, status: null, type: null, goals: null, versions: null }, null],
    [
      ["1", blank, blank, blank],
      [blank, blank, blank, blank],
    ],
  ],
] as const)("null in %s is blank", async (_what, formula, data, cells) => {
  giveAnswer(sheet, { code: 200, data }, formula.startsWith("PTENGINE_EXPERIENCES") ? "41-experience-list" : "");
  expect(await sheet.cells(`=${formula}`)).toEqual(cells);
});

test("an experience without a name or an id holds up no other that is looked for", async () => {
  const list = [null, { id: null, name: "Spring Promo Popup" }, { id: "7", name: null, goals: null, versions: null }];
  const found = { id: "8", name: "Spring Promo Popup", goals: [null], versions: [{ id: null, name: "Control" }] };
  sheet.api.answerWith(({ path }) => ({
    envelope: { code: 200, data: path.endsWith("/list") ? [...list, found] : { items: [named(null)] } },
  }));
  expect(await sheet.cells(`=PTENGINE_EXPERIENCE("Spring Promo Popup",,"viewedUsers",${march})`)).toEqual([[5]]);
  expect(sheet.api.asked.at(-1)?.body).toMatchObject({ id: "8" });
});

test("a metric that is null in every row is a blank column, not one that is missing", async () => {
  giveAnswer(
    sheet,
    mapped(answerOf("45-experience-insight") as unknown as Json, (value, key) =>
      key === "viewedUsers" ? null : value,
    ),
    "",
  );
  const cells = await sheet.cells(`=PTENGINE_EXPERIENCE("${spring}","terminalType","viewedUsers",${march})`);
  expect(cells[0]).toEqual(["name", "viewedUsers"]);
  expect(cells[1]?.[1]).toBe(blank);
});
