/** A file of two people: the owner has keys for two sites and gave one of them to the file; an editor has none. */
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { changeSettings, keepSite } from "../../workbench/connectedSite";
import { createWorkbench, randomKey, type Workbench } from "../../workbench/workbench";
import { builtAddOn } from "../support/builtAddOn";

/** The site that the file was given. */
export const given = "566d12f9";
/** Another of the owner's sites, which the file was not given. */
export const private_ = "0badcafe";
/** A site for which nobody in the file has a key. */
export const nobodys = "deadbeef";

export interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string | number; readonly parameters: Readonly<Record<string, unknown>> };
}

export class TwoPeople {
  private constructor(
    readonly workbench: Workbench,
    readonly keys: { readonly given: string; readonly private: string; readonly editors: string },
  ) {}

  /** Friday noon in Tokyo, on a clock that tests can move. */
  static async open(): Promise<TwoPeople> {
    const keys = { given: randomKey(), private: randomKey(), editors: randomKey() };
    const workbench = await createWorkbench({
      addOn: builtAddOn(),
      isConnected: false,
      fixedNowMs: Date.parse("2026-05-01T03:00:00Z"),
      api: {
        keys: [
          { key: keys.given, profileId: given, scopes: ["query"], plan: "GROWTH" },
          { key: keys.private, profileId: private_, scopes: ["query"], plan: "GROWTH" },
          { key: keys.editors, profileId: nobodys, scopes: ["query"], plan: "GROWTH" },
        ],
      },
    });
    const people = new TwoPeople(workbench, keys);
    const { state } = workbench.appsScript;
    keepSite(state, people.documentId, { profileId: given, apiKey: keys.given });
    state.properties("user:owner").set([[`PTENGINE_API_KEY:${private_}`, keys.private]]);
    changeSettings(state, { profileId: given });
    return people;
  }

  get documentId(): string {
    return this.workbench.book.port.id;
  }

  as(person: "owner" | "editor"): this {
    this.workbench.appsScript.setPerson(person);
    return this;
  }

  /** What a formula typed into A1 shows: its first value, or its error. */
  async formula(text: string): Promise<string> {
    const { workbench } = this;
    workbench.setFormula("A1", "");
    // Else a formula that was calculated before would show the same again.
    workbench.book.recalculateAll();
    workbench.setFormula("A1", text);
    await workbench.settled();
    return workbench.error("A1")?.message ?? String(workbench.values("A1")[0]?.[0]);
  }

  /** A function of the script, typed into a cell as a formula. */
  asFormula(functionName: string, ...args: ScriptValue[]) {
    return this.workbench.appsScript.execute({ entry: "customFunction", functionName, args });
  }

  /** A call of the sidebar. */
  async call(name: string, input: unknown): Promise<Answer> {
    const args = [name, input as ScriptValue];
    const result = await this.workbench.appsScript.execute({ entry: "sidebar", functionName: "sidebarCall", args });
    if (!result.ok) throw new Error(result.error.message);
    return result.value as unknown as Answer;
  }

  /** The sites that were asked, by the requests that the API has seen. */
  async asked(): Promise<string[]> {
    const { log } = await (this.workbench.api as NonNullable<Workbench["api"]>).control.state();
    return log.map(({ body, path }) => /"profileId":"(\w+)"/.exec(JSON.stringify(body ?? path))?.[1] ?? "");
  }

  forgetRequests() {
    return this.workbench.api?.control.change({ clearLog: true, resetCounters: true });
  }

  /** Everything that is kept, of everybody. */
  kept() {
    return this.workbench.appsScript.state.dump();
  }

  close(): Promise<void> {
    return this.workbench.close();
  }
}
