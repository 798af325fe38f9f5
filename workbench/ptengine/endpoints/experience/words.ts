/** Label and description of the metrics of experiences. */
import type { MetricWords } from "../../question/question";

export const experienceWords = {
  viewedUsers: {
    EN: ["Viewed Users", "How many users saw the experience."],
    ZH: ["查看用户数", "看到该体验的用户数。"],
    JP: ["表示ユーザー数", "エクスペリエンスを見たユーザーの数です。"],
  },
  views: {
    EN: ["Views", "How often the experience was seen."],
    ZH: ["查看次数", "该体验被看到的次数。"],
    JP: ["表示回数", "エクスペリエンスが見られた回数です。"],
  },
  clickedUsers: {
    EN: ["Clicked Users", "How many users clicked in it."],
    ZH: ["点击用户数", "在其中点击过的用户数。"],
    JP: ["クリックユーザー数", "その中をクリックしたユーザーの数です。"],
  },
  clickRate: {
    EN: ["Click Rate", "The share of its users who clicked."],
    ZH: ["点击率", "点击用户所占比例。"],
    JP: ["クリック率", "クリックしたユーザーの割合です。"],
  },
  closedUsers: {
    EN: ["Closed Users", "How many users closed it."],
    ZH: ["关闭用户数", "将其关闭的用户数。"],
    JP: ["閉じたユーザー数", "閉じたユーザーの数です。"],
  },
  closeRate: {
    EN: ["Close Rate", "The share of its users who closed it."],
    ZH: ["关闭率", "关闭用户所占比例。"],
    JP: ["閉じた割合", "閉じたユーザーの割合です。"],
  },
  formSubmittedUsers: {
    EN: ["Form Submitted Users", "How many users sent the form."],
    ZH: ["提交表单用户数", "提交表单的用户数。"],
    JP: ["フォーム送信ユーザー数", "フォームを送ったユーザーの数です。"],
  },
  formSubmitRate: {
    EN: ["Form Submit Rate", "The share of its users who sent the form."],
    ZH: ["表单提交率", "提交表单的用户所占比例。"],
    JP: ["フォーム送信率", "フォームを送ったユーザーの割合です。"],
  },
  goalReachedUsers: {
    EN: ["Reached Users", "How many users reached a goal after seeing it."],
    ZH: ["达成目标用户数", "看到后达成目标的用户数。"],
    JP: ["目標達成ユーザー数", "見たあとに目標に達したユーザーの数です。"],
  },
  goalReachRate: {
    EN: ["Reach Rate", "The share of its users who reached a goal."],
    ZH: ["目标达成率", "达成目标的用户所占比例。"],
    JP: ["目標達成率", "目標に達したユーザーの割合です。"],
  },
  goalStatus: {
    EN: ["Goal Status", "How the first goal stands, as a share of users or as a sum."],
    ZH: ["目标状态", "首个目标的进展，以用户占比或合计表示。"],
    JP: ["目標の状況", "最初の目標の進み具合で、ユーザーの割合か合計です。"],
  },
  avgVisitDuration: {
    EN: ["Avg. Visit Duration", "How long visits with it last on average."],
    ZH: ["平均访问时长", "看到该体验的访问的平均时长。"],
    JP: ["平均滞在時間", "表示された訪問の長さの平均です。"],
  },
  avgPagesPerVisit: {
    EN: ["Avg. Pages per Visit", "How many pages visits with it open on average."],
    ZH: ["每次访问页数", "看到该体验的访问的平均页数。"],
    JP: ["訪問あたり閲覧ページ数", "表示された訪問のページ数の平均です。"],
  },
  bounceRate: {
    EN: ["Bounce Rate", "The share of visits with it that saw one page only."],
    ZH: ["跳出率", "看到该体验的访问中只看一页的比例。"],
    JP: ["直帰率", "表示された訪問のうち 1 ページだけの割合です。"],
  },
  lastUpdatedTime: {
    EN: ["Last Updated", "When it was last changed."],
    ZH: ["最后更新时间", "最近一次修改的时间。"],
    JP: ["最終更新日時", "最後に変更された日時です。"],
  },
  lastUpdatedMember: {
    EN: ["Updated By", "Who last changed it."],
    ZH: ["最后更新者", "最近一次修改的成员。"],
    JP: ["最終更新者", "最後に変更した人です。"],
  },
  createdTime: {
    EN: ["Created", "When it was made."],
    ZH: ["创建时间", "创建的时间。"],
    JP: ["作成日時", "作成された日時です。"],
  },
  createdMember: {
    EN: ["Created By", "Who made it."],
    ZH: ["创建者", "创建的成员。"],
    JP: ["作成者", "作成した人です。"],
  },
  runningPeriod: {
    EN: ["Running Period", "From when to when it runs."],
    ZH: ["投放期间", "运行的起止日期。"],
    JP: ["配信期間", "いつからいつまで実施されるかです。"],
  },
  tags: {
    EN: ["Tags", "What it was tagged with."],
    ZH: ["标签", "所加的标签。"],
    JP: ["タグ", "付けられたタグです。"],
  },
} as const satisfies MetricWords<string>;

export type ExperienceMetric = keyof typeof experienceWords;

export const goalWords = {
  reachedUsers: experienceWords.goalReachedUsers,
  reachRate: experienceWords.goalReachRate,
  value: {
    EN: ["Goal Status", "What was reached in sum; empty if users are counted."],
    ZH: ["目标状态", "达成的合计；按用户计数时为空。"],
    JP: ["目標の状況", "達成された合計で、ユーザー数で数える場合は空です。"],
  },
} as const satisfies MetricWords<string>;

export const comparisonWords = {
  uplift: {
    EN: ["Uplift", "How far the version lies above or below the first one."],
    ZH: ["提升", "该版本相对首个版本的增减。"],
    JP: ["改善率", "最初のバージョンと比べた増減です。"],
  },
  probabilityToBeBest: {
    EN: ["Probability to Win", "How likely the version is the best of all."],
    ZH: ["胜出概率", "该版本为最佳的可能性。"],
    JP: ["勝率", "このバージョンが最もよい確率です。"],
  },
} as const satisfies MetricWords<string>;
