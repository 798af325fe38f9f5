/** The writer on the emulated Apps Script, bundled as the product is, with a workbook behind it. */
import { buildSync } from "esbuild";
import type { CellStyle } from "../../src/reports/cells";
import type { Place, Written, WrittenState } from "../../src/reports/written";
import type { Table } from "../../src/table/table";
import { createAppsScript } from "../../workbench/apps-script/appsScript";
import type { ScriptValue } from "../../workbench/apps-script/values";
import { projectRoot } from "../../workbench/projectRoot";
import { Book } from "../../workbench/sheet/book";
import { PageUi } from "../../workbench/web/pageUi";

// Bold and frozen headers are no matter of contents, and are left out here.
const entry = `
  import { createAppsScriptPlatform } from "./src/platform/appsScript";
  import { stateOfWritten } from "./src/reports/written";
  import { writeTable } from "./src/reports/writer";
  function platform() {
    const real = createAppsScriptPlatform();
    const sheet = (name) => ({ ...real.workbook.sheet(name), setHeaderLook() {}, setFrozenRows() {} });
    return { ...real, workbook: { ...real.workbook, sheet } };
  }
  export function write(request) {
    const kept = [];
    const result = writeTable(platform(), { ...request, keep: (written) => void kept.push(written) });
    return { ...result, kept };
  }
  export const state = (place, written) => stateOfWritten(platform(), place, written);
`;

function bundled(): string {
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: projectRoot, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Reports",
    target: "es2019",
  });
  // Functions are public where they begin a line.
  return [
    outputFiles[0]!.text,
    "function WRITE(request) { return Reports.write(request); }",
    "function STATE(place, written) { return Reports.state(place, written); }",
    'function RUN(body) { return Function("sheet", body)(SpreadsheetApp.getActive().getSheets()[0]); }',
  ].join("\n");
}

export interface EmulatedResult {
  readonly written: Written;
  readonly kept: readonly Written[];
  readonly rowCount: number;
}

export const place: Place = { sheetName: "Sheet1", row: 1, column: 1 };

export function openEmulatedWriter(timeZone = "Asia/Tokyo") {
  const book = new Book({
    functions: [],
    runCustomFunction: () => Promise.reject(new Error("There are no custom functions here.")),
    timeZone,
  });
  const calls: string[] = [];
  const script = createAppsScript({
    code: bundled(),
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
    write: (table: Table, style: Partial<CellStyle> = {}, more: { written?: Written } = {}) =>
      call("WRITE", {
        table,
        style: { header: "names", durations: "seconds", ...style },
        place,
        ...more,
      }) as unknown as Promise<EmulatedResult>,
    state: (written: Written) => call("STATE", place, written) as Promise<WrittenState>,
    /** A function body with `sheet`; dates come back as texts. */
    run: (body: string) => call("RUN", body),
    close: () => script.close(),
  };
}
