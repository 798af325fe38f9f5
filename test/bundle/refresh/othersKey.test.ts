// Refresh formulas by somebody whose key the formulas do not use asks nothing with it, and lets the formulas ask.
import { RefreshedFile } from "./refreshedFile";

const april = '"2026-04-01","2026-04-30"';
const formulas = {
  A1: `=PTENGINE_DC("total","visits",${april},,,PTENGINE_REFRESH)`,
  A2: `=PTENGINE_DC("total","visits",${april},"country=Japan")`,
};

let file: RefreshedFile;
beforeEach(async () => {
  file = await RefreshedFile.open({});
  await file.slice();
  await file.enter(formulas);
});
afterEach(() => file.close());

async function asEditor(hasKey: boolean): Promise<void> {
  file.asEditor(hasKey);
  await file.control.change({ clearLog: true });
}

test.each([
  ["with a key of their own", true],
  ["without any key", false],
])("an editor %s", async (_, hasKey) => {
  await asEditor(hasKey);
  const before = file.settings();
  const { formulas: listed } = await file.list();
  expect(listed.map(({ state }) => state)).toEqual(["notPlanned", "notPlanned"]);
  const progress = await file.slice();
  expect(progress).toMatchObject({ isLeftToFormulas: true, isDone: true, isShown: true, requests: 0, questions: 0 });
  expect(file.settings()).not.toBe(before);
  // One of them follows, and has asked in its own turn.
  expect(file.shown("A1")).toMatch(/^\d+$/);
  expect(await file.statuses()).toEqual([200]);
  // A retry is no way around it.
  expect(await file.retry([{ row: 2, column: 1 }])).toMatchObject({
    requests: 0,
    isLeftToFormulas: true,
    isShown: false,
  });
});

test("the owner asks with the own key, also after it was replaced", async () => {
  expect(await file.slice()).toMatchObject({ isLeftToFormulas: false, questions: 2, answered: 2 });
});

test("where formulas were told that they have no key, nothing is asked for them with another's", async () => {
  file.withdraw();
  await file.enter({ A3: `=PTENGINE_DC("total","users",${april})` });
  expect(file.shown("A3")).toBe("#ERROR!");
  await asEditor(true);
  expect(await file.slice()).toMatchObject({ isLeftToFormulas: true, requests: 0 });
  expect(await file.statuses()).toEqual([]);
});
