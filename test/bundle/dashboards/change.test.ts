// What a dashboard was made for is changed from the list: it never shows the numbers of one thing under the name of another.
import { story } from "../../support/story";
import { DashboardDesk } from "./dashboardDesk";

const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";

story("A dashboard of one goal that shall be of another", (step) => {
  let desk: DashboardDesk;
  let id: string;
  const wish = { choices: { goal: "ptmind signup" }, subject: "ptmind signup", userName: "" };
  const [first, second] = ["Conversion funnel Purchase complete", "Conversion funnel ptmind signup"];
  const only = async () => (await desk.list()).dashboards[0];
  /** The cards, which are of the goal alone. */
  const cards = () =>
    desk
      .cells(second)[5]
      ?.map(({ display }) => display)
      .filter(Boolean);

  beforeAll(async () => {
    desk = new DashboardDesk();
    id = await desk.make("conversionFunnel", { subject: "Purchase complete", schedule: { every: "day", hour: 7 } });
    await desk.fill(id);
  });
  afterAll(() => desk.close());

  step("is told in the list with what was chosen", async () => {
    expect(await only()).toMatchObject({
      template: "conversionFunnel",
      subject: "Purchase complete",
      choices: { goal: "Purchase complete", period: "Last 30 days" },
    });
  });

  step("keeps its tab, which has the new name and title, and no number of the old goal", async () => {
    const tabId = desk.sheetId(first);
    await desk.call("changeDashboard", { id, ...wish, schedule: { every: "week", hour: 7, days: [1] } });
    expect(desk.sheetId(second)).toBe(tabId);
    expect(desk.shown(second)).toContain("Conversion funnel: ptmind signup");
    expect(cards()).toEqual([]);
    expect(await only()).toMatchObject({ schedule: { every: "week" }, title: "Conversion funnel: ptmind signup" });
    // Beside the first tab, the hidden one with its numbers and the one with all definitions.
    expect(desk.tabs()).toHaveLength(4);
  });

  step("is filled by the next run, which asks for the new goal alone", async () => {
    expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
    expect(cards()?.length).toBeGreaterThan(2);
    const goals = desk.api.log.list().map(({ body }) => (body as { conversionName?: string }).conversionName);
    expect(goals.slice(-3)).toContain("ptmind signup");
    expect(goals.slice(-3)).not.toContain("Purchase complete");
  });

  step("has another period in its cell, and asks for it with the next run", async () => {
    await desk.call("changeDashboard", { id, ...wish, period: "Last 7 days" });
    expect(desk.book.values(`'${second}'!L2`)).toEqual([["Last 7 days"]]);
    await desk.fill(id);
    expect(desk.shown(second).join("\n")).toMatch(/Apr 29 – May 5, 2026/);
  });

  step("without a period in the form the one of its cell counts", async () => {
    desk.book.setFormula(`'${second}'!L2`, "Last 90 days");
    await desk.call("changeDashboard", { id, ...wish });
    expect(await only()).toMatchObject({ choices: { period: "Last 90 days" } });
  });

  step("on whose tab somebody has written gets a new one, and the old one stays as it is", async () => {
    await desk.fill(id);
    desk.book.setFormula(`'${second}'!B60`, "a note of mine");
    const before = desk.shown(second);
    await desk.call("changeDashboard", {
      id,
      ...wish,
      choices: { goal: "Purchase complete" },
      subject: "Purchase complete",
    });
    await desk.fill(id);
    expect((await only())?.tab).toBe(first);
    expect(desk.shown(second)).toEqual(before);
  });

  step("is not changed where its hidden tab was edited, or the question could never be asked", async () => {
    const before = await only();
    const code = async (choices: object) => {
      const told = await desk.tryCall("changeDashboard", { id, choices, subject: "", userName: "" });
      return (told as unknown as { value: { error: { code: string } } }).value.error.code;
    };
    expect(await code({ goal: "" })).toBe("missingArgument");
    const dataTab = desk
      .tabs()
      .filter((name) => / data( \d+)?$/.test(name))
      .at(-1);
    desk.book.setFormula(`'${dataTab}'!A3`, "mine");
    expect(await code({ goal: "ptmind signup" })).toBe("dashboardEdited");
    expect(await only()).toEqual(before);
  });
});

test("a change that is killed when it is kept is whole after the next run", async () => {
  let isDue = false;
  const desk = new DashboardDesk({
    // One call keeps the questions and the title.
    scheduler: { killAfter: ({ entry, name }) => entry === "sidebar" && isDue && /setProperties/.test(name) },
  });
  const id = await desk.make("abTest", { choices: { experience: spring, metric: "clickedUsers" }, subject: "Spring" });
  const change = { choices: { experience: spring, metric: "bounceRate" }, subject: "Bounces", userName: "" };
  isDue = true;
  expect((await desk.tryCall("changeDashboard", { id, ...change })).ok).toBe(false);
  isDue = false;
  // Google lets go of the lease that a killed execution held after two minutes.
  await desk.pass(180_000);
  expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
  const { title, tab = "" } = (await desk.list()).dashboards[0] ?? {};
  expect(title).toBe("A/B test: Bounces");
  expect(desk.shown(tab)).toContain(title);
  const compared = desk.api.log.list().map(({ body }) => (body as { compareBy?: string }).compareBy);
  expect(new Set(compared.slice(-2))).toEqual(new Set(["bounceRate"]));
  await desk.close();
});
