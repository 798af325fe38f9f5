// A report that needs more requests than an hour's run can make: it goes on hour by hour, and is written in one piece.
import { createSimulatedApi } from "../../../workbench/apps-script/scheduler/simulatedApi";
import { deskKey, profileId, ReportDesk } from "../../../workbench/bench/reportDesk";
import { builtAddOn } from "../../support/builtAddOn";

const hourMs = 3_600_000;
const pages = Array.from({ length: 40 }, (_, index) => `https://ptengine.jp/page-${index}`);

test("forty pages of this month on three requests a minute, while the formulas are refreshed every hour", async () => {
  const { fetchHandler, api } = createSimulatedApi({
    keys: [{ key: deskKey, profileId, scopes: ["query"], plan: "FREE" }],
  });
  const desk = new ReportDesk({ ...builtAddOn(), startMs: Date.parse("2026-05-06T03:00:20Z"), fetchHandler });
  const [sheet] = desk.port.sheets();
  const sheetId = sheet?.id as string;
  desk.book.setFormula("H1", '=PTENGINE_DC("total","visits","today")');
  await desk.call("scheduleRefresh", { schedule: { every: "hour" }, userName: "" });
  const args = [pages.map((page) => [page]), "page", "pv", "thismonth"];
  const schedule = { every: "day", hour: 12 };
  await desk.place({ name: "Pages", call: { name: "PTENGINE_HEATMAP", args }, schedule }, sheetId, 1, 1);
  const cells = () => desk.port.read(sheetId, { top: 0, bottom: 40, left: 0, right: 0 }).map(([cell]) => cell?.display);
  while (desk.log()[0]?.result !== "ok" && desk.log().length < 24) {
    expect(cells().every((text) => text === "")).toBe(true);
    await desk.moveBy(hourMs);
  }
  const [last, ...earlier] = desk.log().map(({ result, code }) => code ?? result);
  expect(last).toBe("ok");
  expect(new Set(earlier)).toEqual(new Set([4290]));
  expect(cells()).toEqual(["url", ...pages]);
  const asked = api.log.list().flatMap(({ body }) => (body as { url?: string }).url ?? []);
  expect(asked.sort()).toEqual([...pages].sort());
  await desk.close();
});
