/** The built add-on with an API that answers what a test says, and an execution that ends at any one of its service calls. */
import type { IndexedCall } from "../../../workbench/apps-script/scheduler/settings";
import { ReportDesk } from "../../../workbench/bench/reportDesk";
import { builtAddOn } from "../../support/builtAddOn";
import { soaked } from "../../support/soak";

export type Rows = readonly (readonly [country: string, count: number])[];

const dataTypes: Readonly<Record<string, string>> = { visits: "INTEGER", bounceRate: "RATE" };

/** What the API sends for a table by country. */
const answerOf = (metric: string, rows: Rows) => ({
  columns: [
    { name: "country", type: "dimension", dataType: "STRING" },
    { name: metric, type: "metric", dataType: dataTypes[metric], label: metric, description: "" },
  ],
  rows: rows.map(([country, count]) => ({
    country,
    [metric]: dataTypes[metric] === "RATE" ? `${count}%` : `${count}`,
  })),
});

/** As the API's headers tell the largest plan. */
const rateLimits: [string, string][] = [
  ["X-RateLimit-Limit-Minute", "30"],
  ["X-RateLimit-Remaining-Minute", "29"],
  ["X-RateLimit-Limit-Day", "3000"],
  ["X-RateLimit-Remaining-Day", "2999"],
  ["X-RateLimit-Tier", "GROWTH"],
];

interface Moment {
  readonly when: "before" | "after";
  readonly index: number;
}

export interface Kill extends Moment {
  /** Such as "Range.setValues". */
  readonly name: string;
}

export class KillDesk extends ReportDesk {
  /** What the API answers from now on. */
  rows: Rows = [];
  metric = "visits";
  /** The service calls of the last call that might have been killed, by their index. */
  names: string[] = [];
  private moment: Moment | undefined;
  private kills = 0;

  constructor() {
    super({
      ...builtAddOn(),
      startMs: Date.parse("2026-05-06T03:00:20Z"),
      book: { rowCount: 24, columnCount: 10 },
      fetchHandler: async () => ({
        status: 200,
        headers: rateLimits,
        body: Buffer.from(JSON.stringify({ code: 200, message: "OK", data: answerOf(this.metric, this.rows) })),
      }),
      scheduler: {
        killBefore: (call) => this.isKilled("before", call),
        killAfter: (call) => this.isKilled("after", call),
      },
    });
  }

  /** Calls as the page does; the execution ends at that moment. False if it never came so far. */
  async callKilled(call: { readonly name: string; readonly input: unknown }, moment: Moment): Promise<boolean> {
    const before = this.kills;
    this.names = [];
    this.moment = moment;
    const result = await this.tryCall(call.name, call.input);
    this.moment = undefined;
    const isKilled = this.kills > before;
    expect(result.ok).toBe(!isKilled);
    return isKilled;
  }

  private isKilled(when: Moment["when"], { entry, index, name }: IndexedCall): boolean {
    if (entry !== "sidebar" || !this.moment) return false;
    this.names[index] = name;
    const isIt = this.moment.when === when && this.moment.index === index;
    this.kills += isIt ? 1 : 0;
    return isIt;
  }
}

/** After a call that changes nothing all is as before it; that moment is the same as the one before the next call. */
const changesSomething = /\.(set|put|remove|delete|clear|insert|create|fetch|flush|tryLock|release|activate)/;

/**
 * Ends the same call of the page after each of its service calls that changes something, every time in the document as
 * `begin` makes it; `npm run soak` ends it before every service call too. Answers how many calls there are.
 */
export async function killEverywhere(
  desk: KillDesk,
  call: { readonly name: string; readonly input: unknown },
  { begin, look }: { begin(): void | Promise<void>; look(kill: Kill): Promise<void> },
): Promise<number> {
  await begin();
  await desk.callKilled(call, { when: "before", index: Number.POSITIVE_INFINITY });
  const names = [...desk.names];
  for (const [index, name] of names.entries()) {
    for (const when of ["before", "after"] as const) {
      if (!isKilledAt(when, index, name)) continue;
      await begin();
      await desk.callKilled(call, { when, index });
      await look({ when, index, name });
    }
  }
  // Another second may need another look at the calendar: a run that makes more calls than the first is ended at these too.
  for (let index = names.length; ; index += 1) {
    await begin();
    if (!(await desk.callKilled(call, { when: "after", index }))) break;
    await look({ when: "after", index, name: desk.names[index] ?? "" });
  }
  return names.length;
}

/** Before the first call nothing has happened; before another one it is as after the last that changed something. */
function isKilledAt(when: Moment["when"], index: number, name: string): boolean {
  return when === "after" ? changesSomething.test(name) : soaked(index === 0, true);
}
