/** A file of two people and its formulas: what the list tells, what a refresh does to the cells, and what was asked. */

import type { FollowedList } from "../../../src/sidebar/followRefresh";
import type { FormulaList, FormulaProgress, ListedFormula } from "../../../src/sidebar/formulas";
import type { ScriptValue } from "../../../workbench/apps-script/ports/values";
import { changeSettings, keepSite } from "../../../workbench/connectedSite";
import { createWorkbench, randomKey, type Workbench } from "../../../workbench/workbench";
import { builtAddOn } from "../../support/builtAddOn";

const profileId = "566d12f9";

/** The owner has given the site to the file; an editor has another key of it. */
export class RefreshedFile {
  private constructor(
    readonly workbench: Workbench,
    private readonly editorKey: string,
  ) {}

  /** On a clock that runs by itself, so that pauses end, and can be moved on. */
  static async open(formulas: Readonly<Record<string, string>>): Promise<RefreshedFile> {
    const [ownerKey, editorKey] = [randomKey(), randomKey()];
    const workbench = await createWorkbench({
      addOn: builtAddOn(),
      isConnected: false,
      api: {
        keys: [ownerKey, editorKey].map((key) => ({ key, profileId, scopes: ["query"], plan: "GROWTH" })),
      },
    });
    const { state } = workbench.appsScript;
    keepSite(state, workbench.book.port.id, { profileId, apiKey: ownerKey });
    changeSettings(state, { profileId });
    const file = new RefreshedFile(workbench, editorKey);
    await file.enter(formulas);
    return file;
  }

  asEditor(hasKey: boolean): void {
    const { appsScript, book } = this.workbench;
    appsScript.setPerson("editor");
    if (hasKey) keepSite(appsScript.state, book.port.id, { profileId, apiKey: this.editorKey }, "editor");
  }

  /** The owner takes the site out of the file. */
  withdraw(): void {
    const { appsScript, book } = this.workbench;
    appsScript.state.properties("user:owner").delete(`PTENGINE_SITES:${book.port.id}`);
  }

  async enter(formulas: Readonly<Record<string, string>>): Promise<void> {
    for (const [address, formula] of Object.entries(formulas)) this.workbench.setFormula(address, formula);
    await this.workbench.settled();
  }

  private async called<Value>(name: string, input: object): Promise<Value> {
    const result = await this.workbench.appsScript.execute({
      entry: "sidebar",
      functionName: "sidebarCall",
      args: [name, input as ScriptValue],
    });
    const answer = result as unknown as { readonly value?: { readonly ok: boolean; readonly value: Value } };
    if (!answer.value?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    await this.workbench.settled();
    return answer.value.value;
  }

  list(): Promise<FormulaList> {
    return this.called("listFormulas", {});
  }

  /** Address, state and the code of the reason. */
  async states() {
    return statesOf((await this.list()).formulas);
  }

  slice(input: object = {}): Promise<FormulaProgress> {
    return this.called("refreshFormulas", { isLast: false, ...input });
  }

  retry(cells: readonly { row: number; column: number }[]): Promise<FormulaProgress> {
    const places = cells.map((cell) => ({ sheetName: "Sheet1", ...cell }));
    return this.called("retryFormulas", { cells: places, isFirst: true, isLast: false });
  }

  async follow(formulas: readonly ListedFormula[]): Promise<FollowedList> {
    const cells = formulas.map(({ sheetName, row, column, formula, callIndex }) => ({
      place: { sheetName, row, column },
      formula,
      callIndex,
    }));
    return this.called("followRefresh", { cells });
  }

  formula(address: string): string | undefined {
    return this.workbench.book.cells(address)[0]?.[0]?.formula;
  }

  shown(address: string): string {
    return this.workbench.error(address)?.code ?? String(this.workbench.values(address)[0]?.[0]);
  }

  /** The status of each request that the API has seen. */
  async statuses(): Promise<(number | null)[]> {
    const { log } = await this.control.state();
    return log.map(({ status }) => status);
  }

  get control() {
    return (this.workbench.api as NonNullable<Workbench["api"]>).control;
  }

  /** What the document keeps of its settings, the refresh token among them. */
  settings(): string | null {
    return this.workbench.appsScript.state.properties("document").get("PTENGINE_SETTINGS");
  }

  async pass(durationMs: number): Promise<void> {
    await this.workbench.time?.moveBy(durationMs);
  }

  close() {
    return this.workbench.close();
  }
}

export const statesOf = (formulas: readonly ListedFormula[]) =>
  formulas.map(({ address, state, reason }) => [address.replace("Sheet1!", ""), state, reason?.code]);
