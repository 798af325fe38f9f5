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
import { type Labels, type Metric, type Named, namesOf, type ViewGroup } from "./types";

export const experienceStatuses = ["DRAFT", "RUNNING", "PAUSE", "SCHEDULED"] as const;
export const experienceTypes = ["POPUP", "STICKY_BAR", "INLINE", "ADVANCED", "REDIRECT"] as const;

export const experienceMetrics = [
  {
    name: "viewedUsers",
    type: "count",
    labels: ["Viewed users", "查看用户数", "表示ユーザー数"],
    descriptions: ["How many users saw the experience.", "看到体验的用户数。", "体験を見たユーザーの数。"],
  },
  {
    name: "views",
    type: "count",
    labels: ["Views", "查看次数", "表示回数"],
    descriptions: [
      "How often the experience was shown, to the same user again too.",
      "体验被展示的次数，对同一用户的重复展示也计入。",
      "体験が表示された回数。同じユーザーへの再表示も数えます。",
    ],
  },
  {
    name: "clickedUsers",
    type: "count",
    labels: ["Clicked users", "点击用户数", "クリックユーザー数"],
    descriptions: [
      "Users who clicked a link or a button of the experience.",
      "点击了体验中链接或按钮的用户数。",
      "体験の中のリンクかボタンをクリックしたユーザーの数。",
    ],
  },
  {
    ...clickRate,
    descriptions: [
      "Of the users who saw the experience, the share that clicked in it.",
      "看到体验的用户中，点击了体验的比例。",
      "体験を見たユーザーのうち、その中をクリックした人の割合。",
    ],
  },
  {
    name: "closedUsers",
    type: "count",
    labels: ["Closed users", "关闭用户数", "閉じたユーザー数"],
    descriptions: [
      "Users who closed the popup or the sticky bar.",
      "关闭了弹窗或固定栏的用户数。",
      "ポップアップまたは固定バーを閉じたユーザーの数。",
    ],
  },
  {
    name: "closeRate",
    type: "rate",
    labels: ["Close rate", "关闭率", "閉じた割合"],
    descriptions: [
      "Of the users who saw the popup or the sticky bar, the share that closed it.",
      "看到弹窗或固定栏的用户中，将其关闭的比例。",
      "ポップアップまたは固定バーを見たユーザーのうち、閉じた人の割合。",
    ],
  },
  {
    name: "formSubmittedUsers",
    type: "count",
    labels: ["Form submitters", "提交表单用户数", "フォーム送信ユーザー数"],
    descriptions: [
      "Users who submitted the form of the experience.",
      "提交了体验中表单的用户数。",
      "体験のフォームを送信したユーザーの数。",
    ],
  },
  {
    name: "formSubmitRate",
    type: "rate",
    labels: ["Form submit rate", "表单提交率", "フォーム送信率"],
    descriptions: [
      "Of the users who saw the experience, the share that submitted its form.",
      "看到体验的用户中，提交了表单的比例。",
      "体験を見たユーザーのうち、フォームを送信した人の割合。",
    ],
  },
  {
    name: "goalReachedUsers",
    type: "count",
    labels: ["Reached users", "达成目标用户数", "目標達成ユーザー数"],
    descriptions: [
      "Users who saw the experience and then reached a goal of it.",
      "看到体验后达成其目标的用户数。",
      "体験を見た後に、その目標を達成したユーザーの数。",
    ],
  },
  {
    name: "goalReachRate",
    type: "rate",
    labels: ["Reach rate", "目标达成率", "目標達成率"],
    descriptions: [
      "Of the users who saw the experience, the share that reached a goal of it.",
      "看到体验的用户中，达成其目标的比例。",
      "体験を見たユーザーのうち、その目標を達成した人の割合。",
    ],
  },
  {
    name: "goalStatus",
    type: "number",
    labels: ["Goal status", "目标状态", "目標の状況"],
    descriptions: [
      "How far the goal is, as it is set: a share of users, or the sum or the average of a property.",
      "按目标的设置显示进展：用户占比，或某属性的总和或平均值。",
      "目標の進み具合。設定により、ユーザーの割合、またはプロパティの合計か平均です。",
    ],
  },
  {
    ...avgVisitDuration,
    descriptions: [
      "How long visits of users who saw the experience last on average.",
      "看到体验的用户的平均访问时长。",
      "体験を見たユーザーの訪問の平均時間。",
    ],
  },
  {
    name: "avgPagesPerVisit",
    type: "number",
    labels: ["Pages per visit", "每次访问页数", "訪問あたり閲覧ページ数"],
    descriptions: [
      "How many pages users who saw the experience view in a visit on average.",
      "看到体验的用户每次访问平均浏览的页数。",
      "体験を見たユーザーが1回の訪問で見る平均ページ数。",
    ],
  },
  {
    ...bounceRate,
    descriptions: [
      "Of the visits that saw the experience, the share that ended after one page.",
      "看到体验的访问中，只看一个页面就离开的比例。",
      "体験を見た訪問のうち、1ページだけで終わった割合。",
    ],
  },
  {
    name: "lastUpdatedTime",
    type: "text",
    labels: ["Last updated", "最后更新时间", "最終更新日時"],
    descriptions: ["When the experience was last changed.", "体验最近一次修改的时间。", "体験が最後に変更された日時。"],
  },
  {
    name: "lastUpdatedMember",
    type: "text",
    labels: ["Last updated by", "最后更新者", "最終更新者"],
    descriptions: ["Who last changed the experience.", "最近一次修改体验的成员。", "体験を最後に変更したメンバー。"],
  },
  {
    name: "createdTime",
    type: "text",
    labels: ["Created", "创建时间", "作成日時"],
    descriptions: ["When the experience was created.", "体验的创建时间。", "体験が作成された日時。"],
  },
  {
    name: "createdMember",
    type: "text",
    labels: ["Created by", "创建者", "作成者"],
    descriptions: ["Who created the experience.", "创建体验的成员。", "体験を作成したメンバー。"],
  },
  {
    name: "runningPeriod",
    type: "text",
    labels: ["Running period", "投放期间", "配信期間"],
    descriptions: ["From when to when the experience runs.", "体验投放的起止时间。", "体験が配信される期間。"],
  },
  {
    name: "tags",
    type: "text",
    labels: ["Tags", "标签", "タグ"],
    descriptions: ["Tags that are set for the experience.", "为体验设置的标签。", "体験に付けられたタグ。"],
  },
] as const satisfies readonly Metric[];

