// What a dashboard was made for is changed from the list: it never shows the numbers of one thing under the name of another.
import { soaked } from "../../support/soak";
import { story } from "../../support/story";
import { DashboardDesk } from "./dashboardDesk";

const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";

story("A dashboard of one goal that shall be of another", (step) => {
  let desk: DashboardDesk;
  let id: string;
  const wish = { choices: { goal: "ptmind signup" }, subject: "ptmind signup", userName: "" };
  const [first, second] = ["Conversion funnel Purchase complete", "Conversion funnel ptmind signup"];
  const only = async () => (await desk.list()).dashboards[0];
  const numbers = (tab: string) => desk.shown(tab).filter((text) => /^\d[\d,.]*%?$/.test(text));
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

  step("is filled by the next run, with the numbers of a dashboard that was made for it", async () => {
    expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
    const other = await desk.make("conversionFunnel", wish);
    await desk.fill(other);
    expect(numbers(second)).toEqual(numbers(`${second} 2`));
    await desk.call("deleteDashboard", { id: other, areTabsRemoved: true });
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
    expect((await only())?.tab).not.toBe(second);
    expect(
      desk
        .tabs()
        .map((name) => desk.shown(name))
        .some((shown) => shown.join() === before.join()),
    ).toBe(true);
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

test("a killed change is the old dashboard or the new one, whole after the next run", async () => {
  const changesSomething = /\.(set|insert|delete|remove|merge|hide|clear|update)/;
  let [index, killAt] = [0, Number.POSITIVE_INFINITY];
  let names: string[] = [];
  const open = async () => {
    const desk = new DashboardDesk({
      scheduler: {
        killAfter: ({ entry, name }) => {
          if (entry !== "sidebar") return false;
          names.push(name);
          index += 1;
          return index - 1 === killAt;
        },
      },
    });
    const id = await desk.make("abTest", {
      choices: { experience: spring, metric: "clickedUsers" },
      subject: "Spring",
    });
    await desk.fill(id);
    [index, names] = [0, []];
    return { desk, id };
  };
  const change = { choices: { experience: spring, metric: "bounceRate" }, subject: "Bounces", userName: "" };
  const { desk: whole, id } = await open();
  await whole.call("changeDashboard", { id, ...change });
  const calls = [...names];
  await whole.fill(id);
  const wanted = whole.shown("A-B test Bounces");
  await whole.close();
  // What decides which of the two it is, and what comes right after.
  const saved = calls.findIndex((name) => /setProperties/.test(name));
  for (const at of soaked(
    [saved],
    calls.flatMap((name, at) => (changesSomething.test(name) ? [at] : [])),
  )) {
    const { desk, id } = await open();
    killAt = at;
    await desk.tryCall("changeDashboard", { id, ...change });
    killAt = Number.POSITIVE_INFINITY;
    await desk.pass(180_000);
    await desk.fill(id);
    const [listed] = (await desk.list()).dashboards;
    const stamped = (shown: readonly string[]) => shown.filter((text) => !text.startsWith("Updated"));
    expect([calls[at], listed?.title]).toEqual([calls[at], at < saved ? "A/B test: Spring" : "A/B test: Bounces"]);
    if (at >= saved) expect([calls[at], stamped(desk.shown(listed?.tab ?? ""))]).toEqual([calls[at], stamped(wanted)]);
    await desk.close();
  }
}, 60_000);
