/** A document in which people and reports do anything in any order, with a look at every cell after each thing that the add-on did. */
import type { HttpResponse } from "../../src/platform/ports";
import { writeRefreshToken } from "../../src/refresh/refreshToken";
import { type Report, rangeNameOf, readReport } from "../../src/reports/store";
import { type OutputOf, runSidebarCall, type SidebarCallName } from "../../src/sidebar/calls";
import { FakePlatform } from "../support/fakePlatform";
import { Killed } from "../support/fakeTabs";
import type { Action, AddOnAction, RunAction, Spot } from "./anyAction";
import { countries } from "./document";
import { type Before, PeopleAtWork, sites } from "./peopleAtWork";

const question = { name: "PTENGINE_DC", args: ["country", "visits", "yesterday"] };
const settings = { header: "names", keyColumns: [], userName: "" };
const pauseMs = 400 * 60_000;

export class AnyDocument {
  private readonly platform = new FakePlatform({
    sites: { [sites[0]]: "pt-a", [sites[1]]: "pt-b" },
    zone: "Asia/Tokyo",
  });
  private readonly people = new PeopleAtWork(
    this.platform,
    this.platform.tabs.add("Sheet1", { rows: 40, columns: 12 }),
  );
  private readonly ids: string[] = [];
  /** Reports whose names somebody has pointed elsewhere: what they wrote before stays where it is. */
  private readonly pointed = new Set<string>();

  do(action: Action): void {
    const before = this.people.before();
    switch (action.kind) {
      case "save":
      case "run":
      case "move":
      case "delete":
      case "writeLog":
      case "refresh":
      case "point":
        this.look(action, before);
        break;
      default:
        this.people.do(action);
    }
  }

  private look(action: AddOnAction, before: Before): void {
    const id = "report" in action ? this.ids[action.report % Math.max(1, this.ids.length)] : undefined;
    const complete = this.complete().filter((one) => one !== id);
    this.byAddOn(action, id);
    this.people.look(action.kind === "run" && action.mayOverwriteEdits, before);
    // What one report does never changes another.
    const after = this.complete();
    expect(complete.filter((one) => !after.includes(one))).toEqual([]);
    for (const one of after) this.lookAtComplete(one);
  }

  private complete(): string[] {
    const { reports } = this.call("listReports", {}) ?? { reports: [] };
    return reports.flatMap(({ id, state }) => (state === "complete" ? [id] : []));
  }

  private byAddOn(action: AddOnAction, id: string | undefined): void {
    const { spreadsheet, nowMs } = this.platform;
    const pointed = (name: string, { row, column }: Spot, rows: number, columns: number) =>
      spreadsheet.setNamedRange(name, { sheetName: "Sheet1", area: { row, column, rows, columns } });
    if (action.kind === "save") this.save(action);
    if (action.kind === "writeLog") this.call("writeLogTab", {});
    if (action.kind === "refresh") {
      pointed("PTENGINE_REFRESH", action.at, 1, action.columns);
      this.guarded(() => writeRefreshToken(this.platform, (nowMs + this.people.next()).toString(36)));
    }
    if (id === undefined) return;
    if (action.kind === "run") this.run(id, action);
    if (action.kind === "move") {
      this.select(action.at);
      this.call("moveReport", { id });
    }
    if (action.kind === "delete" && this.call("deleteReport", { id, areCellsCleared: action.isCleared })) {
      this.ids.splice(this.ids.indexOf(id), 1);
    }
    if (action.kind === "point") {
      this.pointed.add(id);
      pointed(rangeNameOf(id), action.at, action.rows, action.columns);
    }
  }

  private save({ at, mode }: Extract<AddOnAction, { kind: "save" }>): void {
    this.select(at);
    const saved = this.call("saveReport", { ...settings, name: `R${this.ids.length}`, mode, call: question });
    if (saved) this.ids.push(saved.id);
  }

