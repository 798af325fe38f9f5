/** The built add-on in a document on Google as it can be: locks and permissions refused, limits used up, people of every kind. */
import type { Person, ScriptValue } from "../../../workbench/apps-script/ports/values";
import { keepSite } from "../../../workbench/connectedSite";
import { createWorkbench, type Workbench } from "../../../workbench/workbench";
import { hurriedClock } from "../failures/cells";

const profileId = "566d12f9";
const keyName = `PTENGINE_API_KEY:${profileId}`;
const scopeBase = "https://www.googleapis.com/auth/";

export const formula = '=PTENGINE_DC("total","visits","2026-04-01","2026-04-02")';
export const question = { name: "PTENGINE_DC", args: ["day", "visits", "2026-04-01", "2026-04-03"] };
const settings = { name: "Days", mode: "replace", header: "names", keyColumns: [], userName: "", call: question };

export interface Told<Value = unknown> {
  readonly ok: boolean;
  readonly value: Value;
  readonly error: { readonly code: string | number; readonly parameters: Readonly<Record<string, unknown>> };
}

export interface RunOutcome {
  readonly result: string;
  readonly code?: string | number;
}

export class GoogleDesk {
  readonly toasts: string[] = [];

  private constructor(readonly workbench: Workbench) {
    workbench.ui.addPage((event) => {
      if (event.type === "toast") this.toasts.push(event.message);
    });
  }

  static async open(): Promise<GoogleDesk> {
    return new GoogleDesk(await createWorkbench({ appsScript: { maxThreads: 3, clock: hurriedClock } }));
  }

  get script() {
    return this.workbench.appsScript;
  }

  get circumstances() {
    return this.script.circumstances;
  }

  grant(scope: string, isGranted: boolean, person: Person = "owner"): void {
    this.script.state.setScopeGranted(person, scopeBase + scope, isGranted);
  }

  /** Somebody else, with the same key. */
  become(person: Person): void {
    const { state } = this.script;
    const apiKey = state.properties("user:owner").get(keyName) ?? "";
    this.script.setPerson(person);
    keepSite(state, this.workbench.book.port.id, { profileId, apiKey }, person);
  }

  /** What the cell shows, and what its note says of an error. */
  async shows(text = formula, address = "A1"): Promise<string> {
    this.workbench.setFormula(address, "");
    this.workbench.setFormula(address, text);
    await this.workbench.settled();
    return this.workbench.error(address)?.message ?? String(this.workbench.values(address)[0]?.[0]);
  }

  /** As the sidebar calls it; what is thrown is Google's. */
  async call<Value = unknown>(name: string, input: unknown = {}): Promise<Told<Value>> {
    const result = await this.script.execute({
      entry: "sidebar",
      functionName: "sidebarCall",
      args: [name, input as ScriptValue],
    });
    if (!result.ok) throw new Error(result.error.message);
    return result.value as unknown as Told<Value>;
  }

  async codeOf(name: string, input: unknown = {}): Promise<string | number> {
    const { ok, error } = await this.call(name, input);
    return ok ? "ok" : error.code;
  }

  select(row: number, column: number): void {
    const { port } = this.workbench.book;
    const zone = { top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 };
    port.select(port.sheets()[0]?.id ?? "", zone);
  }

  /** Its id, or why it was not saved. */
  async save(row: number, column: number, more: object = {}): Promise<string> {
    this.select(row, column);
    const { ok, value, error } = await this.call<{ readonly id: string }>("saveReport", { ...settings, ...more });
    return ok ? value.id : String(error.code);
  }

  async run(id: string): Promise<RunOutcome> {
    const { value } = await this.call<{ readonly outcome: RunOutcome }[]>("runReports", { ids: [id] });
    return value[0]?.outcome as RunOutcome;
  }

  /** What the menu throws, or its toast. */
  async menu(name: string): Promise<string> {
    this.toasts.length = 0;
    const result = await this.workbench.runMenu(name);
    return result.ok ? (this.toasts[0] ?? "") : result.error.message;
  }

  async requests(): Promise<number> {
    const { log } = (await this.workbench.api?.control.state()) ?? { log: [] };
    return log.length;
  }

  close(): Promise<void> {
    return this.workbench.close();
  }
}
