// A dashboard whose making was killed at any call: nobody else's cells are touched, and one more press makes it whole.

import { soaked } from "../../support/soak";
import { DashboardDesk } from "./dashboardDesk";

/** Calls after which something is different. */
const changesSomething = /\.(set|insert|delete|remove|merge|hide|clear|update)/;

test("a killed making leaves others' cells alone, and the next press makes the dashboard whole", async () => {
  let [index, killAt] = [0, Number.POSITIVE_INFINITY];
  let names: string[] = [];
  const open = () => {
    [index, names] = [0, []];
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
    // Somebody's tabs have the names that the dashboard's would have.
    desk.book.port.insertSheet("A-B test", 1);
    desk.book.setFormula("'A-B test'!A1", "mine");
    desk.book.setFormula("Sheet1!A1", "mine, too");
    return desk;
  };

  const whole = open();
  await whole.make("abTest");
  const calls = [...names];
  await whole.close();
  expect(calls.length).toBeLessThan(420);

  const changing = calls.flatMap((name, at) => (changesSomething.test(name) ? [at] : []));
  // One of each kind of moment; all of them when soaking.
  const kinds = new Map(changing.map((at) => [calls[at], at]));
  const chosen = soaked(
    [...kinds.values()].filter((_, place) => place % 7 === 0),
    changing,
  );
  let mended = 0;
  for (const at of chosen) {
    killAt = at;
    const desk = open();
    const result = await desk.tryCall("makeDashboard", {
      template: "abTest",
      choices: { experience: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2", metric: "clickedUsers" },
      subject: "",
      userName: "",
    });
    killAt = Number.POSITIVE_INFINITY;
    const moment = `after call ${at}, ${calls[at]}`;
    expect([moment, result.ok]).toEqual([moment, false]);
    // Google lets go of the lease that a killed execution held after two minutes.
    await desk.pass(180_000);
    const [listed] = (await desk.list()).dashboards;
    if (listed) {
      mended += 1;
      expect([moment, new Set(await desk.fill(listed.id))]).toEqual([moment, new Set(["ok"])]);
      const { tab = "" } = (await desk.list()).dashboards[0] ?? {};
      expect([moment, desk.shown(tab).length > 20]).toEqual([moment, true]);
    }
    expect(desk.book.values("'A-B test'!A1")).toEqual([["mine"]]);
    expect(desk.book.values("Sheet1!A1")).toEqual([["mine, too"]]);
    await desk.close();
  }
  // Killed before anything was kept, it was never there.
  expect(mended).toBeGreaterThan(chosen.length / 2);
});
