// A copy of a file with a dashboard: its reports are taken over with one press, and it runs, is scheduled and is deleted as one.
import type { SavedReports } from "../../../src/sidebar/reports";
import { deskKey, profileId } from "../../../workbench/bench/reportDesk";
import { keepSite } from "../../../workbench/connectedSite";
import { DashboardDesk } from "../dashboards/dashboardDesk";

let desk: DashboardDesk;
beforeEach(() => {
  desk = new DashboardDesk();
});
afterEach(() => desk.close());

const properties = () => desk.script.state.properties("document");
const list = () => desk.call<SavedReports>("listReports");
const tabs = () => desk.book.port.sheets().map(({ name, isHidden }) => [name, isHidden] as const);
const hiddenTexts = () =>
  desk.book.port
    .sheets()
    .filter(({ isHidden }) => isHidden)
    .flatMap(({ id }) => {
      const zone = desk.book.port.dataZone(id);
      return zone ? desk.book.port.read(id, zone).flatMap((line) => line.map(({ value }) => String(value ?? ""))) : [];
    })
    .join("\n");

/** Google copies cells, names and charts, and perhaps the document's properties; triggers stay with the old file. */
function copyFile(id: string, withProperties: boolean): void {
  Object.defineProperty(desk.book.port, "id", { value: id, configurable: true });
  if (!withProperties) {
    for (const [name] of properties().entries()) properties().delete(name);
    properties().set([["PTENGINE_SETTINGS", JSON.stringify({ profileId })]]);
  }
  for (const { id: trigger } of desk.script.state.triggers.list()) desk.script.state.triggers.delete(trigger);
  keepSite(desk.script.state, id, { profileId, apiKey: deskKey });
}

describe.each([true, false])("a copy with the document's properties: %s", (withProperties) => {
  test("takes a dashboard over with one press, as it stands, and it is one entry that runs, is scheduled and is deleted", async () => {
    const id = await desk.make("campaigns", { schedule: { every: "day", hour: 7 }, userName: "Keiko" });
    await desk.fill(id);
    await list();
    expect(hiddenTexts()).toContain('"template":"campaigns"');
    expect(hiddenTexts()).not.toMatch(/Keiko|pt-desk|hooks/);
    const before = { tabs: tabs(), shown: desk.shown("Campaigns"), charts: desk.chartEnds("Campaigns") };
    copyFile("copy-1", withProperties);
    const { fileCopy, dashboards } = await list();
    expect(dashboards).toEqual([]);
    expect(fileCopy).toMatchObject({ reports: [{ name: "Campaigns", address: "Campaigns!L2" }], unreadable: 0 });
    expect(fileCopy?.count).toBeGreaterThan(3);

    const taken = await desk.call<SavedReports>("takeOverReports");
    expect([taken.fileCopy, taken.reports]).toEqual([undefined, []]);
    expect(taken.dashboards).toMatchObject([{ id, title: "Campaigns", tab: "Campaigns" }]);
    expect(taken.dashboards[0]?.reports).toHaveLength(fileCopy?.count ?? 0);
    expect([taken.dashboards[0]?.schedule, taken.dashboards[0]?.owner, taken.trigger]).toEqual(
      Array(3).fill(undefined),
    );
    expect({ tabs: tabs(), shown: desk.shown("Campaigns"), charts: desk.chartEnds("Campaigns") }).toEqual(before);

    await desk.pass(26 * 3_600_000);
    expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
    expect(tabs()).toEqual(before.tabs);
    expect(desk.chartEnds("Campaigns")).toHaveLength(before.charts.length);
    for (const [last, next] of desk.chartEnds("Campaigns")) expect([last !== "", next]).toEqual([true, ""]);
    expect(desk.shown("Campaigns").join(" ")).toContain("2026");
    expect(desk.shown("Campaigns")).not.toEqual(before.shown);

    const scheduled = await desk.call<SavedReports>("scheduleDashboard", {
      id,
      schedule: { every: "day", hour: 8 },
      userName: "Ken",
    });
    expect(scheduled.dashboards).toMatchObject([{ schedule: { every: "day", hour: 8 }, owner: { name: "Ken" } }]);
    const { dashboards: left } = await desk.call<SavedReports>("deleteDashboard", { id, areTabsRemoved: true });
    expect(left).toEqual([]);
    expect(desk.tabs()).toEqual(["Sheet1", "Ptengine"].filter((name) => desk.tabs().includes(name)));
  });
});

test("a dashboard of which a part cannot be read any more is made anew by its next run, and what stood there stays", async () => {
  const id = await desk.make("campaigns");
  await desk.fill(id);
  await list();
  const kept = properties().get("PTENGINE_DEFINITIONS");
  await desk.pass(26 * 3_600_000);
  await desk.fill(id);
  await list();
  // What its runs change is none of its definition.
  expect(properties().get("PTENGINE_DEFINITIONS")).toBe(kept);
  copyFile("copy-1", false);
  const { port } = desk.book;
  const zoneOf = (tabId: string) => port.dataZone(tabId) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const [tab] = port.sheets().filter(({ id: one }) =>
    port
      .read(one, zoneOf(one))
      .flat()
      .some(({ value }) => String(value).startsWith('{"ptengine"')),
  );
  const zone = tab && port.dataZone(tab.id);
  if (!tab || !zone) throw new Error("There are no definitions.");
  port.write(tab.id, [{ row: zone.top + 1, column: zone.right, content: { kind: "typed", text: '{"name":"cut o' } }]);
  const before = desk.shown("Campaigns");
  expect((await list()).fileCopy).toMatchObject({ unreadable: 1 });
  const taken = await desk.call<SavedReports>("takeOverReports");
  expect(taken.dashboards).toMatchObject([{ id, title: "Campaigns" }]);
  expect(taken.reports).toEqual([]);
  expect(new Set(await desk.fill(id))).toEqual(new Set(["ok"]));
  expect(desk.shown("Campaigns")).toEqual(before);
  expect(desk.shown("Campaigns 2").length).toBeGreaterThan(12);
});
