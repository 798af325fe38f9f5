/** The run log: for the sidebar, and as a tab of its own. */
import { PtengineError } from "../errors";
import type { NamedRange, Platform } from "../platform/ports";
import { addTab } from "../refresh/tabNames";
import { locked, lockWaitMs } from "../reports/lock";
import { type LoggedRun, readLog } from "../reports/log";
import { isProven, type Receipt, reachOf, standingAt } from "../reports/receipt";
import { receiptSchema } from "../reports/stored";
import { assertRoomForTab, writeTable } from "../reports/writer";
import { parseJson } from "../schema";
import type { Column, Table } from "../table/table";

/** `start` and `end` are `YYYY-MM-DDTHH:MM:SS` by the spreadsheet's clock. */
export interface ShownRun extends LoggedRun {
  readonly start: string;
  readonly end: string;
}

const logTab = "Ptengine log";
/** Of the cells that the last log was written into, and of what was written. */
const rangeName = "PTENGINE_LOG";
const receiptName = "PTENGINE_LOG_TAB";
const columns = "start,end,report,result,code,rows,requests,trigger,user".split(",") as (keyof ShownRun)[];

export function readRuns(platform: Platform): ShownRun[] {
  const timeText = (timeMs: number) => platform.calendar.dateTimeOf(new Date(timeMs));
  return readLog(platform).map((run) => ({ ...run, start: timeText(run.startMs), end: timeText(run.endMs) }));
}

function tableOfRuns(platform: Platform): Table {
  const types: Readonly<Record<string, Column["type"]>> = {
    start: "dateTime",
    end: "dateTime",
    rows: "count",
    requests: "count",
  };
  return {
    columns: columns.map((name) => ({ name, label: name, type: types[name] ?? "text", isKey: false })),
    // An error's code may be a number, and is a name all the same.
    rows: readRuns(platform).map((run) =>
      columns.map((name) => (name === "code" ? String(run.code ?? "") : (run[name] as string | number))),
    ),
  };
}

function writeAt(platform: Platform, { sheetName, area }: NamedRange, written: Receipt | undefined): void {
  const { spreadsheet, documentProperties } = platform;
  writeTable(platform, {
    table: tableOfRuns(platform),
    style: { header: "names", durations: "seconds" },
    place: { sheetName, row: area.row, column: area.column },
    written,
    reach: area,
    keep(now, { isWritten }) {
      if (!isWritten) spreadsheet.setNamedRange(rangeName, { sheetName, area: { ...area, ...reachOf(now) } });
      documentProperties.set(receiptName, JSON.stringify(now));
      if (isWritten) spreadsheet.setNamedRange(rangeName, { sheetName, area: { ...area, ...reachOf(now) } });
    },
  });
  spreadsheet.select({ sheetName, row: area.row, column: area.column });
}

const isOwn = (platform: Platform, { sheetName, area }: NamedRange, written: Receipt): boolean =>
  isProven(standingAt(platform, { sheetName, row: area.row, column: area.column }, written, area));

/** False where there is no room for this one, or the cells would not take it. */
function isRewritten(platform: Platform, named: NamedRange, written: Receipt): boolean {
  try {
    writeAt(platform, named, written);
    return true;
  } catch (problem) {
    if (problem instanceof PtengineError && problem.code !== "documentBusy") return false;
    throw problem;
  }
}

/** Writes it where the last one stands, or, if somebody has made something of that, onto a new tab; the tab's name. */
function write(platform: Platform): string {
  const { spreadsheet, documentProperties } = platform;
  const named = spreadsheet.namedRange(rangeName);
  const written = parseJson(receiptSchema(), documentProperties.get(receiptName));
  if (named && written && isOwn(platform, named, written) && isRewritten(platform, named, written))
    return named.sheetName;
  assertRoomForTab(platform);
  const sheetName = addTab(spreadsheet, logTab).name;
  const fresh = { sheetName, area: { row: 1, column: 1, rows: 1, columns: 1 } };
  spreadsheet.setNamedRange(rangeName, fresh);
  writeAt(platform, fresh, undefined);
  return sheetName;
}

export const writeRuns = (platform: Platform): string => locked(platform, lockWaitMs, () => write(platform));
