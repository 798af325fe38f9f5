// Two people with a key each in one document: formulas ask with the owner's key, the menu and the sidebar with one's own.
import { shownBy } from "../../../workbench/bench/checks";
import { apiKey, Desk, editorKey, startMs } from "../../../workbench/bench/desk";
import { benchSheets } from "../../../workbench/bench/sheets";
import { builtAddOn } from "../../support/builtAddOn";

const addOn = builtAddOn();
const formulas = benchSheets["30"] ?? [];
const questions = 12;

const openDesk = (seed = 1) =>
  new Desk({ ...addOn, formulas, plan: "FREE_TRIAL", editorPlan: "GROWTH", seed, api: { minuteWindow: "sliding" } });

const slice = { entry: "sidebar", functionName: "sidebarCall", args: ["refreshFormulas", { isLast: false }] } as const;
const bodiesBy = (desk: Desk, key: string, from = 0) =>
  desk.sent.slice(from).flatMap((sent) => (sent.apiKey === key ? [sent.body] : []));
const refusalsOf = (desk: Desk) => desk.requests().filter(({ status }) => status === 429);
const waiting = /^Ptengine 4290: /;

it("both at once ask their own questions in their own pace, and take nothing of each other", async () => {
  for (const seed of [1, 2]) {
    const desk = openDesk(seed);
    desk.script.setPerson("editor");
    // The slice has begun before a formula has noted whose key they use.
    const formulasLater = desk.executions().map((execution) => ({ ...execution, afterMs: 3_000 }));
    const report = await desk.scheduler.run(desk.script, [...formulasLater, slice]);
    const owners = desk.sent.filter((sent) => sent.apiKey === apiKey && sent.atMs < startMs + 60_000);
    const editors = bodiesBy(desk, editorKey);
    // Each is held to a plan of its own: ten a minute and thirty.
    expect(owners.length).toBeLessThanOrEqual(10);
    expect([editors.length, new Set(editors).size]).toEqual([questions, questions]);
    expect(report.executions[formulas.length]?.result).toMatchObject({
      ok: true,
      value: { ok: true, value: { questions, answered: questions, isDone: true } },
    });
    expect(refusalsOf(desk).length).toBeLessThanOrEqual(1);
    // The editor's refresh has published a refresh token, and its answers are none of the owner's: the formulas ask themselves.
    const before = desk.sent.length;
    await desk.pass(61_000);
    const shown = shownBy(await desk.calculate());
    expect(bodiesBy(desk, apiKey, before).length).toBeGreaterThanOrEqual(10);
    expect(bodiesBy(desk, editorKey, before)).toEqual([]);
    expect(shown.filter((value) => value.startsWith("Ptengine") && !waiting.test(value))).toEqual([]);
    await desk.close();
  }
});

it("a refused key of the editor's hurts no formula of the owner's, nor the other way round", async () => {
  const desk = openDesk();
  desk.setKey("editor", "pt-unknownunknownunknownunknown");
  desk.script.setPerson("editor");
  expect((await desk.refresh()).formulas.map(({ state }) => state)).toEqual(formulas.map(() => "failed"));
  const shown = shownBy(await desk.calculate());
  expect(shown.filter((value) => value.startsWith("Ptengine") && !waiting.test(value))).toEqual([]);
  expect(bodiesBy(desk, apiKey).length).toBeGreaterThanOrEqual(10);

  desk.setKey("owner", "pt-unknownunknownunknownunknown");
  desk.setKey("editor", editorKey);
  expect(shownBy(await desk.calculate()).every((value) => value.startsWith("Ptengine 4011"))).toBe(true);
  const before = desk.sent.length;
  expect(await desk.refresh()).toMatchObject({ questions: 0, isLeftToFormulas: true, isShown: true, isDone: true });
  expect(desk.sent).toHaveLength(before);
  await desk.close();
});

describe("when the owner's key changes, nothing that the old one had kept is shown", () => {
  it("replaced: everything is asked again with the new one", async () => {
    const desk = openDesk();
    await desk.refresh();
    await desk.calculate();
    desk.setKey("owner", editorKey);
    const before = desk.sent.length;
    const shown = shownBy(await desk.calculate());
    expect(new Set(bodiesBy(desk, editorKey, before)).size).toBe(questions);
    expect(bodiesBy(desk, apiKey, before)).toEqual([]);
    expect(shown.filter((value) => value.startsWith("Ptengine"))).toEqual([]);
    await desk.close();
  });

  it("replaced by one that is refused: the refusal is shown, and no older number", async () => {
    const desk = openDesk();
    await desk.refresh();
    desk.setKey("owner", "pt-unknownunknownunknownunknown");
    const shown = shownBy(await desk.calculate());
    expect(shown.every((value) => value.startsWith("Ptengine 4011"))).toBe(true);
    await desk.close();
  });

  it("removed: every formula says who must add one, without a request", async () => {
    const desk = openDesk();
    await desk.refresh();
    desk.setKey("owner", undefined);
    const before = desk.sent.length;
    const shown = shownBy(await desk.calculate());
    expect(shown.every((value) => /^Ptengine: .*key/.test(value))).toBe(true);
    expect(desk.sent).toHaveLength(before);
    await desk.close();
  });
});
