/** Experiences: what is listed of them, their reports, A/B results, forms and user properties. */
import {
  aiName,
  avgVisitDuration,
  bounceRate,
  clickRate,
  country,
  goals,
  id,
  name,
  region,
  sourceType,
  terminalType,
  total,
  utmCampaign,
  utmContent,
  utmMedium,
  utmSource,
  utmTerm,
  visitType,
} from "./sharedFields";
import { type Metric, type Named, namesOf, type ViewGroup } from "./types";

export const experienceStatuses = ["DRAFT", "RUNNING", "PAUSE", "SCHEDULED"] as const;
export const experienceTypes = ["POPUP", "STICKY_BAR", "INLINE", "ADVANCED", "REDIRECT"] as const;

export const experienceMetrics = [
  { name: "viewedUsers", type: "count", labels: ["Viewed users", "查看用户数", "表示ユーザー数"] },
  { name: "views", type: "count", labels: ["Views", "查看次数", "表示回数"] },
  { name: "clickedUsers", type: "count", labels: ["Clicked users", "点击用户数", "クリックユーザー数"] },
  clickRate,
  { name: "closedUsers", type: "count", labels: ["Closed users", "关闭用户数", "閉じたユーザー数"] },
  { name: "closeRate", type: "rate", labels: ["Close rate", "关闭率", "閉じた割合"] },
  {
    name: "formSubmittedUsers",
    type: "count",
    labels: ["Form submitters", "提交表单用户数", "フォーム送信ユーザー数"],
  },
  { name: "formSubmitRate", type: "rate", labels: ["Form submit rate", "表单提交率", "フォーム送信率"] },
  {
    name: "goalReachedUsers",
    type: "count",
    labels: ["Reached users", "达成目标用户数", "目標達成ユーザー数"],
  },
  { name: "goalReachRate", type: "rate", labels: ["Reach rate", "目标达成率", "目標達成率"] },
  {
    name: "goalStatus",
    type: "number",
    labels: ["Goal status", "目标状态", "目標の状況"],
    descriptions: [
      "Share of users, or sum or average of a property, as the goal is set",
      "按目标设置：用户占比、属性总和或平均",
      "目標の設定により、ユーザーの割合、プロパティの合計または平均",
    ],
  },
  avgVisitDuration,
  {
    name: "avgPagesPerVisit",
    type: "number",
    labels: ["Pages per visit", "每次访问页数", "訪問あたり閲覧ページ数"],
  },
  bounceRate,
  { name: "lastUpdatedTime", type: "text", labels: ["Last updated", "最后更新时间", "最終更新日時"] },
  { name: "lastUpdatedMember", type: "text", labels: ["Last updated by", "最后更新者", "最終更新者"] },
  { name: "createdTime", type: "text", labels: ["Created", "创建时间", "作成日時"] },
  { name: "createdMember", type: "text", labels: ["Created by", "创建者", "作成者"] },
  { name: "runningPeriod", type: "text", labels: ["Running period", "投放期间", "配信期間"] },
  { name: "tags", type: "text", labels: ["Tags", "标签", "タグ"] },
] as const satisfies readonly Metric[];

/** What an A/B result adds to the metric that it compares by. */
export const abTestMetrics = [
  { name: "uplift", type: "rate", labels: ["Uplift", "提升", "改善率"] },
  { name: "probabilityToBeBest", type: "rate", labels: ["Probability to win", "胜出概率", "勝率"] },
] as const satisfies readonly Metric[];

export const experienceGoalMetrics = [
  {
    name: "reachedUsers",
    type: "count",
    labels: ["Reached users", "达成目标用户数", "目標達成ユーザー数"],
  },
  { name: "reachRate", type: "rate", labels: ["Reach rate", "目标达成率", "目標達成率"] },
  {
    name: "value",
    type: "number",
    labels: ["Value", "值", "値"],
    descriptions: [
      "Reached value; blank if the goal counts users",
      "达成值；按用户数计的目标为空",
      "達成値（ユーザー数で数える目標は空）",
    ],
  },
] as const satisfies readonly Metric[];

/** `userProperty` is the fifteenth dimension; it is written with the property's name in brackets. */
export const experienceDimensions = [
  { name: "visitPage", labels: ["Page", "页面", "ページ"] },
  terminalType,
  sourceType,
  utmCampaign,
  utmSource,
  utmMedium,
  utmTerm,
  utmContent,
  { name: "sourceUrl", labels: ["Source URL", "来源网址", "流入元URL"] },
  { name: "sourceHost", labels: ["Source host", "来源主机", "流入元ホスト"] },
  aiName,
  visitType,
  country,
  region,
  { name: "userProperty", labels: ["User property", "用户属性", "ユーザープロパティ"] },
] as const satisfies readonly Named[];

