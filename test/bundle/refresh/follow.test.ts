// Let them follow: formula by formula, and one that cannot take it holds up no other and is named with its own cause.
import { RefreshedFile } from "./refreshedFile";

const april = '"2026-04-01","2026-04-30"';
let file: RefreshedFile;
afterEach(() => file.close());

test("a protected cell is named, and the others follow", async () => {
  file = await RefreshedFile.open({
    A1: `=PTENGINE_DC("total","visits",${april})`,
    A2: `=PTENGINE_DC("total","users",${april})`,
  });
  // The refresh cell is there before the editor comes.
  await file.slice();
  const { port, model } = file.workbench.book;
  const sheetId = model.getters.getSheetIds()[0] as string;
  const id = port.protections.add("RANGE", sheetId, { top: 0, bottom: 0, left: 0, right: 0 });
  port.protections.change(id, { editors: [] });
  const { formulas } = await file.list();
  file.asEditor(true);
  const { refused } = await file.follow(formulas);
  expect(refused).toMatchObject([{ address: "Sheet1!A1", error: { code: "cellProtected" } }]);
  expect(file.formula("A1")).not.toContain("PTENGINE_REFRESH");
  expect(file.formula("A2")).toContain("PTENGINE_REFRESH");
});

test("each formula by itself", async () => {
  file = await RefreshedFile.open({
    A1: `=PTENGINE_DC("total","visits",${april},,,F1)`,
    A2: '=PTENGINE_DC("total","visits",TODAY()-7)',
    A3: `=PTENGINE_DC("total","users",${april})`,
    A4: `=PTENGINE_DC("total","users",${april})+PTENGINE_DC("total","visits",${april})`,
    A5: `=PTENGINE_DC("total","users",${april})`,
  });
  const { formulas } = await file.list();
  await file.enter({ A3: `=PTENGINE_DC("total","pageView",${april})` });
  const { refused, formulas: after } = await file.follow(formulas);
  expect(refused.map(({ address, error }) => [address, error.code])).toEqual([
    ["Sheet1!A1", "refreshGiven"],
    ["Sheet1!A3", "cellChanged"],
  ]);
  expect(file.formula("A2")).toBe('=PTENGINE_DC("total","visits",TODAY()-7,,,,PTENGINE_REFRESH)');
  expect(file.formula("A4")).toBe(
    `=PTENGINE_DC("total","users",${april},,,PTENGINE_REFRESH)+PTENGINE_DC("total","visits",${april},,,PTENGINE_REFRESH)`,
  );
  expect(file.formula("A5")).toContain("PTENGINE_REFRESH");
  expect(after.map(({ address, followsRefresh }) => [address, followsRefresh])).toEqual([
    ["Sheet1!A1", false],
    ["Sheet1!A2", true],
    ["Sheet1!A3", false],
    ["Sheet1!A4", true],
    ["Sheet1!A4", true],
    ["Sheet1!A5", true],
  ]);
});
