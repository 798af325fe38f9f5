/** `npm run bench -- alerts`: a month of an hourly report with conditions, while its webhook has every fault in turn; nobody may be told twice. */
import { Inbox } from "../inbox/inbox";
import { type ChannelKind, channelKinds, inboxFaults } from "../inbox/protocol";
import { textOf } from "../inbox/shown";
import { textTable } from "../textTable";
import type { AddOn } from "../workbench";
import { createPlainSpreadsheet } from "./plainSpreadsheet";
import { ReportDesk } from "./reportDesk";

const hourMs = 3_600_000;
const minuteMs = 60_000;
const hours = 31 * 24;
const startMs = Date.parse("2026-03-01T00:10:20Z");

interface Hour {
  readonly japan: number;
  readonly china: number;
}

interface Watched {
  readonly title: string;
  readonly input: object;
  isTrue(hour: Hour): boolean;
}

/** Each about every other hour the one and then the other. */
const watched: readonly Watched[] = [
  {
    title: "The total of visits is above 200",
    input: { of: "sum", test: "above", limit: 200 },
    isTrue: ({ japan, china }) => japan + china > 200,
  },
  {
    title: "visits in at least one row is below 20",
    input: { of: "any", test: "below", limit: 20 },
    isTrue: ({ japan, china }) => japan < 20 || china < 20,
  },
  {
    title: "visits of Japan is above 150",
    input: { of: "row", row: { column: "country", text: "Japan" }, test: "above", limit: 150 },
    isTrue: ({ japan }) => japan > 150,
  },
];

const limits: [string, string][] = [
  ["X-RateLimit-Limit-Minute", "30"],
  ["X-RateLimit-Remaining-Minute", "29"],
  ["X-RateLimit-Limit-Day", "3000"],
  ["X-RateLimit-Remaining-Day", "2999"],
];

function seeded(seed: number): () => number {
  let chance = seed;
  return () => {
    chance = (chance * 16_807) % 2_147_483_647;
    return chance / 2_147_483_647;
  };
}

interface Lived {
  /** Of the answers that the report got, one an hour. */
  readonly series: readonly Hour[];
  readonly messages: readonly string[];
  readonly log: ReadonlyMap<string, number>;
  readonly sends: number;
  readonly minutesADay: number;
  readonly waiting: number;
}

/** Without a kind of channel nothing is watched: what the month costs by itself. */
async function live(addOn: AddOn, kind: ChannelKind | undefined): Promise<Lived> {
  const random = seeded(7);
  const series: Hour[] = [];
  let [answered, minutesADay] = [{ japan: 100, china: 50 }, 0];
  const desk: ReportDesk = new ReportDesk({
    ...addOn,
    startMs,
    spreadsheet: createPlainSpreadsheet("Asia/Tokyo"),
    async fetchHandler({ url, method, body }) {
      if (!url.startsWith("https://xbackend.ptengine.com/")) {
        const request = { url, method, contentType: "application/json", body: body?.toString() ?? "" };
        const { isLost, headers, delayMs, ...answer } = inbox.receive(request);
        if (isLost) throw new Error("The connection was lost.");
        const slow = delayMs > 0 ? { serverMs: delayMs } : {};
        return { ...answer, ...slow, headers: Object.entries(headers), body: Buffer.from(answer.body) };
      }
      const columns = [
        { name: "country", type: "dimension", dataType: "STRING" },
        { name: "visits", type: "metric", dataType: "INTEGER" },
      ];
      const rows = Object.entries({ Japan: answered.japan, China: answered.china }).map(([country, visits]) => ({
        country,
        visits: String(visits),
      }));
      return {
        status: 200,
        headers: limits,
        body: Buffer.from(JSON.stringify({ code: 200, data: { columns, rows } })),
      };
    },
  });
  const inbox = new Inbox(() => desk.nowMs(), seeded(11));
  const log = new Map<string, number>();
  const messages: string[] = [];
  let sends = 0;
  /** The inbox keeps only the last ones. */
  const take = () => {
    const state = inbox.state();
    messages.push(...state.messages.map(({ lines }) => textOf(lines)));
    sends += state.attempts.length;
    inbox.change({ clear: true });
  };
  const seen = new Set<string>();
  try {
    const call = { name: "PTENGINE_DC", args: ["country", "visits", "today"] };
    const id = await desk.place({ name: "Report", call, schedule: { every: "hour" } }, "sheet-1", 1, 1);
    await desk.call("runReports", { ids: [id] });
    if (kind) {
      await desk.call("saveChannel", { address: inbox.change({ add: kind }).channels[0]?.address });
      for (const { input } of watched)
        await desk.call("addCondition", { condition: { reportId: id, column: "visits", ...input } });
      inbox.change({ clear: true });
    }
    for (let hour = 0; hour < hours; hour += 1) {
      answered = { japan: Math.floor(random() * 200), china: Math.floor(random() * 100) };
      const fault = random() < 0.3 ? inboxFaults[Math.floor(random() * inboxFaults.length)] : undefined;
      if (kind) inbox.change({ faults: fault ? [fault] : [] });
      await desk.moveBy(hourMs);
      take();
      series.push(answered);
      minutesADay = Math.max(minutesADay, desk.script.state.usedToday("user:owner", "triggerMs") / minuteMs);
      for (const { startMs: atMs, report, code = "ok", ...line } of desk.log()) {
        if (line.trigger !== "alert" || seen.has(`${atMs} ${report}`)) continue;
        seen.add(`${atMs} ${report}`);
        log.set(String(code), (log.get(String(code)) ?? 0) + 1);
      }
    }
    // What waits may still go.
    inbox.change({ faults: [] });
    const { waiting } = (await desk.call<{ readonly waiting: number }>("readAlerts")) ?? {};
    return { series, messages, log, sends, minutesADay, waiting };
  } finally {
    await desk.close();
  }
}

/** How often each became true. */
const risesIn = (series: readonly Hour[], { isTrue }: Watched): number =>
  series.filter((hour, index) => {
    const before = series[index - 1];
    return isTrue(hour) && !(before ? isTrue(before) : isTrue({ japan: 100, china: 50 }));
  }).length;

/** Prints the table; answers how many messages came twice. */
export async function runAlertMonth(addOn: AddOn, print: (line: string) => void): Promise<number> {
  const bare = await live(addOn, undefined);
  const rows = [
    [
      "service",
      "became true",
      "told",
      "not told",
      "told twice",
      "perhaps told",
      "not taken",
      "waiting",
      "sends",
      "minutes a day",
    ],
  ];
  rows.push(["none", "–", "–", "–", "–", "–", "–", "–", "0", bare.minutesADay.toFixed(1)]);
  let twice = 0;
  for (const kind of channelKinds) {
    const { series, messages, log, sends, minutesADay, waiting } = await live(addOn, kind);
    const rises = watched.reduce((sum, one) => sum + risesIn(series, one), 0);
    const copies = messages.length - new Set(messages).size;
    twice += copies;
    const counted = [
      rises,
      messages.length,
      rises - messages.length,
      copies,
      log.get("webhookUnknown") ?? 0,
      log.get("webhookRefused") ?? 0,
    ];
    rows.push([kind, ...[...counted, waiting, sends].map(String), minutesADay.toFixed(1)]);
  }
  print(textTable(rows));
  return twice;
}
