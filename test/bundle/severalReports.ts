/** A document with several reports side by side, each with a question of its own, on the largest plan. */
import { createSimulatedApi } from "../../workbench/apps-script/scheduler/simulatedApi";
import { deskKey, profileId, ReportDesk, type ReportDeskOptions } from "../../workbench/bench/reportDesk";
import { builtAddOn } from "../support/builtAddOn";

export const hourMs = 3_600_000;
const views = ["day", "week", "month", "country", "os", "browser", "sources", "sourceType", "state", "total"];

export interface SeveralReports {
  readonly desk: ReportDesk;
  readonly ids: readonly string[];
}

/** Named R0, R1 and so on; each is due every hour. The API takes so long for every answer. */
export async function openReports(
  count: number,
  serverMs: number,
  options: Partial<ReportDeskOptions> = {},
): Promise<SeveralReports> {
  const { fetchHandler } = createSimulatedApi({
    keys: [{ key: deskKey, profileId, scopes: ["query"], plan: "GROWTH" }],
    serverMs,
  });
  const book = { rowCount: 60, columnCount: 80 };
  const startMs = Date.parse("2026-05-06T03:00:20Z");
  const desk = new ReportDesk({ ...builtAddOn(), startMs, fetchHandler, book, ...options });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const dates = index < views.length ? ["2026-04-01", "2026-04-07"] : ["2026-03-01", "2026-03-07"];
    const call = { name: "PTENGINE_DC", args: [views[index % views.length], "visits", ...dates] };
    ids.push(await desk.place({ name: `R${index}`, call, schedule: { every: "hour" } }, "sheet-1", 1, 1 + 3 * index));
  }
  return { desk, ids };
}
