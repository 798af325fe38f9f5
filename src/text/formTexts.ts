/** What the form of a question and its preview say. */
import type { Labels } from "../catalogue/types";

export const formTexts = {
  startAnew: ["Clear", "清空", "クリア"],
  startAnewTitle: ["Empties the form to start anew", "清空表单，重新开始", "フォームを空にして最初から作成します"],
  unused: [
    "Not used yet: choose a value, or remove it.",
    "尚未生效：请选择值，或将其移除。",
    "まだ使われていません。値を選ぶか、外してください。",
  ],
  typeAddress: ["Type a page's address.", "请输入页面网址。", "ページの URL を入力してください。"],
  listTopPages: [
    "List the site's most visited pages (1 request)",
    "列出访问最多的页面（1 次请求）",
    "よく見られるページを一覧する（1リクエスト）",
  ],
  chooseGoal: ["Choose the goal to compare by.", "请选择用于比较的目标。", "比較に使う目標を選んでください。"],
  doubtedMetrics: [
    "This view usually has no numbers of these",
    "此视图通常没有以下指标的数据",
    "このビューには通常データがない指標",
  ],
  emptyMetrics: ["Empty in the last preview", "上次预览中为空", "前回のプレビューでは空"],

  // Comparison and split
  comparison: ["Compare or split", "对比或拆分", "比較・内訳"],
  compare_own: ["Days of your own…", "自定义期间…", "期間を指定…"],
  comparedFrom: ["Compared from", "对比开始日", "比較の開始日"],
  comparedTo: ["Compared to", "对比结束日", "比較の終了日"],
  compareBesideSplit: [
    "An answer is compared or split: clear Split by to compare",
    "对比与拆分只能选其一：要对比请先清除拆分",
    "比較と内訳はどちらか一方です。比較するには内訳を外してください",
  ],
  splitBesideCompare: [
    "An answer is compared or split: set Compare with to None first.",
    "对比与拆分只能选其一：请先将对比设为“无”。",
    "比較と内訳はどちらか一方です。先に比較を「なし」にしてください。",
  ],
  splitFiltered: [
    "A filter names this field already.",
    "筛选中已使用此字段。",
    "この項目はすでにフィルターで使われています。",
  ],
  allValues: ["All values", "全部值", "すべての値"],

  // Order and rows, in one line: "Top 20 by visits"
  firstOfRows: ["First", "前", "先頭"],
  allRows: ["all", "全部", "すべて"],
  orderedBy: ["by {metric}", "按{metric}", "{metric}順"],
  orderOfPtengine: ["Ptengine's order", "Ptengine 顺序", "Ptengine の順"],
  rowsAtMost: ["At most {count} rows.", "最多 {count} 行。", "最大 {count} 行です。"],

  // What a blank option stands for
  usualIs: ["Default: {choice}", "默认：{choice}", "標準: {choice}"],
  usual_cache: ["Default: 60; 360 for past days", "默认：60；过去的日期为 360", "標準: 60（過去の日付は360）"],
  usual_stayTimeFilter: ["Default: 5", "默认：5", "標準: 5"],

  // Cost and waiting
  costsMinutes: [
    "About {minutes} min on your plan.",
    "以您的套餐约需 {minutes} 分钟。",
    "お使いのプランでは約 {minutes} 分かかります。",
  ],
  costsBeyondDay: ["That is more than today has left.", "超过今天剩余的次数。", "今日の残りを超えます。"],
  planNamed: ["Plan: {plan}.", "套餐：{plan}。", "プラン: {plan}。"],
  longWaitAsk: [
    "Up to {count} requests, about {minutes} min. Keep the sidebar open; a report waits by itself.",
    "最多 {count} 次请求，约 {minutes} 分钟。请保持侧边栏打开；报表可自动等待。",
    "最大 {count} リクエスト、約 {minutes} 分です。サイドバーを開いたままにしてください。レポートなら自動で取得できます。",
  ],
  askAllTheSame: ["Begin", "开始", "開始する"],
  goesOnIn: [
    "The plan's requests of this minute are used up. It goes on in {seconds} s.",
    "本分钟的请求额度已用完，{seconds} 秒后继续。",
    "この1分間のリクエスト枠を使い切りました。{seconds} 秒後に続けます。",
  ],
  stopWaiting: ["Stop", "停止", "中止"],
  formulaGrows: [
    "Its answers come in about {minutes} min. Refresh formulas goes on where it stands.",
    "约 {minutes} 分钟后可获得全部结果；“刷新公式”会从中断处继续。",
    "すべての結果まで約 {minutes} 分かかります。「数式を更新」で続きから取得します。",
  ],

  // Preview
  maybeCut: [
    "Ptengine sends 1,000 rows at most, so some may be missing. Narrow the question.",
    "Ptengine 最多返回 1,000 行，可能有遗漏。请缩小范围。",
    "Ptengine が返すのは最大1,000行のため、続きがあるかもしれません。条件を絞り込んでください。",
  ],
  moreColumns: ["More columns follow to the right.", "右侧还有更多列。", "右に続きの列があります。"],
} as const satisfies Record<string, Labels>;
