/** The whole workbench without a page: the simulated API, the emulated Apps Script with the built add-on, and a workbook. */

import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AppsScript, type AppsScriptOptions, createAppsScript } from "./apps-script/appsScript";
import { MovableClock, RunningClock } from "./apps-script/clock";
import type { AppsScriptManifest } from "./apps-script/manifest";
import type { CellRead } from "./apps-script/ports/spreadsheetPort";
import type { ExecutionResult, ScriptValue } from "./apps-script/ports/values";
import type { ThreadPool } from "./apps-script/threadPool";
import { type Account, changeSettings, keepSite } from "./connectedSite";
import { Inbox } from "./inbox/inbox";
import { startInbox } from "./inbox/server";
import { projectRoot } from "./projectRoot";
import { type ApiThread, type StartApiThreadOptions, startApiThread } from "./ptengine/startApiThread";
import { Book, type BookOptions } from "./sheet/book/book";
import { readFunctionHelp } from "./sheet/customFunctions/functionHelp";
import { WorkbenchTime } from "./time";
import { PageUi } from "./web/pageUi";

const publicApi = "https://xbackend.ptengine.com/";
const simulatedProfileId = "566d12f9";

export interface AddOn {
  readonly code: string;
  readonly manifest: AppsScriptManifest;
  /** Pages by their names without ".html". */
  readonly htmlFiles: Readonly<Record<string, string>>;
  /** Threads that several workbenches with this add-on share. */
  readonly threads?: ThreadPool;
}

export interface WorkbenchOptions {
  /** The default is the built add-on in dist/. */
  readonly addOn?: AddOn;
  readonly book?: Partial<Omit<BookOptions, "functions" | "runCustomFunction">>;
  readonly appsScript?: Partial<Omit<AppsScriptOptions, keyof AddOn | "spreadsheet" | "ui" | "routes">>;
  readonly api?: Partial<StartApiThreadOptions>;
  /** Asks the real API with this account instead of the simulated one. */
  readonly live?: Account;
  /** What the simulated site is called in the document; its id unless given. */
  readonly siteName?: string;
  /** Every clock stands at this moment: the workbook's, the executions' and the simulated API's. */
  readonly fixedNowMs?: number;
  /** Opens a document in which no site has been connected yet. */
  readonly isConnected?: boolean;
}

export interface Workbench {
  readonly book: Book;
  readonly appsScript: AppsScript;
  readonly ui: PageUi;
  /** Missing when the real API is asked. */
  readonly api: ApiThread | undefined;
  /** Slack, Google Chat and Teams, as far as incoming webhooks go. */
  readonly inbox: Inbox;
  /** Missing when the executions have a clock of the caller's. */
  readonly time: WorkbenchTime | undefined;
  /** Types into one cell; the address may name a tab. */
  setFormula(address: string, text: string): void;
  /** Ends when no formula is loading any more. */
  settled(): Promise<void>;
  values(address: string): ScriptValue[][];
  display(address: string): string[][];
  error(address: string): CellRead["error"];
  /** Picks an entry of the add-on's menu. */
  runMenu(functionName: string): Promise<ExecutionResult>;
  close(): Promise<void>;
}

export function readBuiltAddOn(): AddOn {
  const read = (name: string) => readFileSync(join(projectRoot, "dist", name), "utf8");
  const pages = readdirSync(join(projectRoot, "dist")).filter((name) => name.endsWith(".html"));
  return {
    code: read("Code.js"),
    manifest: JSON.parse(read("appsscript.json")) as AppsScriptManifest,
    htmlFiles: Object.fromEntries(pages.map((name) => [name.replace(/\.html$/, ""), read(name)])),
  };
}

export async function createWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { addOn = readBuiltAddOn(), live, siteName, isConnected = true } = options;
  const account = live ?? { apiKey: randomKey(), profileId: simulatedProfileId, siteName };
  const { fixedNowMs } = options;
  const clock = fixedNowMs === undefined ? new RunningClock() : new MovableClock(fixedNowMs);
  const clockOffset = fixedNowMs === undefined ? {} : { clockOffsetMs: fixedNowMs - Date.now() };
  const api = live ? undefined : await startSimulation(account, { ...clockOffset, ...options.api });
  const inbox = new Inbox(() => (options.appsScript?.clock ?? clock).nowMs());
  const webhooks = await startInbox(inbox);
  const ui = new PageUi();
  const book = new Book({
    timeZone: addOn.manifest.timeZone,
    now: () => clock.nowMs(),
    ...options.book,
    functions: readFunctionHelp(addOn.code),
    runCustomFunction: (functionName, args, cell) =>
      appsScript.execute({ entry: "customFunction", functionName, args, ...(cell ? { cell } : {}) }),
  });
  const appsScript = createAppsScript({
    clock,
    ...options.appsScript,
    ...addOn,
    spreadsheet: book.port,
    ui,
    routes: { ...(api ? { [publicApi]: `${api.baseUrl}/` } : {}), ...webhooks.routes },
  });
  const { clockOffsetMs: apiOffsetMs = 0 } = { ...clockOffset, ...options.api };
  const parts = { clock, appsScript, book, control: api?.control, apiOffsetMs };
  const time = options.appsScript?.clock ? undefined : new WorkbenchTime(parts);
  if (isConnected) connect(appsScript, book.port.id, account);
  if (appsScript.publicFunctions.includes("onOpen")) {
    await appsScript.execute({ entry: "onOpen", functionName: "onOpen", args: [] });
  }
  return {
    book,
    appsScript,
    ui,
    api,
    inbox,
    time,
    setFormula: (address, text) => book.setFormula(address, text),
    settled: () => book.settled(),
    values: (address) => book.values(address),
    display: (address) => book.display(address),
    error: (address) => book.error(address),
    runMenu: (functionName) => appsScript.execute({ entry: "menu", functionName, args: [] }),
    close: async () => {
      time?.close();
      await appsScript.close();
      await api?.close();
      await webhooks.close();
    },
  };
}

function connect({ state }: AppsScript, spreadsheetId: string, account: Account): void {
  const { profileId, siteName } = account;
  keepSite(state, spreadsheetId, account);
  changeSettings(state, { profileId, ...(siteName === undefined ? {} : { siteName }) });
}

function startSimulation({ apiKey, profileId }: Account, options: WorkbenchOptions["api"]): Promise<ApiThread> {
  return startApiThread({ keys: [{ key: apiKey, profileId, scopes: ["query"], plan: "GROWTH" }], ...options });
}

/** Keys of the service are "pt-" and 32 letters or digits. */
export const randomKey = () => `pt-${randomBytes(16).toString("hex")}`;
