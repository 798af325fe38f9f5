// More questions than the minute has requests: each answer is kept, the cell says how far it is, and nothing is asked twice.
import { createWorkbench, type Workbench } from "../../../workbench/workbench";
import { builtAddOn } from "../../support/builtAddOn";
import { cellsOf, evaluate, openSimulatedSheet } from "../documented/sheet";
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
