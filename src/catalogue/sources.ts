/** The parts of the API as users see them: each with its views, its metrics and the columns that name its rows. */

import {
  conversionKeys,
  conversionMetrics,
  conversionSeriesMetrics,
  conversionViews,
  funnelKeys,
  funnelMetrics,
  funnelViews,
} from "./conversion";
import {
  commonKeys,
  dataCenterDimensions,
  dataCenterMetrics,
  dataCenterPageDimensions,
  dataCenterViews,
  entryPageMetrics,
  overviewKeys,
} from "./dataCenter";
import { eventDimensions, eventMetrics, eventViews } from "./event";
import {
  abTestMetrics,
  abTestViews,
  experienceGoalMetrics,
  experienceKeys,
  experienceListViews,
  experienceMetrics,
  experienceViews,
} from "./experience";
import { heatmapConversionMetrics, heatmapKeys, heatmapPageMetrics, heatmapPartMetrics, heatmapViews } from "./heatmap";
import { eventName, id, name } from "./sharedFields";
import type { Metric, Named, ViewGroup } from "./types";

export interface Source {
  readonly label: Named["label"];
  readonly views: readonly ViewGroup[];
  readonly metrics: readonly Metric[];
  /** Names and labels of columns that are no metrics. */
  readonly keys: readonly Named[];
  readonly takesDates: boolean;
  readonly takesFilters: boolean;
}

const goalKeys = [id, name] as const satisfies readonly Named[];

const fieldKeys = [
  { name: "source", label: ["Source", "来源", "データ元"] },
  { name: "field", label: ["Field", "字段", "フィールド"] },
  { name: "kind", label: ["Kind", "种类", "種類"] },
  { name: "type", label: ["Type", "类型", "型"] },
  { name: "label", label: ["Label", "标签", "ラベル"] },
  { name: "description", label: ["Description", "说明", "説明"] },
  { name: "category", label: ["Category", "类别", "カテゴリ"] },
] as const satisfies readonly Named[];

const eventPairKeys = [
  eventName,
  { name: "eventVariant", label: ["Property", "属性", "プロパティ"] },
] as const satisfies readonly Named[];

const list = { name: "list", label: ["List", "列表", "一覧"] } as const satisfies Named;

export const sources = {
  dc: {
    label: ["Data center", "数据中心", "データセンター"],
    views: dataCenterViews,
    metrics: [...dataCenterMetrics, ...entryPageMetrics],
    keys: [...dataCenterDimensions, ...dataCenterPageDimensions, ...overviewKeys, ...commonKeys],
    takesDates: true,
    takesFilters: true,
  },
  heatmap: {
    label: ["Heatmap", "热图", "ヒートマップ"],
    views: heatmapViews,
    metrics: [...heatmapPageMetrics, ...heatmapConversionMetrics, ...heatmapPartMetrics],
    keys: heatmapKeys,
    takesDates: true,
    takesFilters: true,
  },
  event: {
    label: ["Events", "事件", "イベント"],
    views: eventViews,
    metrics: eventMetrics,
    keys: eventDimensions,
    takesDates: true,
    takesFilters: true,
  },
  conversion: {
    label: ["Conversions", "转化", "コンバージョン"],
    views: conversionViews,
    metrics: [...conversionMetrics, ...conversionSeriesMetrics],
    keys: [...conversionKeys, ...commonKeys],
    takesDates: true,
    takesFilters: true,
  },
  funnel: {
    label: ["Funnel", "漏斗", "ファネル"],
    views: funnelViews,
    metrics: funnelMetrics,
    keys: funnelKeys,
    takesDates: true,
    takesFilters: true,
  },
  goals: {
    label: ["Conversion goals", "转化目标", "コンバージョン目標"],
    views: [
      {
        members: [list],
        endpoint: "conversionGoals",
        shape: "goals",
      },
    ],
    metrics: [],
    keys: goalKeys,
    takesDates: false,
    takesFilters: false,
  },
  filterValues: {
    label: ["Filter values", "筛选值", "フィルター値"],
    views: [
      {
        members: [list],
        endpoint: "filterValues",
        shape: "filterValues",
      },
    ],
    metrics: [],
    keys: eventPairKeys,
    takesDates: true,
    takesFilters: false,
  },
  fields: {
    label: ["Fields", "字段", "フィールド"],
    views: [
      {
        members: [list],
        endpoint: "eventFields",
        shape: "fields",
        isWithoutProfile: true,
        takesLanguage: true,
      },
    ],
    metrics: [],
    keys: fieldKeys,
    takesDates: false,
    takesFilters: false,
  },
  experiences: {
    label: ["Experiences", "体验列表", "体験一覧"],
    views: experienceListViews,
    metrics: [],
    keys: experienceKeys,
    takesDates: false,
    takesFilters: false,
  },
  experience: {
    label: ["Experience report", "体验报告", "体験レポート"],
    views: experienceViews,
    metrics: [...experienceMetrics, ...experienceGoalMetrics],
    keys: experienceKeys,
    takesDates: true,
    takesFilters: false,
  },
  abtest: {
    label: ["A/B test", "A/B测试", "A/Bテスト"],
    views: abTestViews,
    metrics: [...experienceMetrics, ...abTestMetrics],
    keys: experienceKeys,
    takesDates: true,
    takesFilters: false,
  },
  form: {
    label: ["Form submissions", "表单提交", "フォーム送信"],
    views: [{ members: [list], endpoint: "form", shape: "form" }],
    metrics: [],
    keys: experienceKeys,
    takesDates: true,
    takesFilters: false,
  },
  userProperties: {
    label: ["User properties", "用户属性", "ユーザープロパティ"],
    views: [
      {
        members: [list],
        endpoint: "userProperties",
        shape: "userProperties",
      },
    ],
    metrics: [],
    keys: experienceKeys,
    takesDates: false,
    takesFilters: false,
  },
} as const satisfies Record<string, Source>;

export type SourceName = keyof typeof sources;

/** The same data with its plain type, for code that treats every source alike. */
export const sourceOf = (name: SourceName): Source => sources[name];
