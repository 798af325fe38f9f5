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
  versionMetrics,
} from "./experience";
import { heatmapConversionMetrics, heatmapKeys, heatmapPageMetrics, heatmapPartMetrics, heatmapViews } from "./heatmap";
import { eventName, id, name } from "./sharedFields";
import type { Labels, Metric, Named, ViewGroup } from "./types";

export interface Source {
  readonly labels: Labels;
  readonly views: readonly ViewGroup[];
  readonly metrics: readonly Metric[];
  /** Names and labels of columns that are no metrics. */
  readonly keys: readonly Named[];
  readonly takesDates: boolean;
  readonly takesFilters: boolean;
}

const goalKeys = [id, name] as const satisfies readonly Named[];

const fieldKeys = [
  { name: "source", labels: ["Source", "来源", "データ元"] },
  { name: "field", labels: ["Field", "字段", "フィールド"] },
  { name: "kind", labels: ["Kind", "种类", "種類"] },
  { name: "type", labels: ["Type", "类型", "型"] },
  { name: "label", labels: ["Label", "标签", "ラベル"] },
  { name: "description", labels: ["Description", "说明", "説明"] },
  { name: "category", labels: ["Category", "类别", "カテゴリ"] },
] as const satisfies readonly Named[];

const eventPairKeys = [
  eventName,
  { name: "eventVariant", labels: ["Property", "属性", "プロパティ"] },
] as const satisfies readonly Named[];

const list = { name: "list", labels: ["List", "列表", "一覧"] } as const satisfies Named;

export const sources = {
  dc: {
    labels: ["Data center", "数据中心", "データセンター"],
    views: dataCenterViews,
    metrics: [...dataCenterMetrics, ...entryPageMetrics],
    keys: [...dataCenterDimensions, ...dataCenterPageDimensions, ...overviewKeys, ...commonKeys],
    takesDates: true,
    takesFilters: true,
  },
  heatmap: {
    labels: ["Heatmap", "热力图", "ヒートマップ"],
    views: heatmapViews,
    metrics: [...heatmapPageMetrics, ...heatmapConversionMetrics, ...heatmapPartMetrics],
    keys: heatmapKeys,
    takesDates: true,
    takesFilters: true,
  },
  event: {
    labels: ["Events", "事件", "イベント"],
    views: eventViews,
    metrics: eventMetrics,
    keys: eventDimensions,
    takesDates: true,
    takesFilters: true,
  },
  conversion: {
    labels: ["Conversions", "转化", "コンバージョン"],
    views: conversionViews,
    metrics: [...conversionMetrics, ...conversionSeriesMetrics],
    keys: [...conversionKeys, ...commonKeys],
    takesDates: true,
    takesFilters: true,
  },
  funnel: {
    labels: ["Funnel", "漏斗", "ファネル"],
    views: funnelViews,
    metrics: funnelMetrics,
    keys: funnelKeys,
    takesDates: true,
    takesFilters: true,
  },
  goals: {
    labels: ["Conversion goals", "转化目标", "コンバージョン目標"],
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
    labels: ["Filter values", "筛选值", "フィルター値"],
    views: [
      {
        members: [list],
        endpoint: "filterValues",
        shape: "filterValues",
        hasNoMetrics: true,
      },
    ],
    metrics: [],
    keys: eventPairKeys,
    takesDates: true,
    takesFilters: false,
  },
  fields: {
    labels: ["Fields", "字段", "フィールド"],
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
    labels: ["Experiences", "体验列表", "体験一覧"],
    views: experienceListViews,
    metrics: [],
    keys: experienceKeys,
    takesDates: false,
    takesFilters: false,
  },
  experience: {
    labels: ["Experience report", "体验报告", "体験レポート"],
    views: experienceViews,
    metrics: [...experienceMetrics, ...experienceGoalMetrics],
    keys: experienceKeys,
    takesDates: true,
    takesFilters: false,
  },
  abtest: {
    labels: ["A/B test", "A/B测试", "A/Bテスト"],
    views: abTestViews,
    metrics: [...versionMetrics, ...abTestMetrics],
    keys: experienceKeys,
    takesDates: true,
    takesFilters: false,
  },
  form: {
    labels: ["Form submissions", "表单提交", "フォーム送信"],
    views: [{ members: [list], endpoint: "form", shape: "form", hasNoMetrics: true }],
    metrics: [],
    keys: experienceKeys,
    takesDates: true,
    takesFilters: false,
  },
  userProperties: {
    labels: ["User properties", "用户属性", "ユーザープロパティ"],
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
