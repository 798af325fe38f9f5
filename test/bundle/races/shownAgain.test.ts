// What makes Sheets show newer answers: the refresh cell has to change, and all that is kept has to be found under the new refresh token.
import { expectedValues, shownBy } from "../../../workbench/bench/checks";
import { Desk } from "../../../workbench/bench/desk";
import { benchSheets } from "../../../workbench/bench/sheets";
import { builtAddOn } from "../../support/builtAddOn";

const addOn = builtAddOn();
const formulas = benchSheets["10"] ?? [];
/** The first six formulas share this one. */
const totalsCell = { sheetName: "Formulas", row: 1, column: 1 };

let expected: string[];
beforeAll(async () => {
  expected = await expectedValues({ ...addOn, formulas });
});

/** What the sidebar calls. */
async function call(desk: Desk, name: string, input: object) {
  const { executions } = await desk.scheduler.run(desk.script, [
    { entry: "sidebar", functionName: "sidebarCall", args: [name, input as never] },
  ]);
  const result = executions[0]?.result;
  if (!result?.ok) throw new Error(result?.error.message);
  return result.value;
}

it("an answer that was cut off is asked once more in all, by others or by a retry, and every formula shows its number", async () => {
  for (const seed of [1, 2]) {
    const faults = [{ kind: "truncatedJson", remaining: 1 } as const];
    const desk = new Desk({ ...addOn, formulas, plan: "GROWTH", seed, api: { faults } });
    const first = shownBy(await desk.calculate());
    const failedRow = first.findIndex((value) => value.startsWith("Ptengine: the answer was cut off"));
    expect(failedRow).toBeGreaterThanOrEqual(0);
    const before = desk.sent.length;
    const cell = { ...totalsCell, row: failedRow + 1 };
    expect(await call(desk, "retryFormulas", { cells: [cell], isFirst: true, isLast: false })).toMatchObject({
      ok: true,
      value: { requests: 5 - before, isDone: true, isShown: true },
    });
    expect(shownBy(await desk.calculate())).toEqual(expected);
    expect(desk.sent).toHaveLength(5);
    await desk.close();
  }
});

it("what is answered after a part was shown is shown in the end, without another request", async () => {
  const desk = new Desk({ ...addOn, formulas, plan: "FREE", seed: 1 });
  await call(desk, "refreshFormulas", { isLast: false });
  await call(desk, "refreshFormulas", { isLast: true });
  expect(desk.sent).toHaveLength(3);
  const shownToken = desk.stamp();
  expect(await desk.refresh()).toMatchObject({ questions: 4, answered: 4 });
  expect(desk.stamp()).not.toBe(shownToken);
  expect(desk.sent).toHaveLength(4);
  expect(shownBy(await desk.calculate())).toEqual(expected);
  expect(desk.sent).toHaveLength(4);
  await desk.close();
});
