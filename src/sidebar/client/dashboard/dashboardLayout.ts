/** What stands on the starter dashboard, and where: a tab of ordinary reports and one formula. */
import { dataCenterMetrics } from "../../../catalogue/dataCenter";
import type { InputOf } from "../../calls";
import type { TextKey, Words } from "../words/words";

const headlineMetrics = ["visits", "users", "pageView", "bounceRate"];
const period = "last30days";
/** Reports begin below the headline numbers, and charts below the tables of ten rows. */
const [headingRow, chartRows] = [9, 14];

/** A goal whose name is no part of another's: the API looks for parts of names, in any case of letters. */
export const clearGoal = (goals: readonly string[]) =>
  goals.find((goal) => goals.every((other) => other === goal || !other.toLowerCase().includes(goal.toLowerCase())));

/** `options` are those that every question carries; without a goal there is no funnel. */
export function dashboardOf(
  words: Words,
  goal: string | undefined,
  options: string,
  isDaily: boolean,
): InputOf<"makeDashboard"> {
  const withOptions = (own: string) => [own, options].filter(Boolean).join(";");
  const table = (view: string, metrics: string) =>
    ({ name: "PTENGINE_DC", args: [view, metrics, period, "", "", withOptions("limit=10")] }) as const;
  const visitsByDay = ["day", "visits", period, "", "", options];
  const blocks = [
    { column: 1, key: "visitsByDay", call: { name: "PTENGINE_DC", args: visitsByDay }, chartColumns: 3 },
    { column: 4, key: "topCountries", call: table("country", "visits,bounceRate,conversions") },
    { column: 9, key: "topSources", call: table("sourceType", "visits,bounceRate,conversions") },
    { column: 14, key: "topEntryPages", call: table("entryCombinedPages", "entrances,bounceRate,conversions") },
    ...(goal
      ? [
          {
            column: 20,
            key: "funnelOf",
            call: { name: "PTENGINE_FUNNEL", args: [goal, "steps", period, "", "", options] },
            chartColumns: -9,
          },
        ]
      : []),
  ] as const;
  const named = blocks.map((block) => ({ ...block, name: words.say(block.key as TextKey, { goal: goal ?? "" }) }));
  const query = [
    `"total"`,
    `"${headlineMetrics.join(",")}"`,
    `"${period}"`,
    "",
    "",
    `"${withOptions("compare=previous")}"`,
  ];
  const width = 25;
  const row = (...texts: readonly string[]) => Array.from({ length: width }, (_, index) => texts[index] ?? "");
  const headings = row();
  for (const { column, name } of named) headings[column - 1] = name;
  const labels = headlineMetrics.map((name) =>
    words.label(dataCenterMetrics.find((metric) => metric.name === name)?.labels ?? [name, name, name]),
  );
  const place = (row: number, column: number, rows: number, columns: number, format = "") => ({
    row,
    column,
    rows,
    columns,
    format,
  });
  return {
    name: words.say("dashboardTab"),
    cells: [
      row(words.say("dashboardTab")),
      row(),
      row(),
      row("", ...labels),
      row(
        words.say("lastDays", { days: 30 }),
        `=TRANSPOSE(WRAPROWS(PTENGINE_DC(${query.join(";")};PTENGINE_REFRESH);3))`,
      ),
      row(words.say("daysBefore", { days: 30 })),
      row(words.say("changeBetween")),
      row(),
      headings,
    ],
    looks: [
      place(1, 1, 1, 1),
      place(4, 1, 1, 5),
      ...named.map(({ column }) => place(headingRow, column, 1, 1)),
      place(5, 2, 2, 3, "#,##0"),
      place(5, 5, 2, 1, "0.0%"),
      place(7, 2, 1, 4, "+0.0%;-0.0%;0.0%"),
    ],
    reports: named.map(({ column, name, call, ...chart }) => ({
      row: headingRow + 1,
      column,
      name,
      call: { name: call.name, args: [...call.args] },
      mode: "replace",
      header: "labels",
      keyColumns: [],
      userName: "",
      ...("chartColumns" in chart ? { chart: { rows: chartRows, columns: chart.chartColumns } } : {}),
      ...(isDaily ? { schedule: { every: "day", hour: 7 } } : {}),
    })),
  };
}
