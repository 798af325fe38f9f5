/** The tab of the example workbook about conversion goals and the funnel of one of them. */
import { lists, periods } from "./choices";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

export const conversionsTab = (say: Say): ExampleTab => ({
  name: tabNames(say).conversions,
  title: tabNames(say).conversions,
  about: say(
    "PTENGINE_CONVERSION says what the goals bring in; PTENGINE_FUNNEL follows one goal step by step.",
    "PTENGINE_CONVERSION 显示各目标的成果；PTENGINE_FUNNEL 逐步跟踪一个目标。",
    "PTENGINE_CONVERSION は目標ごとの成果を、PTENGINE_FUNNEL はひとつの目標をステップごとに示します。",
  ),
  columnWidths: [150, 180, 130, 160, 24, 80, 110, 130, 120, 130],
  inputs: [
    { label: say("Period", "时间范围", "期間"), cell: "B4", value: "lastmonth", choices: periods(say) },
    {
      label: say("Goal", "目标", "目標"),
      cell: "D4",
      value: '=INDEX(PTENGINE_GOALS("headers=label"; PTENGINE_REFRESH); 3; 2)',
      choices: lists(say).goals,
    },
  ],
  tables: [
    {
      caption: say("Goals that bring something in", "带来收益的目标", "収益につながる目標"),
      cell: "A7",
      formula: '=PTENGINE_CONVERSION("regular"; ; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "share", "money"],
      rows: 7,
    },
    {
      caption: say("The goal's funnel", "目标的转化漏斗", "目標のファネル"),
      cell: "F7",
      formula: '=PTENGINE_FUNNEL($D$4; "steps"; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["step", "count", "count", "count", "share"],
      rows: 4,
    },
    {
      caption: say(
        "Where they went instead of to the next step (the same request)",
        "未进入下一步的访客去了哪里（同一次请求）",
        "次のステップに進まなかった訪問者の行き先（同じリクエスト）",
      ),
      cell: "A17",
      formula: '=PTENGINE_FUNNEL($D$4; "dropoffPaths"; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["step", "name", "count"],
      rows: 20,
    },
  ],
  charts: [
    {
      kind: "funnel",
      title: say("Steps of the goal", "目标的步骤", "目標のステップ"),
      cell: "F13",
      width: 500,
      height: 232,
      labels: "F7:F11",
      series: ["G7:G11"],
    },
  ],
});
