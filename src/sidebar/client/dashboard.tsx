/** The starter dashboard: a tab of ordinary reports and one formula, in the words of the person who asks for it. */
import { useState } from "preact/hooks";
import { dataCenterMetrics } from "../../catalogue/dataCenter";
import type { Language } from "../../catalogue/types";
import { quoteValue } from "../../query/quoting";
import type { InputOf } from "../calls";
import { callServer } from "./bridge";
import { ActionButton, Checkbox } from "./controls";
import { type Failure, type TextKey, useWords, type Words } from "./words";

const headlineMetrics = ["visits", "users", "pageView", "bounceRate"];
const period = "last30days";
/** Reports begin below the headline numbers, and charts below the tables of ten rows. */
const [headingRow, chartRows] = [9, 14];

/** A goal whose name is no part of another's: the API looks for parts of names. */
const clearGoal = (goals: readonly string[]) =>
  goals.find((goal) => goals.every((other) => other === goal || !other.includes(goal)));

/** `options` are those that every question carries. */
function dashboardOf(
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
            call: { name: "PTENGINE_FUNNEL", args: [quoteValue(goal), "steps", period, "", "", options] },
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
      ...("chartColumns" in chart ? { hasChart: true, chartRows, chartColumns: chart.chartColumns } : {}),
      ...(isDaily ? { schedule: { every: "day", hour: 7 } } : {}),
    })),
  };
}

interface DashboardProps {
  readonly documentLanguage: Language;
  readonly isBusy: boolean;
  readonly onMade: (ids: readonly string[]) => Promise<void>;
  readonly onFailed: (failure: Failure) => void;
}

export function Dashboard({ documentLanguage, isBusy, onMade, onFailed }: DashboardProps) {
  const words = useWords();
  const [isDaily, setDaily] = useState(false);

  async function make(): Promise<void> {
    const goals = await callServer("ask", { name: "PTENGINE_GOALS", args: [], maxRows: 1000 });
    if (!goals.ok) return onFailed(goals.error);
    const goal = clearGoal(goals.value.rows.map(([, name]) => String(name)));
    const options = words.language === documentLanguage ? "" : `lang=${words.language}`;
    const made = await callServer("makeDashboard", dashboardOf(words, goal, options, isDaily));
    if (made.ok) await onMade(made.value);
    else onFailed(made.error);
  }

  return (
    <details class="formula">
      <summary>{words.say("starterDashboard")}</summary>
      <p class="hint">{words.say("dashboardHint")}</p>
      <Checkbox label={words.say("dashboardDaily")} isChecked={isDaily} onValue={setDaily} />
      <ActionButton isDisabled={isBusy} onPress={make}>
        {words.say("makeDashboard")}
      </ActionButton>
    </details>
  );
}
