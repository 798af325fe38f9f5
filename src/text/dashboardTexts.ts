/** What stands on dashboards besides the words of their templates, and what the gallery says of them. */

export const dashboardTexts = {
  dataTab: ["{name} data", "{name} 数据", "{name} データ"],
  period: ["Period", "时间段", "期間"],
  days: ["{from} – {to}", "{from} 至 {to}", "{from}〜{to}"],
  comparedWith: ["compared with {days}", "对比 {days}", "比較: {days}"],
  updated: ["Updated {time}", "更新于 {time}", "更新: {time}"],
  notYet: ["No numbers yet", "尚无数据", "まだデータがありません"],
  noneInPeriod: ["None in these days", "这段时间没有数据", "この期間のデータはありません"],
  before: ["before: {value}", "上期：{value}", "前期: {value}"],
  shareOfAll: ["{share} of all", "占全部的 {share}", "全体の {share}"],
  now: ["This period", "本期", "今期"],
  earlier: ["Period before", "上期", "前期"],
  partOlder: ["as of {time}", "数据截至 {time}", "{time} 時点"],
  partOfOtherDays: ["{days}, as of {time}", "{days}，截至 {time}", "{days}（{time} 時点）"],
  partsDiffer: [
    "Not all parts are of the same run. Older: {parts}.",
    "各部分并非来自同一次运行。较旧的有：{parts}。",
    "すべてが同じ実行の結果ではありません。古いもの: {parts}。",
  ],
  partsFailed: [
    "Not updated: {parts}. {reason}",
    "未更新：{parts}。{reason}",
    "更新できなかったもの: {parts}。{reason}",
  ],
  step: ["Step {number}", "步骤 {number}", "ステップ {number}"],
  stepOfPage: ["{number}. {page}", "{number}. {page}", "{number}. {page}"],
  exit: ["Left the site", "离开网站", "サイトを離脱"],
  baseline: ["Baseline", "基准", "基準"],
  periods: [
    "Last 7 days, Last 28 days, Last 30 days, Last 90 days, This month, Last month, This quarter, Last quarter",
    "过去7天, 过去28天, 过去30天, 过去90天, 本月, 上月, 本季度, 上季度",
    "過去7日間, 過去28日間, 過去30日間, 過去90日間, 今月, 先月, 今四半期, 前四半期",
  ],
  periodHelp: [
    "Choose a period, then press Run in the sidebar.",
    "选择时间段，然后在侧边栏中点击“运行”。",
    "期間を選び、サイドバーで「実行」を押してください。",
  ],

  // In the gallery
  cost: [
    "{requests} requests, about {minutes} min",
    "{requests} 次请求，约 {minutes} 分钟",
    "{requests}リクエスト・約{minutes}分",
  ],
  costOn: [
    "{requests} requests, about {minutes} min on {plan}",
    "{requests} 次请求，{plan} 套餐约 {minutes} 分钟",
    "{requests}リクエスト・{plan}プランで約{minutes}分",
  ],

  // Sentences from the numbers
  bestDay: [
    "The busiest day was {day} with {visits} visits.",
    "访问最多的一天是{day}，共 {visits} 次。",
    "訪問が最も多かったのは{day}の{visits}回です。",
  ],
  weekendsLess: [
    "Weekend days bring {share} fewer visits than weekdays.",
    "周末每天的访问比工作日少 {share}。",
    "週末は平日より1日あたりの訪問が{share}少なくなっています。",
  ],
  weekendsMore: [
    "Weekend days bring {share} more visits than weekdays.",
    "周末每天的访问比工作日多 {share}。",
    "週末は平日より1日あたりの訪問が{share}多くなっています。",
  ],
  biggestChange: [
    "The biggest change against the period before: {name} {change}.",
    "与上期相比变化最大的是：{name} {change}。",
    "前期から最も大きく変わったのは{name}（{change}）です。",
  ],
  funnelLeak: [
    "The biggest leak is after step {step}: {count} of {entries} visits ({share}) went no further.",
    "流失最多的是步骤 {step} 之后：{entries} 次访问中有 {count} 次（{share}）没有继续。",
    "離脱が最も多いのはステップ{step}の後です。{entries}回の訪問のうち{count}回（{share}）が先に進みませんでした。",
  ],
  noLeak: [
    "Nobody has entered this funnel in these days.",
    "这段时间没有人进入该漏斗。",
    "この期間、ファネルへの流入はありません。",
  ],
  noneLost: [
    "Nobody left on the way: all {entries} visits reached the goal.",
    "没有人中途离开：{entries} 次访问全部到达目标。",
    "途中で離脱した人はいません。{entries}回の訪問すべてが目標に達しました。",
  ],
  oneStep: [
    "This goal has one step, reached by {entries} visits: nobody can leave on the way to it.",
    "该目标只有一个步骤，有 {entries} 次访问到达，没有中途流失。",
    "この目標は1ステップのみで、{entries}回の訪問が達しました。途中の離脱はありません。",
  ],
  verdictClear: [
    "“{version}” has a {probability} probability of being the best; its result is {uplift} against the baseline.",
    "“{version}”为最佳版本的概率是 {probability}，结果相对基准为 {uplift}。",
    "「{version}」が最も良い確率は {probability} で、結果は基準に対して {uplift} です。",
  ],
  verdictOpen: [
    "Too early to say: no version has reached a probability of {threshold}. The highest is “{version}” with {probability}.",
    "尚不能下结论：没有版本的胜出概率达到 {threshold}。最高的是“{version}”，为 {probability}。",
    "まだ判断できません。勝率が {threshold} に達したバージョンはありません。最も高いのは「{version}」の {probability} です。",
  ],
  verdictBaseline: [
    "No version is likely to beat the baseline: the highest probability is “{version}” with {probability}.",
    "没有版本可能优于基准：最高的是“{version}”，胜出概率为 {probability}。",
    "基準を上回りそうなバージョンはありません。勝率が最も高い「{version}」でも {probability} です。",
  ],
  verdictNone: [
    "The test has no figures that could be compared in these days.",
    "这段时间测试没有可比较的数据。",
    "この期間、比較できるデータがありません。",
  ],
  bestCampaign: [
    "“{best}” converts best ({bestRate}), “{worst}” least ({worstRate}), among campaigns with at least {visits} visits.",
    "在访问不少于 {visits} 次的活动中，“{best}”转化率最高（{bestRate}），“{worst}”最低（{worstRate}）。",
    "訪問{visits}回以上のキャンペーンのうち、最も成果につながったのは「{best}」（{bestRate}）、最も少ないのは「{worst}」（{worstRate}）です。",
  ],
  tooFewCampaigns: [
    "Too few campaigns to compare in these days.",
    "这段时间可比较的广告活动太少。",
    "この期間、比較できるキャンペーンが足りません。",
  ],
  pageNotScanned: [
    "Ptengine knows no blocks of this page yet. Open the page in Ptengine's heatmap once and let it be scanned; the next run fills this dashboard.",
    "Ptengine 尚未识别此页面的区块。请在 Ptengine 热力图中打开该页面完成扫描，下次运行时此仪表板会自动填充。",
    "このページのブロックはまだ取得されていません。Ptengine のヒートマップで一度ページを開いてスキャンすると、次の実行で表示されます。",
  ],
  fewSeen: [
    "No part of the page comes into sight in half of its page views.",
    "没有任何部分在半数浏览中被看到。",
    "ページビューの半数で目に入っている部分はありません。",
  ],
  halfSeen: [
    "In at least half of its page views the page is seen down to “{block}”.",
    "至少半数浏览会看到“{block}”。",
    "ページビューの半数以上で「{block}」まで見られています。",
  ],
} as const;
