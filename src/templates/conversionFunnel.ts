/** The way to a goal, step by step: where people leave, and what the other goals bring. */
import { funnelMetrics } from "../catalogue/conversion";
import { conversionName, dropoff } from "../catalogue/sharedFields";
import { bar, change, metric, page, text } from "./columns";
import type { Template } from "./template";
import { word } from "./words";

const [entries, , , toNext] = funnelMetrics;
const named = (name: string) => funnelMetrics.find((metric) => metric.name === name) ?? entries;
const step = ["Step", "步骤", "ステップ"] as const;

export const conversionFunnel: Template = {
  id: "conversionFunnel",
  name: ["Conversion funnel", "转化漏斗", "コンバージョンファネル"],
  question: [
    "At which step do people leave on the way to a goal?",
    "访客在通往目标的哪一步离开？",
    "目標までのどのステップで人が離れる？",
  ],
  picture: ["M3 3h42v6H3zM10 12h28v6H10zM17 21h14v6H17z", ""],
  choices: [{ name: "goal", isRequired: true }],
  parts: [
    {
      key: "steps",
      title: ["Steps", "步骤", "ステップ"],
      function: "PTENGINE_FUNNEL",
      arguments: { goal: "{goal}", part: "steps", start_date: "{period}" },
      options: ["compare=previous"],
    },
    {
      key: "summary",
      title: ["Summary", "汇总", "サマリー"],
      function: "PTENGINE_FUNNEL",
      arguments: { goal: "{goal}", part: "summary", start_date: "{period}" },
      options: ["compare=previous"],
    },
    {
      key: "ways",
      title: ["Entry pages", "进入页面", "流入ページ"],
      function: "PTENGINE_FUNNEL",
      arguments: { goal: "{goal}", part: "entryPaths", start_date: "{period}" },
    },
    {
      key: "leaks",
      title: ["Drop-off pages", "流失页面", "離脱ページ"],
      function: "PTENGINE_FUNNEL",
      arguments: { goal: "{goal}", part: "dropoffPaths", start_date: "{period}" },
    },
    {
      key: "goals",
      title: ["All goals", "全部目标", "すべての目標"],
      function: "PTENGINE_CONVERSION",
      arguments: { view: "regular", metrics: "", start_date: "{period}" },
    },
  ],
  bands: [
    {
      kind: "cards",
      cards: [
        {
          label: ["Came into the funnel", "进入漏斗", "ファネルへの流入"],
          type: "count",
          figure: { part: "steps", metric: "external", by: "sum" },
        },
        {
          label: named("totalConversions").labels,
          type: "count",
          figure: { part: "summary", metric: "totalConversions", by: "first" },
        },
        {
          label: named("totalConversionRate").labels,
          type: "rate",
          figure: { part: "summary", metric: "totalConversionRate", by: "first" },
        },
      ],
    },
    { kind: "sentence", sentence: "funnelLeak", part: "steps" },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: ["Steps", "步骤", "ステップ"],
          part: "steps",
          rows: 6,
          rowHeight: 32,
          columns: [
            {
              kind: "step",
              label: [
                "Step (type over a name to change it)",
                "步骤（直接输入即可修改名称）",
                "ステップ（名前は上書きできます）",
              ],
              span: 3,
            },
            { kind: "bar", label: word.none, span: 5, metric: "entries", isCentred: true },
            metric(entries.labels, "entries", "count"),
            change("entries"),
            metric(dropoff.labels, "dropoff", "count"),
            metric(toNext.labels, "conversionToNextRate", "rate"),
          ],
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 6,
          title: ["Where people left to", "访客离开后去了哪里", "離れた人の行き先"],
          part: "leaks",
          rows: 8,
          columns: [metric(step, "stepId", "count"), page(3), metric(word.visits, "visits", "count"), bar("visits")],
        },
        {
          kind: "table",
          span: 6,
          title: ["All goals", "全部目标", "すべての目標"],
          part: "goals",
          rows: 8,
          columns: [
            text(conversionName.labels, "conversionName"),
            metric(word.completions, "conversions", "count"),
            bar("conversions"),
            metric(word.conversionRate, "conversionRate", "rate"),
            metric(["Revenue", "收入", "収益"], "revenue", "money"),
          ],
        },
      ],
    },
  ],
};
