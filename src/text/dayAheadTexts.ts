/** What the sidebar says of the day ahead and of what a schedule costs. */
import type { Labels } from "../catalogue/types";

export const dayAheadTexts = {
  dayAhead: ["The day ahead", "未来 24 小时", "今後24時間の予定"],
  nothingAhead: [
    "Nothing is scheduled for the next 24 hours.",
    "未来 24 小时没有定时任务。",
    "今後24時間の予定はありません。",
  ],
  aheadTotal: [
    "{requests} requests in 24 hours; about {minutes} min of trigger time.",
    "24 小时内 {requests} 次请求，触发器约用 {minutes} 分钟。",
    "24時間で{requests}リクエスト、トリガー約{minutes}分。",
  ],
  aheadOfPlan: [
    "Your plan allows {perDay} a day.",
    "您的方案每天允许 {perDay} 次。",
    "プランの上限は1日{perDay}回です。",
  ],
  aheadOverPlan: [
    "This is more than the plan's {perDay} requests a day: the last reports of the day will wait until tomorrow.",
    "超过方案每天 {perDay} 次的请求：当天靠后的报表将等到第二天。",
    "プランの1日{perDay}回を超えます。その日の後半のレポートは翌日まで待ちます。",
  ],
  aheadOverTime: [
    "A consumer Google account has 90 minutes a day for all its triggers: some of this will be put off.",
    "个人 Google 账号的所有触发器每天共 90 分钟：部分任务会被推迟。",
    "個人の Google アカウントのトリガーは合計1日90分までです。一部は後回しになります。",
  ],
  aheadHour: ["Hour", "时间", "時刻"],
  aheadRuns: ["Runs", "运行", "実行"],
  aheadRequests: ["Requests", "请求", "リクエスト"],
  aheadFormulas: ["Formulas", "公式", "数式"],
  aheadCrowded: [
    "Marked hours have more than one run gets done: the rest goes on in the hours after.",
    "标记的小时超过一次运行的能力：其余会在之后的小时继续。",
    "印のある時間は1回の実行で終わらず、残りは次の時間に続きます。",
  ],
  aheadMoves: ["Proposed: {moves}", "建议：{moves}", "提案: {moves}"],
  aheadMove: ["{name} at {hour}", "{name} 改到 {hour}", "{name} を {hour} に"],
  spreadThem: ["Spread them", "分散安排", "分散する"],
  costOfDay: [
    "{runs} × {requests} requests: {total} a day.",
    "{runs} × {requests} 次请求：每天 {total} 次。",
    "{runs} × {requests}リクエスト: 1日{total}回。",
  ],
  costOnRun: [
    "{total} requests on each day it runs.",
    "每个运行日 {total} 次请求。",
    "実行日ごとに{total}リクエスト。",
  ],
  costOfMost: [
    "With everything scheduled: up to {most} of {perDay} a day.",
    "加上所有定时任务：每天最多 {most} 次，上限 {perDay} 次。",
    "予定すべてを合わせて1日最大{most}回（上限{perDay}回）。",
  ],
} as const satisfies Record<string, Labels>;
