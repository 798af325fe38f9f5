// Every editor can point a report's name anywhere: that makes nothing theirs, and holds up nobody.
import { given, TwoPeople } from "./twoPeople";

const maxListMs = 2_000;

let people: TwoPeople;
let id: string;
beforeEach(async () => {
  people = await TwoPeople.open();
  const call = { name: "PTENGINE_DC", args: ["day", "visits", "2026-04-01", "2026-04-03", "", `profile=${given}`] };
  const report = { mode: "replace", header: "names", keyColumns: [], name: "Visits", userName: "" };
  const { value } = await people.call("saveReport", { ...report, call });
  id = (value as { readonly id: string }).id;
  await people.call("runReports", { ids: [id] });
  // Such a read took seven seconds, and in a file as large as Google allows nobody's list ever came.
  people.workbench.book.port.insertRows("sheet-1", 100, 30_000);
  pointAt({ top: 0, left: 0, bottom: 29_999, right: 25 });
});
afterEach(() => people.close());

function pointAt(zone: Readonly<Record<"top" | "left" | "bottom" | "right", number>>): void {
  people.workbench.book.port.setNamedRange({ name: `PTENGINE_REPORT_${id}`, sheetId: "sheet-1", zone });
}

async function listed() {
  const startedAtMs = Date.now();
  const { value } = await people.call("listReports", {});
  const [report] = (value as { readonly reports: readonly { readonly state?: string }[] }).reports;
  return { state: report?.state, isInTime: Date.now() - startedAtMs < maxListMs };
}

it("reports are listed in time where one's name reaches over a whole tab", async () => {
  expect(await listed()).toEqual({ state: "complete", isInTime: true });
});

it("and where its cells were edited as well: nothing beyond them is cleared, and nothing is written", async () => {
  people.workbench.book.setFormula("B2", "7");
  people.workbench.book.setFormula("D9", "somebody's");
  expect(await listed()).toEqual({ state: "edited", isInTime: true });
  const cleared = await people.call("deleteReport", { id, areCellsCleared: true });
  expect(cleared).toMatchObject({ ok: false, error: { code: "notProven" } });
  const { value } = await people.call("runReports", { ids: [id], mayOverwriteEdits: true });
  expect(value).toMatchObject([{ outcome: { result: "failed", code: "insertedInside" } }]);
  expect(people.workbench.values("B2:D9").flat()).toEqual(expect.arrayContaining([7, "somebody's"]));
});
