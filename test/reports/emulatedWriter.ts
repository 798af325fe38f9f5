/** The writer on the emulated Apps Script, bundled as the product is, with a spreadsheet behind it. */
import { buildSync } from "esbuild";
import type { CellPlace } from "../../src/platform/ports";
import type { CellStyle } from "../../src/reports/cells";
import type { Receipt, ReceiptState } from "../../src/reports/receipt";
import type { Table } from "../../src/table/table";
import { createAppsScript } from "../../workbench/apps-script/appsScript";
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { projectRoot } from "../../workbench/projectRoot";
import { Book } from "../../workbench/sheet/book/book";
import { PageUi } from "../../workbench/web/pageUi";

const platform = `
  import { createAppsScriptPlatform as platform } from "./src/platform/appsScript";
`;

const writerEntry = `${platform}
  import { standingAt } from "./src/reports/receipt";
  import { writeTable } from "./src/reports/writer";
  export function write(request) {
    const kept = [];
    const result = writeTable(platform(), { ...request, keep: (written) => void kept.push(written) });
    return { ...result, kept };
  }
  export const state = (place, written) => standingAt(platform(), place, written).state;
`;

const runnerEntry = `${platform}
  import { runReports } from "./src/reports/run";
  import { rangeNameOf, saveReport } from "./src/reports/store";
  export function place(report, sheetName, area) {
    saveReport(platform(), report);
    platform().spreadsheet.setNamedRange(rangeNameOf(report.id), { sheetName, area });
  }
  export const run = () => runReports(platform(), undefined, { trigger: "manual", user: "", durationMs: 60000 });
`;

const sheetBody = 'function RUN(body) { return Function("sheet", body)(SpreadsheetApp.getActive().getSheets()[0]); }';

/** Functions are public where they begin a line. */
function bundled(contents: string, ...functions: string[]): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: projectRoot, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Reports",
    target: "es2019",
  });
  return [outputFiles[0]!.text, sheetBody, ...functions].join("\n");
}

const writerCode = () =>
  bundled(
    writerEntry,
    "function WRITE(request) { return Reports.write(request); }",
    "function STATE(place, written) { return Reports.state(place, written); }",
  );

/** An add-on that runs reports, for a workbench. */
export const runnerCode = () =>
  bundled(
    runnerEntry,
    "function PLACE(report, sheetName, area) { Reports.place(report, sheetName, area); }",
    "function REPORTS() { return Reports.run(); }",
  );

export interface EmulatedResult {
  readonly written: Receipt;
  readonly kept: readonly Receipt[];
  readonly rowCount: number;
}

export const place: CellPlace = { sheetName: "Sheet1", row: 1, column: 1 };

export function openEmulatedWriter(timeZone = "Asia/Tokyo") {
  const book = new Book({
    functions: [],
    runCustomFunction: () => Promise.reject(new Error("There are no custom functions here.")),
    timeZone,
  });
  const calls: string[] = [];
  const script = createAppsScript({
    code: writerCode(),
    // The script's own zone is another than the spreadsheet's, as for most users.
    manifest: { timeZone: "America/New_York" },
    spreadsheet: book.port,
    ui: new PageUi(),
    onServiceCall: ({ name }) => calls.push(name),
  });
  async function call(functionName: string, ...args: unknown[]): Promise<ScriptValue> {
    const result = await script.execute({ entry: "sidebar", functionName, args: args as ScriptValue[] });
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  }
  return {
    book,
    calls,
    write: (table: Table, style: Partial<CellStyle> = {}, more: { written?: Receipt } = {}) =>
      call("WRITE", {
        table,
        style: { header: "names", durations: "seconds", ...style },
        place,
        ...more,
      }) as unknown as Promise<EmulatedResult>,
    state: (written: Receipt) => call("STATE", place, written) as Promise<ReceiptState>,
    /** A function body with `sheet`; dates come back as texts. */
    run: (body: string) => call("RUN", body),
    close: () => script.close(),
  };
}
