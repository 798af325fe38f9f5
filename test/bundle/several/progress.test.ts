// More questions than the minute has requests: each answer is kept, the cell says how far it is, and nothing is asked twice.
import { createWorkbench, type Workbench } from "../../../workbench/workbench";
import { builtAddOn } from "../../support/builtAddOn";
import { cellsOf, evaluate, openSimulatedSheet } from "../documented/sheet";
import { RefreshedFile } from "../refresh/refreshedFile";
import { startedAt } from "./patientSheet";

const week = '"2026-04-06","2026-04-12"';
const pages = Array.from({ length: 7 }, (_, index) => `https://ptengine.jp/page-${index}`);
const ask = (urls: readonly string[], end = "") =>
  `=PTENGINE_HEATMAP({${urls.map((url) => `"${url}"`).join(";")}},,"pv",${week}${end})`;

let workbench: Workbench;
beforeEach(async () => {
  workbench = await createWorkbench({ addOn: builtAddOn(), fixedNowMs: Date.parse(startedAt) });
});
afterEach(() => workbench.close());

const requestedUrls = async () => {
  const { log } = (await workbench.api?.control.state()) ?? { log: [] };
  return log.map(({ body }) => (body as { url?: string }).url);
};

test("seven pages on the plan of three requests a minute are there after three minutes", async () => {
  await workbench.api?.control.change({ plan: "FREE" });
  const errors: string[] = [];
  for (let minute = 0; minute < 6; minute += 1) {
    const { error, cells } = await evaluate(workbench.book, ask(pages, `,,,"lang=EN"${" ".repeat(minute)}`));
    if (error === undefined) {
      expect(cells.slice(1).map(([url]) => url)).toEqual(pages);
      break;
    }
    errors.push(error);
    await workbench.time?.moveBy(61_000);
  }
  expect(errors[0]).toMatch(/^Ptengine 4290: [1-3] of 7; ready in about [12] min\. Use Refresh formulas\.$/);
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThan(4);
  expect((await requestedUrls()).sort()).toEqual([...pages].sort());
});

test("pages of one formula and the same pages of others are one request each", async () => {
  const all = await cellsOf(workbench.book, ask(pages));
  const two = await cellsOf(workbench.book, ask(pages.slice(2, 4)));
  expect(two).toEqual([all[0], all[3], all[4]]);
  expect(await cellsOf(workbench.book, `=PTENGINE_HEATMAP("${pages[5]}",,"pv",${week})`)).toEqual([[all[6]![1]]]);
  expect(await requestedUrls()).toHaveLength(pages.length);
});

test("what is wrong with one is told before what all wait for", async () => {
  // The clock runs: the first answer tells the plan, and the others look again after a moment.
  const running = await openSimulatedSheet({ start: startedAt });
  await running.api?.control.change({ plan: "FREE" });
  const goals = ["No such goal", "Purchase complete", "ptmind signup", "Contact sent", "Newsletter joined"];
  const { error } = await evaluate(running.book, `=PTENGINE_FUNNEL("${goals.join(",")}",,${week})`);
  await running.close();
  expect(error).toMatch(/^Ptengine 4012: No such goal: /);
});

describe("Refresh formulas", () => {
  let file: RefreshedFile;
  beforeEach(async () => {
    file = await RefreshedFile.open({});
    // The refresh cell is there before a formula names it.
    await file.slice();
    await file.control.change({ plan: "FREE" });
  });
  afterEach(() => file.close());

  const refresh = async () => {
    for (let minute = 0; minute < 6; minute += 1) {
      const { isDone } = await file.slice({ isLast: false });
      if (isDone) return;
      await file.pass(61_000);
    }
  };
  const requested = async () => {
    const { log } = await file.control.state();
    return log.filter(({ status }) => status === 200).map(({ body }) => (body as { url?: string }).url);
  };

  test("goes on where a formula stopped, and asks for no page twice", async () => {
    await file.enter({ A1: ask(pages, ",,,,PTENGINE_REFRESH"), D1: `=PTENGINE_HEATMAP("${pages[6]}",,"pv",${week})` });
    expect(file.workbench.error("A1")?.message).toMatch(/ of 7; ready in about [12] min\./);
    await file.pass(61_000);
    await refresh();
    expect(file.workbench.values("A2:A8").flat()).toEqual(pages);
    expect((await requested()).sort()).toEqual([...pages].sort());
  });

  test("the list tells how many answers a formula has that waits for the others", async () => {
    await file.enter({ A1: ask(pages, ",,,,PTENGINE_REFRESH") });
    const { formulas } = await file.list();
    expect(formulas).toMatchObject([{ state: "waiting", cost: 7, answered: expect.any(Number) }]);
    expect(formulas[0]?.answered).toBeGreaterThan(0);
    expect(formulas[0]?.answered).toBeLessThan(7);
  });

  test("asks anew for what is shown already", async () => {
    await file.control.change({ plan: "GROWTH" });
    await file.enter({ A1: ask(pages.slice(0, 2), ",,,,PTENGINE_REFRESH") });
    await file.pass(61_000);
    await refresh();
    expect(await requested()).toHaveLength(4);
  });
});
