/** The last runs of all reports, newest first, in one small property. */
import type { ErrorCode } from "../errors";
import type { Platform } from "../platform/ports";
import { parseJson, type Schema } from "../schema";
import { bytesOf, type ReportResult } from "./store";
import { logSchema } from "./stored";

export interface LoggedRun {
  readonly startMs: number;
  readonly endMs: number;
  /** `alert` is a message that was sent, or was not. */
  readonly trigger: "manual" | "schedule" | "alert";
  readonly user: string;
  readonly report: string;
  readonly rows: number;
  readonly requests: number;
  readonly result: ReportResult;
  readonly code?: ErrorCode;
}

const propertyName = "PTENGINE_REPORT_LOG";
/** A property takes 9 KB. */
const maxBytes = 8_000;

export const readLog = ({ documentProperties }: Platform): readonly LoggedRun[] =>
  parseJson(logSchema() as unknown as Schema<LoggedRun[]>, documentProperties.get(propertyName)) ?? [];

/** The property of the log with these runs in it, the newest first; the oldest give way. */
export function loggedAs(platform: Platform, added: readonly LoggedRun[]): Readonly<Record<string, string>> {
  const runs = [...added, ...readLog(platform)];
  while (bytesOf(JSON.stringify(runs)) > maxBytes) runs.pop();
  return { [propertyName]: JSON.stringify(runs) };
}
