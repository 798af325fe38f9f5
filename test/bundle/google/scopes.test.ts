// A person may untick one box of Google's consent screen: what needs it says which to tick and how, and all else works.
import { expectGoodMessage } from "../failures/cells";
import { GoogleDesk, question } from "./googleDesk";

let desk: GoogleDesk;
beforeEach(async () => {
  desk = await GoogleDesk.open();
});
afterEach(() => desk.close());

const readOnly = ["start", "listFormulas", "listReports", "readLog"];

test("without the permission for requests nothing is asked, and what is kept is listed", async () => {
  const id = await desk.save(5, 5, { schedule: { every: "hour" } });
  desk.grant("script.external_request", false);
  const message = await desk.shows();
  expectGoodMessage(message);
  expect(message).toMatch(/may not connect to Ptengine yet.*Extensions ▸ Ptengine/);
  expect(await desk.codeOf("ask", { ...question, maxRows: 5 })).toBe("notAuthorized");
  expect(await desk.run(id)).toMatchObject({ result: "failed", code: "notAuthorized" });
  for (const name of readOnly) expect(await desk.codeOf(name)).toBe("ok");
  expect(await desk.requests()).toBe(0);
  desk.grant("script.external_request", true);
  expect(await desk.run(id)).toMatchObject({ result: "ok" });
  expect(await desk.shows()).toMatch(/^\d+$/);
});

test("without the permission for the spreadsheet formulas go on, and sidebar and menu say what to allow", async () => {
  desk.grant("spreadsheets.currentonly", false);
  expect(await desk.shows()).toMatch(/^\d+$/);
  for (const name of ["listFormulas", "listReports", "readSelection"]) {
    expect([name, await desk.codeOf(name)]).toEqual([name, "cellsNotAllowed"]);
  }
  expect(await desk.save(5, 5)).toBe("cellsNotAllowed");
  const message = await desk.menu("menuRefreshFormulas");
  expectGoodMessage(message);
  expect(message).toMatch(/allow “View and manage spreadsheets.*” ?.*Extensions ▸ Ptengine.*myaccount\.google\.com/);
  expect(await desk.menu("menuOpenSidebar")).toBe("");
});

test("without the permission for the sidebar only that does not open, and says what to allow", async () => {
  desk.grant("script.container.ui", false);
  const message = await desk.menu("menuOpenSidebar");
  expectGoodMessage(message);
  expect(message).toMatch(/allow “Display and run third-party web content.*”.*Extensions ▸ Ptengine/);
  expect(await desk.shows()).toMatch(/^\d+$/);
  expect(await desk.run(await desk.save(5, 5))).toMatchObject({ result: "ok" });
  expect(await desk.menu("menuRunReports")).toContain("1");
});

test("without the permission for triggers a schedule is kept, is told not to run, and runs by hand", async () => {
  desk.grant("script.scriptapp", false);
  const id = await desk.save(5, 5, { schedule: { every: "hour" } });
  const trigger = async () =>
    (await desk.call<{ trigger?: { problem?: string; cause?: string } }>("listReports")).value.trigger;
  expect(await trigger()).toMatchObject({
    problem: "notAuthorized",
    cause: expect.stringContaining("script.scriptapp"),
  });
  expect(await desk.run(id)).toMatchObject({ result: "ok" });
  expect(await desk.shows()).toMatch(/^\d+$/);
  desk.grant("script.scriptapp", true);
  expect(await trigger()).toEqual({ uid: expect.stringMatching(/\d/) });
});

test.each(["ja", "zh"] as const)(
  "is known by the scope that Google names, whatever the language is: %s",
  async (language) => {
    desk.circumstances.language = language;
    desk.grant("script.external_request", false);
    expect(await desk.shows()).toMatch(/may not connect to Ptengine yet/);
    expect(await desk.codeOf("ask", { ...question, maxRows: 5 })).toBe("notAuthorized");
    desk.grant("spreadsheets.currentonly", false);
    expect(await desk.codeOf("listReports")).toBe("cellsNotAllowed");
  },
);
