/** One page as a heatmap tells it: how far people see, where they stay, what they click. */
import { heatmapKeys, heatmapPageMetrics, heatmapPartMetrics } from "../catalogue/heatmap";
import { bar, metric, text } from "./columns";
import type { Card, FigureType, Template } from "./template";
import { word } from "./words";

const named = <T extends { readonly name: string }>(list: readonly T[], name: string) =>
  list.find((one) => one.name === name) as T;
const label = (name: string) => named([...heatmapPageMetrics, ...heatmapPartMetrics], name).labels;
const key = (name: string) => named(heatmapKeys, name).labels;

const card = (metric: string, type: FigureType, isLowerBetter = false): Card => ({
  label: label(metric),
  type,
  figure: { part: "page", metric, by: "first" },
  isLowerBetter,
});

const asked = { url: "{page}", start_date: "{period}", device: "{device}" };

export const pageHeatmap: Template = {
  id: "pageHeatmap",
  name: ["Page heatmap", "页面热力图", "ページヒートマップ"],
  question: [
    "How far do people see a page, and what do they click?",
    "访客把页面看到哪里，点击了什么？",
    "ページはどこまで見られ、何がクリックされる？",
  ],
  picture: ["M3 3h20v7H3zM28 8l8 14-4-1-2 5-2-1 2-5-4-1z", "M3 12h20v7H3zM3 21h20v7H3z"],
  choices: [
    { name: "page", isRequired: true },
    { name: "device", isRequired: true },
  ],
  parts: [
    {
      key: "page",
      title: ["Page", "页面", "ページ"],
      function: "PTENGINE_HEATMAP",
      arguments: { ...asked, view: "page", metrics: "visits,uv,timeOnPage,clickRate,fvRate,bounceRate" },
    },
    { key: "blocks", title: key("blockName"), function: "PTENGINE_HEATMAP", arguments: { ...asked, view: "blocks" } },
    {
      key: "elements",
      title: key("elementName"),
      function: "PTENGINE_HEATMAP",
      arguments: { ...asked, view: "elements" },
    },
  ],
  bands: [
    {
      kind: "cards",
      isPlain: true,
      cards: [
        card("visits", "count"),
        card("uv", "count"),
        card("timeOnPage", "duration"),
        card("clickRate", "rate"),
        card("fvRate", "rate", true),
        card("bounceRate", "rate", true),
      ],
    },
    { kind: "sentence", sentence: "pageSeen", part: "blocks" },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: ["What people click", "访客点击了什么", "クリックされたもの"],
          part: "elements",
          rows: 6,
          rowsOf: "byClicks",
          columns: [
            text(key("elementName"), "elementName", 4),
            metric(label("click"), "click", "count"),
            bar("click", 5),
            metric(label("clickRate"), "clickRate", "rate"),
            metric(label("impressionRate"), "impressionRate", "rate"),
          ],
        },
      ],
    },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: ["The page from top to bottom", "页面从上到下", "ページを上から順に"],
          part: "blocks",
          rows: 10,
          rowHeight: 72,
          columns: [
            { kind: "picture", label: word.none, span: 2, key: "screenshotUrl" },
            text(key("blockName"), "blockName", 3),
            metric(label("impressionRate"), "impressionRate", "rate"),
            { kind: "bar", label: word.none, span: 3, metric: "impressionRate", isShare: true },
            metric(label("avgDuration"), "avgDuration", "duration"),
            metric(label("dropoff"), "dropoff", "count"),
            metric(label("dropoffRate"), "dropoffRate", "rate"),
          ],
        },
      ],
    },
  ],
};