  private run(id: string, { rows, mayOverwriteEdits, makesRoom, killedAt }: RunAction): void {
    const { platform } = this;
    const run = this.people.next();
    platform.nowMs += pauseMs;
    platform.cached.clear();
    const answer = (request: { readonly body?: string }): HttpResponse => {
      const { profileId } = JSON.parse(request.body ?? "{}") as { profileId: string };
      const names = Array.from({ length: rows }, (_, index) => `${id} of ${profileId} run ${run} row ${index}`);
      return countries(...names.map((name) => [name, run] as const));
    };
    platform.answers.splice(0, platform.answers.length, answer, answer, answer);
    const more = { ...(mayOverwriteEdits && { mayOverwriteEdits }), ...(makesRoom && { ifOccupied: "makeRoom" }) };
    const runs = () => this.call("runReports", { ids: [id], ...more });
    if (killedAt === undefined) {
      const outcome = runs()?.[0]?.outcome;
      expect(["unexpected", "halfWritten", "cellNotKept"]).not.toContain(outcome?.code);
      if (outcome?.result === "ok") this.lookAtWritten(id, run, rows);
    } else this.killed(killedAt, runs);
  }

  /** Ends an execution before one of its calls to any service. */
  private killed(call: number, action: () => unknown): void {
    const { tabs, documentLock, serviceCalls } = this.platform;
    const { push } = serviceCalls;
    tabs.revive();
    tabs.killedAtCall = call;
    serviceCalls.push = () => {
      tabs.count();
      return 0;
    };
    this.guarded(action);
    serviceCalls.push = push;
    tabs.revive();
    documentLock.release();
  }

  /** A refusal is an answer, too. */
  private guarded(action: () => unknown): void {
    try {
      action();
    } catch (problem) {
      if (!(problem instanceof Killed) && (problem as Error).name !== "PtengineError") throw problem;
    }
  }

  private call<Name extends SidebarCallName>(name: Name, input: unknown): OutputOf<Name> | undefined {
    const result = runSidebarCall(this.platform, name, input);
    if (result.ok) return result.value as OutputOf<Name>;
    // What is not known beforehand comes in Google's words.
    const isKnown = result.error.code !== "unexpected" || this.platform.tabs.isKilled;
    expect([name, isKnown ? "" : result.error]).toEqual([name, ""]);
    return undefined;
  }

  private select(at: Spot): void {
    this.platform.selected = { sheetName: "Sheet1", ...at, formula: "", isBlank: true };
  }

  /** What the report has written, line by line, where it counts as written. */
  private shown(id: string): { readonly report: Report; readonly lines: string[][] } | undefined {
    const report = readReport(this.platform, id);
    const named = this.platform.tabs.names.get(rangeNameOf(id));
    const tab = named && this.platform.tabs.find(named.sheetName);
    if (!report?.written || report.written.next || !tab) return undefined;
    const { rows, columns } = report.written;
    const { row, column } = named.area;
    if (row + rows - 1 > tab.rows || column + columns - 1 > tab.columns) return undefined;
    return { report, lines: tab.read({ row, column, rows, columns }).values.map((line) => line.map(String)) };
  }

  /** What is called complete is an answer of the report's own, whole, and all of one site. */
  private lookAtComplete(id: string): void {
    const shown = this.shown(id);
    if (!shown || this.pointed.has(id)) return;
    const [header = [], ...lines] = shown.lines;
    expect(header.slice(0, 2)).toEqual(["country", "visits"]);
    const names = lines.map(([name = ""]) => name);
    const own = names.filter((name) => name.startsWith(`${id} of `));
    // A row that a person has edited is kept with the others, once that is allowed.
    expect(names.filter((name) => !own.includes(name) && !this.people.hasTyped(name))).toEqual([]);
    expect(new Set(own.map((name) => name.split(" ")[2])).size).toBeLessThanOrEqual(1);
    expect(new Set(names).size).toBe(names.length);
  }

  /** After a good run its answer stands there, and nothing of any other run that does not belong. */
  private lookAtWritten(id: string, run: number, rows: number): void {
    const { lines = [], report } = this.shown(id) ?? {};
    const names = lines.map(([name = ""]) => name);
    expect([id, names.filter((name) => name.includes(` run ${run} `)).length]).toEqual([id, rows]);
    if (report?.mode === "replace") expect(names.length).toBe(rows + 1);
    if (this.pointed.has(id)) return;
    const isOwn = (text: string) => text.startsWith(`${id} of `);
    const everywhere = this.people.cells().filter(({ value }) => isOwn(value));
    expect([id, everywhere.length]).toEqual([id, names.filter(isOwn).length]);
  }
}
