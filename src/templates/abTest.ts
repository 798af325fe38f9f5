/** One A/B test: the versions, how much better they are, and how sure that is, in no more words than the figures allow. */
import { abTestMetrics, experienceMetrics } from "../catalogue/experience";
import { metric, text } from "./columns";
import type { TableColumn, Template } from "./template";
import { word } from "./words";

const [uplift, probability] = abTestMetrics;
const [viewedUsers] = experienceMetrics;
const version = ["Version", "版本", "バージョン"] as const;

const results: readonly TableColumn[] = [
  metric(viewedUsers.labels, "viewedUsers", "count"),
  metric(word.result, "{result}", "rate"),
  { kind: "uplift", label: uplift.labels, span: 1, metric: "uplift", lowerIsBetterFor: ["bounceRate"] },
  metric(probability.labels, "probabilityToBeBest", "rate"),
];

export const abTest: Template = {
  id: "abTest",
  name: ["A/B test", "A/B 测试", "A/Bテスト"],
  question: [
    "Which version wins, and how sure is it?",
    "哪个版本胜出，有多大把握？",
    "どのバージョンが勝ち、どれだけ確か？",
  ],
  picture: ["M4 28V12h10v16zM30 28V5h10v23z", "M18 28V18h4v10z"],
  choices: [
    { name: "experience", isRequired: true },
    { name: "metric", isRequired: true },
    { name: "goal", isRequired: false },
  ],
  parts: [
    {
      key: "versions",
      title: ["Versions", "版本", "バージョン"],
      function: "PTENGINE_ABTEST",
      arguments: { experience: "{experience}", compare_by: "{metric}", view: "total", start_date: "{period}" },
      options: ["goal={goal}"],
    },
    {
      key: "devices",
      title: ["By device", "按设备", "デバイス別"],
      function: "PTENGINE_ABTEST",
      arguments: { experience: "{experience}", compare_by: "{metric}", view: "terminalType", start_date: "{period}" },
      options: ["goal={goal}"],
    },
  ],
  bands: [
    { kind: "sentence", sentence: "verdict", part: "versions" },
    {
      kind: "boxes",
      boxes: [
        {
          kind: "table",
          span: 12,
          title: ["Versions", "版本", "バージョン"],
          part: "versions",
          rows: 4,
          rowHeight: 32,
          columns: [
            text(version, "name", 4),
            ...results,
            { kind: "bar", label: word.none, span: 4, metric: "probabilityToBeBest", isShare: true },
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
          title: ["By device", "按设备", "デバイス別"],
          part: "devices",
          rows: 9,
          rowsOf: "versionsByDevice",
          columns: [
            text(word.device, "dimension"),
            text(version, "name", 4),
            ...results,
            { kind: "bar", label: word.none, span: 2, metric: "probabilityToBeBest", isShare: true },
          ],
        },
      ],
    },
  ],
};
