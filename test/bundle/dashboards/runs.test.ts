// What a dashboard shows when a part of it cannot be had, when its period changes, when it runs on schedule, and when it is deleted.
import { story } from "../../support/story";
import { DashboardDesk, type Run, startMs } from "./dashboardDesk";

const hourMs = 3_600_000;

let desk: DashboardDesk;
let id: string;

async function open(): Promise<void> {
  desk = new DashboardDesk();
  id = await desk.make("campaigns", { schedule: { every: "day", hour: 7 } });
  await desk.fill(id);
}

const only = async () => {
  const [listed] = (await desk.list()).dashboards;
  if (!listed) throw new Error("There is no dashboard.");
  return listed;
};

/** The head, and the numbers of the first cards. */
const head = () =>
  desk
    .cells("Campaigns")
    .slice(1, 4)
    .map((line) => line.map(({ display }) => display).filter(Boolean));
const cards = () =>
  desk
    .cells("Campaigns")[5]
    ?.map(({ display }) => display)
    .filter(Boolean);

/** As a person chooses from the list of the period's cell. */
const choosePeriod = (text: string) => desk.book.setFormula("Campaigns!L2", text);

story("A dashboard in the life of a document", (step) => {
  beforeAll(open);
  afterAll(() => desk.close());

  step("its reports are one entry of the list, and none of the others", async () => {
    const listed = await desk.list();
    expect(listed.dashboards).toHaveLength(1);
    expect(listed.reports).toEqual([]);
    expect(await only()).toMatchObject({ title: "Campaigns", tab: "Campaigns", result: "ok", troubles: [] });
  });

  step("another period is asked for by the next run, not by being chosen", async () => {
    const [before, asked] = [cards(), desk.api.log.list().length];
    choosePeriod("Last 7 days");
    await desk.pass(1_000);
    expect(desk.api.log.list()).toHaveLength(asked);
    expect(cards()).toEqual(before);
    await desk.fill(id);
    expect(cards()).not.toEqual(before);
    expect(head()[1]?.[0]).toMatch(/^Apr 29 – May 5, 2026 · compared with Apr 22 – Apr 28, 2026/);
  });

  step("what is no period is refused with its cell, and changes no number", async () => {
    const before = cards();
    choosePeriod("some time ago");
    const told = (await desk.tryCall("runDashboard", { id })) as unknown as { value: { error: unknown } };
    expect(told.value.error).toEqual({
      code: "dashboardPeriod",
      parameters: { cell: "Campaigns!L2", value: "some time ago" },
    });
    expect(cards()).toEqual(before);
    choosePeriod("Last 30 days");
    await desk.fill(id);
  });

  step("numbers on the hidden tab that somebody has changed are overwritten only if that is wished", async () => {
    desk.book.setFormula("'Campaigns data'!A3", "mine");
    const told = (await desk.tryCall("runDashboard", { id })) as unknown as { value: { error: { code: string } } };
    expect(told.value.error.code).toBe("dashboardEdited");
    expect(desk.book.values("'Campaigns data'!A3")).toEqual([["mine"]]);
    await desk.fill(id, { mayOverwriteEdits: true });
    expect(desk.book.values("'Campaigns data'!A3")).not.toEqual([["mine"]]);
  });

  step("a run writes nothing on its tab: what a person has put there stays", async () => {
    desk.book.setFormula("Campaigns!B50", "a note of mine");
    desk.book.setFormula("Campaigns!B14", "Spring sale");
    await desk.pass(12 * hourMs);
    await desk.fill(id);
    expect(desk.book.values("Campaigns!B50")).toEqual([["a note of mine"]]);
    expect(desk.book.values("Campaigns!B14")).toEqual([["Spring sale"]]);
  });

  step("a part that could not be had says behind its title how old it is, and which days it shows", async () => {
    await desk.pass(36 * hourMs);
    choosePeriod("Last 7 days");
    // The first part is asked twice, and once more for an older answer.
    desk.api.faults.set([{ kind: "serverError", remaining: 4 }]);
    const results = await desk.fill(id);
    expect(results).toContain("ok");
    expect(results.filter((result) => result !== "ok").length).toBeGreaterThan(0);
    desk.api.faults.set([]);
    const titles = desk.shown("Campaigns").filter((text) => text.includes(" · as of ") || text.includes(", as of "));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.join()).toMatch(/ · Apr \d+ – May \d, 2026, as of May \d \d\d:\d\d/);
    choosePeriod("Last 30 days");
    await desk.pass(12 * hourMs);
    expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
    expect(desk.shown("Campaigns").filter((text) => text.includes("as of "))).toEqual([]);
  });

  for (const fault of ["minuteLimit", "dayLimit", "serverError"] as const) {
    step(`${fault} leaves the old numbers, and says since when they are and why`, async () => {
      const [before, updated] = [cards(), head()[1]?.at(-1) ?? ""];
      await desk.pass(12 * hourMs);
      desk.api.faults.set([{ kind: fault, remaining: null }]);
      await desk.fill(id).catch(() => []);
      expect(cards()).toEqual(before);
      expect(head()[1]?.at(-1)?.replace("⚠ ", "")).toBe(updated.replace("⚠ ", ""));
      expect(head()[2]?.[0]).toMatch(/^Not updated: \w/);
      expect((await only()).troubles.length).toBeGreaterThan(0);
      desk.api.faults.set([]);
      await desk.pass(12 * hourMs);
      expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
      expect(head()[2]?.[0]).toBeUndefined();
    });
  }

  step("a schedule runs it as a whole every morning, and it says when it is late", async () => {
    await desk.list();
    const before = head()[1];
    await desk.moveBy(24 * hourMs);
    expect(head()[1]?.at(-1)).toMatch(/^Updated May \d+ 07:0\d$/);
    expect(head()[1]).not.toEqual(before);
    const onTime = head()[1]?.at(-1);
    await desk.pass(27 * hourMs);
    desk.book.clockMoved();
    expect(head()[1]?.at(-1)).toBe(`⚠ ${onTime}`);
    await desk.call("scheduleDashboard", { id, userName: "" });
    expect((await only()).schedule).toBeUndefined();
    const asked = desk.api.log.list().length;
    await desk.moveBy(24 * hourMs);
    expect(desk.api.log.list()).toHaveLength(asked);
  });
});

