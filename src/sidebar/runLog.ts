/** The run log: for the sidebar, and as a tab of its own. */
import type { Platform } from "../platform/ports";
import { type LoggedRun, readLog } from "../reports/log";
import { writeTable } from "../reports/writer";
import type { Column } from "../table/table";

/** `start` and `end` are `YYYY-MM-DDTHH:MM:SS` by the spreadsheet's clock. */
export interface ShownRun extends LoggedRun {
  readonly start: string;
  readonly end: string;
}

const logTab = "Ptengine log";
const columns = "start,end,report,result,code,rows,requests,trigger,user".split(",") as (keyof ShownRun)[];

export function readRuns(platform: Platform): ShownRun[] {
  const timeText = (timeMs: number) => platform.calendar.dateTimeOf(new Date(timeMs));
  return readLog(platform).map((run) => ({ ...run, start: timeText(run.startMs), end: timeText(run.endMs) }));
}

/** Writes the tab anew; whatever stands there gives way. */
export function writeRuns(platform: Platform): string {
  const { spreadsheet } = platform;
  spreadsheet.addSheet(logTab);
  const { usedRows: rows = 0, usedColumns = 0 } = spreadsheet.sheet(logTab)?.size() ?? {};
  const place = { sheetName: logTab, row: 1, column: 1 };
  const types: Readonly<Record<string, Column["type"]>> = {
    start: "dateTime",
    end: "dateTime",
    rows: "count",
    requests: "count",
  };
  writeTable(platform, {
    table: {
      columns: columns.map((name) => ({ name, label: name, type: types[name] ?? "text", isKey: false })),
      // An error's code may be a number, and is a name all the same.
      rows: readRuns(platform).map((run) =>
        columns.map((name) => (name === "code" ? String(run.code ?? "") : (run[name] as string | number))),
      ),
    },
    style: { header: "names", durations: "seconds" },
    place,
    written: { rows, columns: usedColumns, digest: "" },
    mayOverwriteEdits: true,
    ifOccupied: "overwrite",
    keep: () => {},
  });
  spreadsheet.select(place);
  return logTab;
}
