/** Sets up an emulated platform for one test, with everything that a test would like to look at afterwards. */
import { type AppsScript, type AppsScriptOptions, createAppsScript } from "../../../workbench/apps-script/appsScript";
import type { Button, MenuItem, SpreadsheetPort, UiPort } from "../../../workbench/apps-script/ports/spreadsheetPort";
import type {
  Entry,
  ExecutionRequest,
  ExecutionResult,
  Person,
  ScriptValue,
} from "../../../workbench/apps-script/ports/values";
import { MemorySpreadsheet } from "./memorySpreadsheet";

export class RecordingUi implements UiPort {
  readonly alerts: string[] = [];
  readonly toasts: { title: string; message: string; timeoutSeconds: number }[] = [];
  readonly sidebars: { title: string; html: string }[] = [];
  menu: readonly MenuItem[] = [];
  answer: { button: Button; text: string } = { button: "OK", text: "typed" };
  beforeAnswer: () => Promise<void> = async () => {};

  setAddOnMenu(items: readonly MenuItem[]) {
    this.menu = items;
  }

  async alert({ title, prompt, buttons }: { title: string; prompt: string; buttons: string }) {
    this.alerts.push([title, prompt, buttons].join("|"));
    await this.beforeAnswer();
    return this.answer.button;
  }

  async prompt({ title, prompt, buttons }: { title: string; prompt: string; buttons: string }) {
    this.alerts.push([title, prompt, buttons].join("|"));
    return this.answer;
  }

  toast(message: { title: string; message: string; timeoutSeconds: number }) {
    this.toasts.push(message);
  }

  showSidebar(sidebar: { title: string; html: string }) {
    this.sidebars.push(sidebar);
  }
}

const opened: AppsScript[] = [];

/** Threads of all platforms of a test file; call it after each test. */
export const closeWorkshops = async () => {
  await Promise.all(opened.splice(0).map((script) => script.close()));
};

/** A platform for the script, and what happened on it. */
export function openWorkshop(code: string, options: Partial<AppsScriptOptions> = {}) {
  const spreadsheet = new MemorySpreadsheet();
  const ui = new RecordingUi();
  const lines: string[] = [];
  const calls: string[] = [];
  const script = createAppsScript({
    code,
    manifest: { timeZone: "Asia/Tokyo" },
    spreadsheet,
    ui,
    onConsole: (line) => lines.push(line),
    onServiceCall: ({ name }) => calls.push(name),
    ...options,
  });
  opened.push(script);

  const start = (entry: Entry, functionName: string, args: ScriptValue[], more: Partial<ExecutionRequest> = {}) =>
    script.execute({ entry, functionName, args, ...more });

  return { script, spreadsheet, ui, lines, calls, start };
}

/** Runs `body` as a function of its own; `entry` decides what it may do and what becomes of its value. */
export function runBody(body: string, entry: Entry = "customFunction", options: Partial<AppsScriptOptions> = {}) {
  return openWorkshop(`function RUN(a, b, c) { ${body} }`, options).start(entry, "RUN", []);
}

/** One platform for many function bodies that leave nothing behind; each still has a context of its own. */
export function openRunner(options: Partial<AppsScriptOptions> = {}) {
  const { start } = openWorkshop("function RUN(body) { return Function(body)(); }", options);
  return (body: string) => start("customFunction", "RUN", [body]);
}

/** One spreadsheet for two people; what they run is the body of a function behind the same beginning. */
export function openForPeople(head: string, spreadsheet: SpreadsheetPort) {
  const code = `function F(body) { return Function(${JSON.stringify(head)} + body)(); }`;
  const { script, start } = openWorkshop(code, { spreadsheet });
  const as = (person: Person) => (body: string) => {
    script.setPerson(person);
    return start("sidebar", "F", [body]);
  };
  return { owner: as("owner"), editor: as("editor"), viewer: as("viewer"), commenter: as("commenter") };
}

export function openEvaluator(timeZone = "Asia/Tokyo") {
  const run = openRunner({ manifest: { timeZone } });
  return (expression: string) => run(`return (${expression});`);
}

export async function outcomeOf(result: Promise<ExecutionResult>): Promise<ScriptValue> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.error.name}: ${settled.error.message}`);
  return settled.value;
}

export async function messageOf(result: Promise<ExecutionResult>): Promise<string> {
  const settled = await result;
  return settled.ok ? `no error but ${JSON.stringify(settled.value)}` : settled.error.message;
}
