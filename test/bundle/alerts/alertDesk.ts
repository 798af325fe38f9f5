/** A document whose reports are watched: the built add-on, an API that answers what a test says, and the inbox of the services. */
import type { Person } from "../../../workbench/apps-script/ports/values";
import type { IndexedCall } from "../../../workbench/apps-script/scheduler/settings";
import { ReportDesk } from "../../../workbench/bench/reportDesk";
import { Inbox } from "../../../workbench/inbox/inbox";
import type { ChannelKind, InboxFault } from "../../../workbench/inbox/protocol";
import { textOf } from "../../../workbench/inbox/shown";
import { builtAddOn } from "../../support/builtAddOn";

export type Row = Readonly<Record<string, string>>;

export const hourMs = 3_600_000;

const limits: [string, string][] = [
  ["X-RateLimit-Limit-Minute", "30"],
  ["X-RateLimit-Remaining-Minute", "29"],
  ["X-RateLimit-Limit-Day", "3000"],
  ["X-RateLimit-Remaining-Day", "2999"],
  ["X-RateLimit-Tier", "GROWTH"],
];

const dataTypes: Readonly<Record<string, string>> = {
  visits: "INTEGER",
  bounceRate: "RATE",
  avgVisitDuration: "TIME",
  country: "STRING",
};

export const countries = (...rows: readonly (readonly [country: string, visits: number])[]): Row[] =>
  rows.map(([country, visits]) => ({ country, visits: String(visits) }));

/** Which service call of the trigger is its last; `reached` tells whether it came so far. */
interface Kill {
  readonly when: "before" | "after";
  readonly name: string;
  /** Of the calls with this name, counted from 0. */
  readonly nth: number;
}

const settings = { mode: "replace", header: "names", keyColumns: [], userName: "" };

export interface ReportAlerts {
  readonly conditions: readonly {
    readonly id: string;
    readonly text: string;
    readonly isTold: boolean;
    readonly missing?: string;
  }[];
  readonly columns: readonly {
    readonly name: string;
    readonly kind: string;
    readonly total?: string;
    readonly last?: string;
  }[];
}

export interface AlertState {
  readonly channel?: { readonly service: string; readonly address: string };
  readonly failure?: { readonly code: string };
  readonly waiting: number;
  readonly report?: ReportAlerts;
}

export class AlertDesk extends ReportDesk {
  readonly inbox: Inbox;
  rows: readonly Row[] = countries(["Japan", 10], ["China", 20]);
  /** In place of an answer, as long as it is set. */
  refusal: { readonly status: number; readonly code: number } | undefined;
  killed = 0;
  kill: Kill | undefined;
  /** Names of the trigger's service calls. */
  calls: string[] = [];

  constructor() {
    super({
      ...builtAddOn(),
      startMs: Date.parse("2026-05-06T03:10:20Z"),
      book: { rowCount: 40, columnCount: 12, timeZone: "Asia/Tokyo" },
      fetchHandler: async ({ url, method, body, headers }) => {
        if (url.startsWith("https://xbackend.ptengine.com/")) return this.answered();
        const contentType = Object.entries(headers).find(([name]) => /^content-type$/i.test(name))?.[1] ?? "";
        const answer = this.inbox.receive({ url, method, contentType, body: body?.toString() ?? "" });
        if (answer.isLost) throw new Error("The connection was lost.");
        return {
          status: answer.status,
          headers: Object.entries(answer.headers),
          body: Buffer.from(answer.body),
          ...(answer.delayMs > 0 ? { serverMs: answer.delayMs } : {}),
        };
      },
      scheduler: {
        killBefore: (call) => this.isKilled("before", call),
        killAfter: (call) => this.isKilled("after", call),
      },
    });
    let chance = 1;
    this.inbox = new Inbox(
      () => this.nowMs(),
      () => {
        chance = (chance * 16_807) % 2_147_483_647;
        return chance / 2_147_483_647;
      },
    );
  }

  private answered() {
    if (this.refusal) {
      const { status, code } = this.refusal;
      return { status, headers: limits, body: Buffer.from(JSON.stringify({ code, message: "refused" })) };
    }
    const names = Object.keys(this.rows[0] ?? { country: "", visits: "" });
    const columns = names.map((name) => ({
      name,
      type: name === "country" ? "dimension" : "metric",
      dataType: dataTypes[name],
    }));
    const data = { columns, rows: this.rows };
    return { status: 200, headers: limits, body: Buffer.from(JSON.stringify({ code: 200, message: "OK", data })) };
  }

  private isKilled(when: Kill["when"], { entry, name }: IndexedCall): boolean {
    if (entry !== "trigger") return false;
    if (when === "before") this.calls.push(name);
    const nth = this.calls.filter((one) => one === name).length - 1;
    if (this.kill?.when !== when || this.kill.name !== name || this.kill.nth !== nth) return false;
    this.killed += 1;
    this.kill = undefined;
    return true;
  }

  /** A report that runs every hour, written once. */
  async report(name = "Countries", input: object = {}, place = { row: 1, column: 1 }): Promise<string> {
    const sheetId = this.book.port.sheets()[0]?.id ?? "";
    const call = { name: "PTENGINE_DC", args: ["country", "visits", "today"] };
    const id = await this.place(
      { ...settings, name, call, schedule: { every: "hour" }, ...input },
      sheetId,
      place.row,
      place.column,
    );
    await this.call("runReports", { ids: [id] });
    return id;
  }

  /** An address of a service, saved by whoever is at the page. */
  async channel(kind: ChannelKind = "slack"): Promise<string> {
    const { channels } = this.inbox.change({ add: kind });
    const address = channels.at(-1)?.address ?? "";
    await this.call("saveChannel", { address });
    this.inbox.change({ clear: true });
    // The service takes one message a second.
    await this.pass(2_000);
    return address;
  }

  condition(reportId: string, input: object): Promise<AlertState> {
    const condition = { reportId, column: "visits", of: "sum", test: "above", limit: 100, ...input };
    return this.call("addCondition", { condition });
  }

  alerts(): Promise<AlertState> {
    return this.call("readAlerts", {});
  }

  async alertsOf(reportId: string): Promise<ReportAlerts> {
    return (await this.call<AlertState>("readAlerts", { reportId })).report as ReportAlerts;
  }

  /** One hour goes by, with its triggers. */
  async hour(): Promise<void> {
    this.calls = [];
    await this.moveBy(hourMs);
  }

  /** Titles of what has come, oldest first. */
  told(): string[] {
    return this.inbox.state().messages.map(({ lines }) => textOf(lines.slice(0, 1)));
  }

  messages(): string[] {
    return this.inbox.state().messages.map(({ lines }) => textOf(lines));
  }

  set faults(faults: readonly InboxFault[]) {
    this.inbox.change({ faults });
  }

  /** Lines of the log that tell of messages, newest first. */
  sends(): string[] {
    return this.log()
      .filter(({ trigger }) => trigger === "alert")
      .map(({ report, result, code }) => [report, result, ...(code === undefined ? [] : [code])].join(" "));
  }

  become(person: Person): void {
    this.script.setPerson(person);
  }
}
