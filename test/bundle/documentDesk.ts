/** A document in which people work beside the built add-on: their cells, merges, protections and names, and answers that a test chooses. */
import type { Person } from "../../workbench/apps-script/ports/values";
import { deskKey, ReportDesk } from "../../workbench/bench/reportDesk";
import { keepSite } from "../../workbench/connectedSite";
import { builtAddOn } from "../support/builtAddOn";

export type Row = readonly (string | number | null)[];

export interface AnsweredColumn {
  readonly name: string;
  readonly type: "dimension" | "metric";
}

const rateLimits: [string, string][] = [
  ["X-RateLimit-Limit-Minute", "30"],
  ["X-RateLimit-Remaining-Minute", "29"],
  ["X-RateLimit-Limit-Day", "3000"],
  ["X-RateLimit-Remaining-Day", "2999"],
  ["X-RateLimit-Tier", "GROWTH"],
];

export const countryColumns: readonly AnsweredColumn[] = [
  { name: "country", type: "dimension" },
  { name: "visits", type: "metric" },
];

export interface RunOutcome {
  readonly result: string;
  readonly code?: string | number;
  readonly details?: Readonly<Record<string, unknown>>;
}

const settings = { mode: "replace", header: "names", keyColumns: [], userName: "" };

export class DocumentDesk extends ReportDesk {
  /** What the API answers from now on, as the wire has it. */
  columns = countryColumns;
  rows: readonly Row[] = [];
  /** The sites that were asked, one a request. */
  readonly asked: string[] = [];
  /** The next execution of the page ends after its first call of this name. */
  killAfterName = "";

  /** What others do at the moment of a call of the page's executions. */
  beforeCall: (name: string) => void = () => {};

  constructor() {
    super({
      ...builtAddOn(),
      startMs: Date.parse("2026-05-06T03:00:20Z"),
      book: { rowCount: 30, columnCount: 12 },
      fetchHandler: async ({ body }) => {
        this.asked.push((JSON.parse(String(body)) as { profileId: string }).profileId);
        const data = {
          columns: this.columns.map((column) => ({
            ...column,
            dataType: column.type === "metric" ? "INTEGER" : "STRING",
          })),
          rows: this.rows.map((row) =>
            Object.fromEntries(
              this.columns.map(({ name }, index) => [
                name,
                typeof row[index] === "number" ? String(row[index]) : row[index],
              ]),
            ),
          ),
        };
        return {
          status: 200,
          headers: rateLimits,
          body: Buffer.from(JSON.stringify({ code: 200, message: "OK", data })),
        };
      },
      scheduler: {
        killBefore: ({ entry, name }) => {
          if (entry === "sidebar") this.beforeCall(name);
          return false;
        },
        killAfter: ({ entry, name }) => {
          const isIt = entry === "sidebar" && name === this.killAfterName;
          if (isIt) this.killAfterName = "";
          return isIt;
        },
      },
    });
  }

  get sheetId(): string {
    return this.book.port.sheets()[0]?.id ?? "";
  }

  /** As a person types, from a cell such as "A5" or "Other!A5" on. */
  type(address: string, ...rows: readonly (readonly string[])[]): void {
    const [, tab = "", column = "A", row = "1"] = /^(?:(.+)!)?([A-Z])(\d+)$/.exec(address) ?? [];
    rows.forEach((line, r) => {
      line.forEach((text, c) => {
        const cell = `${String.fromCharCode(column.charCodeAt(0) + c)}${Number(row) + r}`;
        this.book.setFormula(tab ? `${tab}!${cell}` : cell, text);
      });
    });
  }

  /** Saves it at a cell, as a person who has selected that. */
  save(row: number, column: number, input: object = {}): Promise<string> {
    const call = { name: "PTENGINE_DC", args: ["country", "visits", "2026-04-01", "2026-04-03"] };
    return this.place({ ...settings, name: "Report", call, ...input }, this.sheetId, row, column);
  }

  /** Long after the last one, so that nothing that is kept is good any more. */
  async run(id: string, more: object = {}): Promise<RunOutcome> {
    await this.pass(12 * 3_600_000);
    const [done] = await this.call<{ readonly outcome: RunOutcome }[]>("runReports", { ids: [id], ...more });
    return (done as { readonly outcome: RunOutcome }).outcome;
  }

  async told(name: string, input: object): Promise<{ readonly ok: boolean; readonly error?: { code: string } }> {
    const result = await this.tryCall(name, input);
    if (!result.ok) throw new Error(result.error.message);
    return result.value as never;
  }

  select(row: number, column: number): void {
    this.book.port.select(this.sheetId, { top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 });
  }

  /** As a person writes one. */
  note(row: number, column: number, note: string): void {
    this.book.port.write(this.sheetId, [{ row: row - 1, column: column - 1, note }]);
  }

  noteAt(row: number, column: number): string {
    const zone = { top: row - 1, bottom: row - 1, left: column - 1, right: column - 1 };
    return this.book.port.read(this.sheetId, zone)[0]?.[0]?.note ?? "";
  }

  /** Another site, whose key the person has and gives to the document. */
  addSite(id: string, person: Person = "owner"): void {
    keepSite(this.script.state, this.port.id, { profileId: id, apiKey: deskKey.replace("desk", "more") }, person);
  }
}
