/** What is sent to save a report, and where the form takes it from. */
import type { InputOf } from "../../calls";
import type { ListedReport } from "../../reports";
import type { AskedCall } from "../../tables";

export type ReportInput = InputOf<"saveReport">;

/** A query from Build: of a new report, or another one for a report that there is. */
export interface ReportRequest {
  readonly call: AskedCall;
  readonly formula: string;
  /** Offered for a new one. */
  readonly name: string;
  /** As far as a preview has told. */
  readonly columns: readonly string[];
  readonly id?: string | undefined;
  /** It was read from a formula whose cells and calculations stand in it with their values now. */
  readonly hasCalculated?: boolean;
}

/** A report's settings as they are, as they are sent to be saved. */
export const settingsOf = ({ id, name, report }: ListedReport): ReportInput => ({
  id,
  name,
  mode: report?.mode ?? "replace",
  header: report?.style.header ?? "labels",
  keyColumns: [...(report?.keyColumns ?? [])],
  ...(report?.chart ? { chart: {} } : {}),
  ...(report?.schedule ? { schedule: report.schedule } : {}),
  userName: "",
});

/** What the form begins with: a report as it is, or a new one, with the query that has come from Build. */
export function firstInput(listed: ListedReport | undefined, request: ReportRequest | undefined): ReportInput {
  const call = request && { call: { name: request.call.name, args: [...request.call.args] } };
  return listed
    ? { ...settingsOf(listed), ...call }
    : { name: request?.name ?? "", mode: "replace", header: "labels", keyColumns: [], userName: "", ...call };
}
