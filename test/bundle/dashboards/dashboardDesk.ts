/** A document in which dashboards are made with the built add-on, and what stands on their tabs. */

import type { Zone } from "../../../workbench/apps-script/ports/places";
import type { CellRead } from "../../../workbench/apps-script/ports/spreadsheetPort";
import type { SchedulerOptions } from "../../../workbench/apps-script/scheduler/settings";
import { createSimulatedApi, type SimulatedApi } from "../../../workbench/apps-script/scheduler/simulatedApi";
import { deskKey, profileId, ReportDesk } from "../../../workbench/bench/reportDesk";
import { builtAddOn } from "../../support/builtAddOn";

export interface ListedDashboard {
  readonly id: string;
  readonly title: string;
  readonly tab?: string;
  readonly result?: string;
  readonly troubles: readonly { readonly name: string; readonly outcome: { readonly code?: string | number } }[];
  readonly reports: readonly string[];
  readonly schedule?: object;
}

export interface Listed {
  readonly dashboards: readonly ListedDashboard[];
  readonly reports: readonly { readonly id: string; readonly name: string }[];
}

export interface Run {
  readonly left: readonly string[];
  readonly done: readonly {
    readonly id: string;
    readonly outcome: { readonly result: string; readonly code?: unknown };
  }[];
}

export const startMs = Date.parse("2026-05-06T03:00:20Z");

/** What is chosen for each, so that all of it is there in the simulated site. */
export const choicesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  siteOverview: {},
  acquisition: {},
  landingPages: {},
  pageHeatmap: { page: "https://ptengine.jp/pricing", device: "PC" },
  conversionFunnel: { goal: "Purchase complete" },
  abTest: {
    experience: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2",
    metric: "goalReached",
    goal: "Purchase complete",
  },
  campaigns: { goal: "ptmind signup" },
};

/** From A1 to beyond the last column and row of a dashboard. */
export const wholeTab: Zone = { top: 0, left: 0, bottom: 79, right: 14 };

export class DashboardDesk extends ReportDesk {
  readonly api: SimulatedApi["api"];

  constructor(
    options: {
      readonly locale?: "en_US" | "ja_JP" | "zh_CN";
      readonly plan?: "FREE" | "GROWTH";
      readonly scheduler?: Partial<SchedulerOptions>;
    } = {},
  ) {
    const { plan = "GROWTH" } = options;
    const keys = [{ key: deskKey, profileId, scopes: ["query" as const], plan }];
    const { fetchHandler, api } = createSimulatedApi({ keys, serverMs: 50 });
    const { locale = "en_US", scheduler = {} } = options;
    super({ ...builtAddOn(), startMs, fetchHandler, book: { locale }, scheduler });
    this.api = api;
  }

  async make(template: string, more: object = {}): Promise<string> {
    const wish = { template, choices: choicesOf[template], subject: "", userName: "", ...more };
    return (await this.call<{ readonly id: string }>("makeDashboard", wish)).id;
  }

  /** As the page does, slice after slice; how each part ended. */
  async fill(id: string, more: object = {}): Promise<string[]> {
    const results: string[] = [];
    let left: readonly string[] | undefined;
    while (!left || left.length > 0) {
      const run: Run = await this.call<Run>("runDashboard", { id, ...(left ? { left } : {}), ...more });
      results.push(...run.done.map(({ outcome }) => `${outcome.result}${outcome.code ? ` ${outcome.code}` : ""}`));
      left = run.left;
    }
    return results;
  }

  list(): Promise<Listed> {
    return this.call<Listed>("listReports");
  }

  sheetId(name: string): string {
    return this.book.port.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  }

  tabs(): string[] {
    return this.book.port.sheets().map(({ name }) => name);
  }

  cells(name: string): CellRead[][] {
    return this.book.port.read(this.sheetId(name), wholeTab);
  }

  /** Of each chart of a tab what its last label is, and what stands beneath that. */
  chartEnds(name: string): [last: string, next: string][] {
    return this.book.port.charts.list(this.sheetId(name)).map(({ ranges }) => {
      const [labels] = ranges;
      if (!labels) return ["", ""];
      const { left, bottom } = labels.zone;
      const [[last], [next]] = this.book.port.read(labels.sheetId, {
        left,
        right: left,
        top: bottom,
        bottom: bottom + 1,
      }) as [[CellRead], [CellRead]];
      return [last.display, next.display];
    });
  }

  /** What a tab shows, without its blank cells. */
  shown(name: string): string[] {
    return this.cells(name).flatMap((line) => line.map(({ display }) => display).filter((text) => text !== ""));
  }
}
