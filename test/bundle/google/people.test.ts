// Files and people that Google treats in ways of its own: each is told in words that help, and no request is made for nothing.
import { expectGoodMessage } from "../failures/cells";
import { formula, GoogleDesk } from "./googleDesk";

let desk: GoogleDesk;
beforeEach(async () => {
  desk = await GoogleDesk.open();
});
afterEach(() => desk.close());

const visits = '=PTENGINE_DC("total","users","2026-04-01","2026-04-02")';

test("a file without an owner says so in its formulas, spends nothing on them, and has its reports", async () => {
  desk.circumstances.hasOwner = false;
  const message = await desk.shows();
  expectGoodMessage(message);
  expect(message).toMatch(/this file has no owner.*reports.*My Drive/);
  expect(await desk.menu("menuRefreshFormulas")).toMatch(/Nothing could be asked: 1 of 1.*this file has no owner/);
  const { value } = await desk.call<{ formulas: { state: string; reason?: { code: string } }[] }>("listFormulas");
  expect(value.formulas).toMatchObject([{ state: "failed", reason: { code: "noOwner" } }]);
  const { value: start } = await desk.call("start");
  expect(start).toMatchObject({ formulaRun: { error: { code: "noOwner" } } });
  expect(await desk.requests()).toBe(0);
  expect(await desk.run(await desk.save(5, 5))).toMatchObject({ result: "ok" });
});

test("a hidden tab that its owner has protected is asked about before a refresh of an editor asks anything", async () => {
  await desk.shows();
  await desk.call("refreshFormulas", { isLast: false });
  const { port } = desk.workbench.book;
  const tab = port.sheets().find(({ isHidden }) => isHidden);
  const protection = port.protections.add("SHEET", tab?.id ?? "", { top: 0, left: 0, bottom: 99, right: 9 });
  port.protections.change(protection, { editors: [] });
  await desk.workbench.settled();
  desk.become("editor");
  const fromRequests = await desk.requests();
  const { error } = await desk.call("refreshFormulas", { isLast: false });
  expect(error).toMatchObject({
    code: "protectedCells",
    parameters: { cell: "Ptengine!A1", value: "owner@example.com" },
  });
  expect(await desk.menu("menuRefreshFormulas")).toMatch(/Ptengine!A1 are protected.*owner@example\.com/);
  expect(await desk.requests()).toBe(fromRequests);
  expect(await desk.shows(visits, "C1")).toMatch(/^\d+$/);
  expect(await desk.run(await desk.save(5, 5))).toMatchObject({ result: "ok" });
});

test.each(["viewer", "commenter"] as const)(
  "a %s reads everything, and is told who could let them change it",
  async (person) => {
    await desk.shows();
    const id = await desk.save(5, 5);
    desk.become(person);
    for (const name of ["start", "listFormulas", "listReports"]) expect(await desk.codeOf(name)).toBe("ok");
    expect(await desk.save(9, 5)).toBe("mayNotEdit");
    expect(await desk.codeOf("refreshFormulas", { isLast: false })).toBe("mayNotEdit");
    expect(await desk.run(id)).toMatchObject({ result: "failed" });
    const message = await desk.menu("menuRefreshFormulas");
    expectGoodMessage(message);
    expect(message).toMatch(/you may only view it or comment on it\. Ask its owner/);
    desk.script.setPerson("owner");
    const { value } = await desk.call<{ reports: { address?: string }[] }>("listReports");
    expect(value.reports).toMatchObject([{ address: "Sheet1!E5" }]);
    expect(await desk.run(id)).toMatchObject({ result: "ok" });
    expect(await desk.shows(formula, "A1")).toMatch(/^\d+$/);
  },
);

test("a report whose cells somebody has made a table with typed columns goes on while only its numbers change, and grows no further", async () => {
  const id = await desk.save(5, 5);
  expect(await desk.run(id)).toMatchObject({ result: "ok" });
  desk.workbench.book.turnIntoTable("E5:F8");
  const before = desk.workbench.values("E5:F8");
  expect(await desk.run(id)).toMatchObject({ result: "ok" });
  expect(desk.workbench.values("E5:F8")).toEqual(before);
  const call = { name: "PTENGINE_DC", args: ["day", "visits", "2026-04-01", "2026-04-05"] };
  desk.select(5, 5);
  const { value } = await desk.call<{ reports: { report: object }[] }>("listReports");
  expect(value.reports).toHaveLength(1);
  const settings = { id, name: "Days", mode: "replace", header: "names", keyColumns: [], userName: "", call };
  expect(await desk.codeOf("saveReport", settings)).toBe("ok");
  expect(await desk.run(id)).toMatchObject({ result: "failed", code: "typedCells" });
  expect(desk.workbench.values("E5:F8")).toEqual(before);
});
