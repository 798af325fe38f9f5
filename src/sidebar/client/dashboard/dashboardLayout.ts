/** What stands on the starter dashboard, and where: a tab of ordinary reports and one formula. */
import { dataCenterMetrics } from "../../../catalogue/dataCenter";
import { quoteValue } from "../../../query/quoting";
import type { InputOf } from "../../calls";
import type { AskedCall } from "../../tables";
import type { TextKey, Words } from "../words/words";

type DashboardInput = InputOf<"makeDashboard">;

const headlineMetrics = ["visits", "users", "pageView", "bounceRate"];
const period = "last30days";
const columnCount = 25;
/** Reports begin below the headline numbers, and charts below the tables of ten rows. */
const headingRow = 9;
const chartRows = 14;

interface Block {
  readonly column: number;
  readonly heading: TextKey;
  readonly call: AskedCall;
  /** How far the chart lies to the right of the block's first column. */
  readonly chartColumns?: number;
}

/** A goal whose name is no part of another's: the API looks for parts of names, in any case of letters. */
export const clearGoal = (goals: readonly string[]) =>
  goals.find((goal) => goals.every((other) => other === goal || !other.toLowerCase().includes(goal.toLowerCase())));

/** Options of a question: its own, and those that every question of the dashboard carries. */
const joined = (own: string, options: string) => [own, options].filter(Boolean).join(";");

/** The tables side by side; without a goal there is no funnel. */
function blocksOf(goal: string | undefined, options: string): Block[] {
  const topTen = (view: string, metrics: string): AskedCall => ({
    name: "PTENGINE_DC",
    args: [view, metrics, period, "", "", joined("limit=10", options)],
  });
  const byDay: AskedCall = { name: "PTENGINE_DC", args: ["day", "visits", period, "", "", options] };
  const blocks: Block[] = [
    { column: 1, heading: "visitsByDay", call: byDay, chartColumns: 3 },
    { column: 4, heading: "topCountries", call: topTen("country", "visits,bounceRate,conversions") },
    { column: 9, heading: "topSources", call: topTen("sourceType", "visits,bounceRate,conversions") },
    { column: 14, heading: "topEntryPages", call: topTen("entryCombinedPages", "entrances,bounceRate,conversions") },
  ];
  if (!goal) return blocks;
  const steps: AskedCall = { name: "PTENGINE_FUNNEL", args: [quoteValue(goal), "steps", period, "", "", options] };
  return [...blocks, { column: 20, heading: "funnelOf", call: steps, chartColumns: -9 }];
}

const rowOf = (...texts: readonly string[]) => Array.from({ length: columnCount }, (_, index) => texts[index] ?? "");

/** The headline numbers are one formula, turned on its side: this period, the one before, and the change between them. */
function headlineFormula(options: string): string {
  const texts = ["total", headlineMetrics.join(","), period].map((text) => `"${text}"`);
  const call = [...texts, "", "", `"${joined("compare=previous", options)}"`, "PTENGINE_REFRESH"].join(";");
  return `=TRANSPOSE(WRAPROWS(PTENGINE_DC(${call});3))`;
}

function cellsOf(words: Words, headings: readonly string[], options: string): string[][] {
  const labels = headlineMetrics.map((name) =>
    words.label(dataCenterMetrics.find((metric) => metric.name === name)?.labels ?? [name, name, name]),
  );
  return [
    rowOf(words.say("dashboardTab")),
    rowOf(),
    rowOf(),
    rowOf("", ...labels),
    rowOf(words.say("lastDays", { days: 30 }), headlineFormula(options)),
    rowOf(words.say("daysBefore", { days: 30 })),
    rowOf(words.say("changeBetween")),
    rowOf(),
    rowOf(...headings),
  ];
}

const look = (row: number, column: number, rows: number, columns: number, format = "") => ({
  row,
  column,
  rows,
  columns,
  format,
});

/** `options` are those that every question carries. */
export function dashboardOf(words: Words, goal: string | undefined, options: string, isDaily: boolean): DashboardInput {
  const blocks = blocksOf(goal, options).map((block) => ({
    ...block,
    name: words.say(block.heading, { goal: goal ?? "" }),
  }));
  const headings = rowOf();
  for (const { column, name } of blocks) headings[column - 1] = name;
  return {
    name: words.say("dashboardTab"),
    cells: cellsOf(words, headings, options),
    looks: [
      look(1, 1, 1, 1),
      look(4, 1, 1, 5),
      ...blocks.map(({ column }) => look(headingRow, column, 1, 1)),
      look(5, 2, 2, 3, "#,##0"),
      look(5, 5, 2, 1, "0.0%"),
      look(7, 2, 1, 4, "+0.0%;-0.0%;0.0%"),
    ],
    reports: blocks.map(({ column, name, call, chartColumns }) => ({
      row: headingRow + 1,
      column,
      name,
      call: { name: call.name, args: [...call.args] },
      mode: "replace",
      header: "labels",
      keyColumns: [],
      userName: "",
      ...(chartColumns === undefined ? {} : { chart: { rows: chartRows, columns: chartColumns } }),
      ...(isDaily ? { schedule: { every: "day", hour: 7 } } : {}),
    })),
  };
}