/** Dimensions that take no second one beside them. */
export const dimensionsWithoutSubDimension = ["visitPage", "userProperty"] as const;
/** Dimensions that cannot stand together. */
export const exclusiveDimensions = ["country", "region"] as const;

/** A/B comparisons, each with the metrics that its answer holds. */
export const abTestComparisons = [
  { name: "viewedUsers", metrics: ["viewedUsers"] },
  { name: "clickedUsers", metrics: ["clickedUsers", "clickRate"] },
  { name: "closedUsers", metrics: ["closedUsers", "closeRate"] },
  { name: "formSubmittedUsers", metrics: ["formSubmittedUsers", "formSubmitRate"] },
  { name: "goalReached", metrics: ["goalReachedUsers", "goalReachRate"] },
  { name: "avgVisitDuration", metrics: ["avgVisitDuration"] },
  { name: "avgPagesPerVisit", metrics: ["avgPagesPerVisit"] },
  { name: "bounceRate", metrics: ["bounceRate"] },
] as const;

export const experienceKeys = [
  name,
  { name: "subName", labels: ["Second name", "次级名称", "副次の名前"] },
  { name: "dimension", labels: ["Dimension", "维度", "ディメンション"] },
  { name: "subDimension", labels: ["Second dimension", "次级维度", "副次ディメンション"] },
  id,
  { name: "status", labels: ["Status", "状态", "ステータス"] },
  { name: "type", labels: ["Type", "类型", "タイプ"] },
  { name: "experienceId", labels: ["Experience ID", "体验ID", "体験ID"] },
  { name: "goalId", labels: ["Goal ID", "目标ID", "目標ID"] },
  { name: "goalName", labels: ["Goal", "目标", "目標"] },
  { name: "versionId", labels: ["Version ID", "版本ID", "バージョンID"] },
  { name: "versionName", labels: ["Version", "版本", "バージョン"] },
  { name: "displayName", labels: ["Display name", "显示名称", "表示名"] },
  { name: "source", labels: ["Source", "来源", "取得元"] },
  { name: "submittedAt", labels: ["Submitted at", "提交时间", "送信日時"] },
] as const satisfies readonly Named[];

const reportMetrics = [
  "viewedUsers",
  "views",
  "clickedUsers",
  "clickRate",
  "closedUsers",
  "closeRate",
  "formSubmittedUsers",
  "formSubmitRate",
  "avgVisitDuration",
  "avgPagesPerVisit",
  "bounceRate",
] as const;

export const experienceListViews = [
  {
    members: [
      { name: "list", labels: ["Experiences", "体验列表", "体験一覧"] },
      goals,
      { name: "versions", labels: ["Versions", "版本", "バージョン"] },
    ],
    endpoint: "experienceList",
    shape: "experiences",
  },
] as const satisfies readonly ViewGroup[];

export const experienceViews = [
  {
    members: [total],
    endpoint: "experienceMetrics",
    shape: "items",
    metrics: reportMetrics,
    isOneRow: true,
    takesLanguage: true,
  },
  {
    members: [goals],
    endpoint: "experienceMetrics",
    shape: "items",
    metrics: namesOf(experienceGoalMetrics),
    takesLanguage: true,
  },
  {
    members: experienceDimensions,
    endpoint: "experienceInsight",
    memberParameter: "dimension",
    shape: "items",
    metrics: reportMetrics,
    takesLanguage: true,
  },
  {
    members: [{ name: "overview", labels: ["Overview", "概览", "概要"] }],
    endpoint: "experienceOverview",
    shape: "overview",
    takesNoDates: true,
    metrics: namesOf(experienceMetrics),
    takesLanguage: true,
  },
] as const satisfies readonly ViewGroup[];

export const abTestViews = [
  {
    members: [total],
    endpoint: "abTestMetrics",
    shape: "versions",
    takesLanguage: true,
    options: ["goal", "showDeletedVersions"],
  },
  {
    members: experienceDimensions,
    endpoint: "abTestInsight",
    memberParameter: "dimension",
    shape: "versions",
    takesLanguage: true,
    options: ["goal", "showDeletedVersions"],
  },
] as const satisfies readonly ViewGroup[];