const versionDescriptions: Readonly<Record<string, Labels>> = {
  viewedUsers: ["How many users saw the version.", "看到该版本的用户数。", "そのバージョンを見たユーザーの数。"],
  clickedUsers: [
    "Users who clicked a link or a button of the version.",
    "点击了该版本中链接或按钮的用户数。",
    "そのバージョンの中のリンクかボタンをクリックしたユーザーの数。",
  ],
  clickRate: [
    "Of the users who saw the version, the share that clicked in it.",
    "看到该版本的用户中，点击了该版本的比例。",
    "そのバージョンを見たユーザーのうち、その中をクリックした人の割合。",
  ],
  closedUsers: [
    "Users who closed the popup or the sticky bar of the version.",
    "关闭了该版本的弹窗或固定栏的用户数。",
    "そのバージョンのポップアップまたは固定バーを閉じたユーザーの数。",
  ],
  closeRate: [
    "Of the users who saw the version, the share that closed its popup or sticky bar.",
    "看到该版本的用户中，关闭其弹窗或固定栏的比例。",
    "そのバージョンを見たユーザーのうち、ポップアップまたは固定バーを閉じた人の割合。",
  ],
  formSubmittedUsers: [
    "Users who submitted the form of the version.",
    "提交了该版本表单的用户数。",
    "そのバージョンのフォームを送信したユーザーの数。",
  ],
  formSubmitRate: [
    "Of the users who saw the version, the share that submitted its form.",
    "看到该版本的用户中，提交了表单的比例。",
    "そのバージョンを見たユーザーのうち、フォームを送信した人の割合。",
  ],
  goalReachedUsers: [
    "Users who saw the version and then reached the goal.",
    "看到该版本后达成目标的用户数。",
    "そのバージョンを見た後に目標を達成したユーザーの数。",
  ],
  goalReachRate: [
    "Of the users who saw the version, the share that reached the goal.",
    "看到该版本的用户中，达成目标的比例。",
    "そのバージョンを見たユーザーのうち、目標を達成した人の割合。",
  ],
  avgVisitDuration: [
    "How long visits of users who saw the version last on average.",
    "看到该版本的用户的平均访问时长。",
    "そのバージョンを見たユーザーの訪問の平均時間。",
  ],
  avgPagesPerVisit: [
    "How many pages users who saw the version view in a visit on average.",
    "看到该版本的用户每次访问平均浏览的页数。",
    "そのバージョンを見たユーザーが1回の訪問で見る平均ページ数。",
  ],
  bounceRate: [
    "Of the visits that saw the version, the share that ended after one page.",
    "看到该版本的访问中，只看一个页面就离开的比例。",
    "そのバージョンを見た訪問のうち、1ページだけで終わった割合。",
  ],
};

/** The same metrics in an A/B result, where they count the users of one version and not of the whole experience. */
export const versionMetrics: readonly Metric[] = experienceMetrics.map((metric) => ({
  ...metric,
  descriptions: versionDescriptions[metric.name] ?? metric.descriptions,
}));

/** What an A/B result adds to the metric that it compares by. */
export const abTestMetrics = [
  {
    name: "uplift",
    type: "rate",
    labels: ["Uplift", "提升", "改善率"],
    descriptions: [
      "How much better or worse the version does than the one it is compared with, which shows the word Baseline.",
      "该版本比基准版本好或差多少；基准版本显示文字 Baseline。",
      "比較の基準となるバージョンより、どれだけ良いか悪いか。基準自体には Baseline と表示されます。",
    ],
  },
  {
    name: "probabilityToBeBest",
    type: "rate",
    labels: ["Probability to win", "胜出概率", "勝率"],
    descriptions: [
      "How likely the version is to be the best of all.",
      "该版本成为最佳版本的概率。",
      "そのバージョンが最も良い結果になる確率。",
    ],
  },
] as const satisfies readonly Metric[];

export const experienceGoalMetrics = [
  {
    name: "reachedUsers",
    type: "count",
    labels: ["Reached users", "达成目标用户数", "目標達成ユーザー数"],
    descriptions: [
      "Users who saw the experience and reached this goal.",
      "看到体验并达成该目标的用户数。",
      "体験を見て、この目標を達成したユーザーの数。",
    ],
  },
  {
    name: "reachRate",
    type: "rate",
    labels: ["Reach rate", "目标达成率", "目標達成率"],
    descriptions: [
      "Of the users who saw the experience, the share that reached this goal.",
      "看到体验的用户中，达成该目标的比例。",
      "体験を見たユーザーのうち、この目標を達成した人の割合。",
    ],
  },
  {
    name: "value",
    type: "number",
    labels: ["Value", "值", "値"],
    descriptions: [
      "The value that the goal has reached; blank if the goal counts users.",
      "该目标达成的数值；按用户数计的目标为空。",
      "目標の達成値。ユーザー数で数える目標では空です。",
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
  { name: "experienceName", labels: ["Experience", "体验", "体験"] },
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