story("A dashboard whose tabs are deleted", (step) => {
  beforeAll(open);
  afterAll(() => desk.close());

  step("a tab that was deleted is drawn anew by the next run, from what is there", async () => {
    desk.book.port.deleteSheet(desk.sheetId("Campaigns"));
    const asked = desk.api.log.list().length;
    await desk.fill(id);
    expect(desk.api.log.list()).toHaveLength(asked);
    expect(cards()?.length).toBeGreaterThan(2);
  });

  step("a hidden tab that was deleted is made anew, and the dashboard filled", async () => {
    desk.book.port.deleteSheet(desk.sheetId("Campaigns data"));
    expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
    const { tab = "" } = await only();
    expect(desk.cells(tab)[5]?.filter(({ display, error }) => display && !error).length).toBeGreaterThan(2);
  });

  step("deleted with its tabs it leaves nothing", async () => {
    await desk.call("deleteDashboard", { id, areTabsRemoved: true });
    // The tab that could not be filled any more was left to whoever has kept it.
    // The document's hidden tab stays, with nothing on it.
    expect(desk.tabs()).toEqual(["Sheet1", "Campaigns", "Ptengine"]);
    expect(desk.shown("Ptengine")).toEqual([]);
    expect(desk.book.port.namedRanges()).toEqual([]);
    const left = Object.keys(desk.script.state.properties("document").entries());
    expect(left.filter((name) => /DASHBOARD|REPORT:/.test(name))).toEqual([]);
  });
});

story("A dashboard that is deleted", (step) => {
  beforeAll(open);
  afterAll(() => desk.close());

  step("without its tabs it leaves its numbers where they are", async () => {
    const before = desk.shown("Campaigns");
    await desk.call("deleteDashboard", { id, areTabsRemoved: false });
    expect(desk.shown("Campaigns")).toEqual(before);
    expect((await desk.list()).dashboards).toEqual([]);
  });
  step("where somebody has put something, it leaves that, and clears what it drew", async () => {
    const other = await desk.make("abTest");
    await desk.fill(other);
    desk.book.setFormula("'A-B test'!B60", "a note of mine");
    desk.book.setFormula("'A-B test data'!A600", "a sum of mine");
    await desk.call("deleteDashboard", { id: other, areTabsRemoved: true });
    expect(desk.tabs()).toEqual(["Sheet1", "Campaigns data", "Campaigns", "A-B test data", "A-B test"]);
    expect(desk.shown("A-B test")).toEqual(["a note of mine"]);
    expect(desk.book.values("'A-B test data'!A600")).toEqual([["a sum of mine"]]);
    expect(desk.book.port.charts.list(desk.sheetId("A-B test"))).toEqual([]);
  });
});

test("on a small plan what has come is shown before the next part waits for its minute", async () => {
  const small = new DashboardDesk({ plan: "FREE" });
  const made = await small.make("siteOverview");
  const slice = (left?: readonly string[]) => small.call<Run>("runDashboard", { id: made, ...(left ? { left } : {}) });
  const first = await slice();
  expect(first.done.length).toBeGreaterThan(0);
  expect(first.left.length).toBeGreaterThan(0);
  // The minute's three requests are made, and the next minute begins after forty seconds.
  expect(small.nowMs() - startMs).toBeLessThan(20_000);
  const shown = small.shown("Site overview");
  let { left } = first;
  const results = first.done.map(({ outcome }) => outcome.result);
  while (left.length > 0) {
    const next = await slice(left);
    results.push(...next.done.map(({ outcome }) => outcome.result));
    left = next.left;
  }
  expect(new Set(results)).toEqual(new Set(["ok"]));
  expect(small.shown("Site overview").length).toBeGreaterThan(shown.length);
  await small.close();
});
