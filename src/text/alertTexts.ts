/** What alerts say: in the messages, in the document's language, and in the sidebar, which is handed its part by the server. */
import type { Labels } from "../catalogue/types";

/** A condition in words, `{subject}` first, then `{test}`. */
export const conditionTexts = {
  subject_sum: ["The total of {column}", "{column}的合计", "{column}の合計"],
  subject_any: ["{column} in at least one row", "至少一行的{column}", "いずれかの行の{column}"],
  subject_last: ["{column} in the last row", "最后一行的{column}", "最終行の{column}"],
  subject_row: ["{column} of {row}", "{row} 的{column}", "{row} の{column}"],
  above: ["{subject} is above {limit}", "{subject}高于 {limit}", "{subject}が {limit} を上回っています"],
  below: ["{subject} is below {limit}", "{subject}低于 {limit}", "{subject}が {limit} を下回っています"],
  rises: [
    "{subject} has risen by more than {limit}",
    "{subject}的上升幅度超过 {limit}",
    "{subject}が {limit} を超えて増えました",
  ],
  falls: [
    "{subject} has fallen by more than {limit}",
    "{subject}的下降幅度超过 {limit}",
    "{subject}が {limit} を超えて減りました",
  ],
} as const satisfies Record<string, Labels>;

export const alertTexts = {
  title: ["{report}: {what}", "{report}：{what}", "{report}: {what}"],
  value: [
    "It is {value}; the limit is {limit}.",
    "当前为 {value}，界限为 {limit}。",
    "現在の値は {value}、しきい値は {limit} です。",
  ],
  change: [
    "It is {value}, {change} against {before} in the earlier period.",
    "当前为 {value}，与前一时期的 {before} 相比 {change}。",
    "現在の値は {value}、以前の期間の {before} に対して {change} です。",
  ],
  rowCount: ["True of {count} rows.", "符合的行数：{count}。", "当てはまる行は {count} 行です。"],
  since: ["Since the data of {time}.", "自 {time} 的数据起。", "{time} のデータからです。"],
  moreRows: ["and {count} more", "以及另外 {count} 行", "ほか {count} 行"],
  openCells: ["Open the cells", "打开单元格", "セルを開く"],
  failed: ["{report} has failed", "“{report}”运行失败", "「{report}」の実行に失敗しました"],
  late: ["{report} is late", "“{report}”未按时运行", "「{report}」の実行が遅れています"],
  well: ["{report} is well again", "“{report}”已恢复正常", "「{report}」は正常に戻りました"],
  failedSeveral: ["{count} reports have failed", "{count} 个报表运行失败", "{count} 件のレポートの実行に失敗しました"],
  lateSeveral: ["{count} reports are late", "{count} 个报表未按时运行", "{count} 件のレポートの実行が遅れています"],
  wellSeveral: ["{count} reports are well again", "{count} 个报表已恢复正常", "{count} 件のレポートは正常に戻りました"],
  moreReports: ["and {count} more", "以及另外 {count} 个", "ほか {count} 件"],
  lateBy: [
    "It should have run at {due}, and has missed more than one turn.",
    "本应在 {due} 运行，已错过不止一次。",
    "{due} に実行されるはずでしたが、次の予定も過ぎました。",
  ],
  lastGood: [
    "The last good data are of {time}.",
    "最近的正常数据：{time}。",
    "最後の正常なデータは {time} のものです。",
  ],
  noGoodYet: ["There are no good data yet.", "尚无正常数据。", "正常なデータはまだありません。"],
  columnGone: [
    "{report}: the column {column} is gone",
    "{report}：列“{column}”已不存在",
    "{report}: 列「{column}」がなくなりました",
  ],
  columnGoneHelp: [
    "Nothing can be told of it until it is back. Choose another column where the report is edited.",
    "在它恢复之前无法再提醒。请在编辑报表时选择其他列。",
    "戻るまでこの列についてはお知らせできません。レポートの編集画面で別の列を選んでください。",
  ],
  test: [
    "Test from Ptengine for Google Sheets",
    "来自 Ptengine for Google Sheets 的测试",
    "Ptengine for Google Sheets からのテスト",
  ],
  testLine: [
    "Messages about this file's reports will arrive here.",
    "有关此文件报表的消息将发送到这里。",
    "このファイルのレポートに関するお知らせがここに届きます。",
  ],
} as const satisfies Record<string, Labels>;

/** Of the sidebar. */
export const alertFormTexts = {
  tellMeWhen: ["Tell me when…", "满足条件时提醒我…", "条件を満たしたら知らせる…"],
  whereTo: ["Where messages go", "消息发送到", "お知らせの送り先"],
  channelIs: [
    "{service}, address ending in {address}",
    "{service}，地址结尾为 {address}",
    "{service}（アドレスの末尾 {address}）",
  ],
  noChannel: [
    "No address yet: nothing is sent until you save one.",
    "尚未设置地址：保存地址后才会发送。",
    "送り先がまだありません。アドレスを保存するまで何も送られません。",
  ],
  address: ["Incoming webhook address", "传入 Webhook 地址", "Incoming Webhook のアドレス"],
  addressHint: [
    "From Slack, Google Chat or Microsoft Teams (Workflows). It is kept with your account alone, and never shown again.",
    "来自 Slack、Google Chat 或 Microsoft Teams（工作流）。仅保存在您的账户中，不会再次显示。",
    "Slack、Google Chat、Microsoft Teams(ワークフロー)で作成したもの。あなたのアカウントだけに保存され、再び表示されることはありません。",
  ],
  saveAndTest: ["Save and send a test", "保存并发送测试", "保存してテスト送信"],
  sendTest: ["Send a test", "发送测试", "テスト送信"],
  changeAddress: ["Change the address", "更改地址", "アドレスを変更"],
  removeAddress: ["Remove the address", "移除地址", "アドレスを削除"],
  testSent: ["The test has arrived at {service}.", "测试已送达 {service}。", "テストは {service} に届きました。"],
  watch: [
    "Tell me when a scheduled report fails, is late, or is well again",
    "当定时报表失败、延迟或恢复时提醒我",
    "予約したレポートの失敗・遅れ・復旧を知らせる",
  ],
  lastFailure: [
    "The last message was not sent: {reason}",
    "最近一条消息未发送：{reason}",
    "最後のお知らせは送られていません: {reason}",
  ],
  waiting: [
    "{count} messages wait to be sent again.",
    "{count} 条消息等待再次发送。",
    "再送信を待つお知らせが {count} 件あります。",
  ],
  add: ["Add a condition", "添加条件", "条件を追加"],
  column: ["Column", "列", "列"],
  of: ["What of it", "统计对象", "対象"],
  of_sum: ["The total", "合计", "合計"],
  of_any: ["Any row", "任意一行", "いずれかの行"],
  of_last: ["The last row", "最后一行", "最終行"],
  of_row: ["One row", "指定行", "特定の行"],
  rowBy: ["Row named by", "行的依据", "行を示す列"],
  rowName: ["Row", "行", "行"],
  test: ["Is", "条件", "条件"],
  test_above: ["above", "高于", "を上回る"],
  test_below: ["below", "低于", "を下回る"],
  test_rises: ["up by more than (%)", "上升超过（%）", "増加率が超える（%）"],
  test_falls: ["down by more than (%)", "下降超过（%）", "減少率が超える（%）"],
  limit_number: ["Limit", "界限", "しきい値"],
  limit_percent: ["Limit (%)", "界限（%）", "しきい値（%）"],
  limit_duration: ["Limit (seconds)", "界限（秒）", "しきい値（秒）"],
  valueNow: [
    "Now: {value}. As the cells show it, data of {time}.",
    "当前：{value}。以单元格显示的内容为准，数据时间 {time}。",
    "現在: {value}。セルの表示に基づく値です（{time} のデータ）。",
  ],
  noValue: ["There is no number now.", "当前没有数值。", "現在、数値がありません。"],
  state_true: [
    "This is so now: it would tell you at once, with this message:",
    "现在已满足：会立即提醒您，消息如下：",
    "現在この条件を満たしています。すぐに次の内容でお知らせします:",
  ],
  state_false: [
    "This is not so now. The message would be:",
    "现在不满足。消息将是：",
    "現在この条件は満たしていません。お知らせの内容は次のとおりです:",
  ],
  state_unknown: [
    "There is nothing to compare now: the row is not there, or holds no number.",
    "现在无法比较：该行不存在或没有数值。",
    "現在は比較できません。行がないか、数値がありません。",
  ],
  state_columnGone: [
    "The column {column} is not in the report.",
    "报表中没有列 {column}。",
    "レポートに列 {column} がありません。",
  ],
  isTold: [
    "Told; told again once it has been otherwise.",
    "已提醒；恢复后再次满足时会再提醒。",
    "お知らせ済み。一度外れてから再び満たしたときに、またお知らせします。",
  ],
  keep: ["Keep this condition", "保存此条件", "この条件を保存"],
  remove: ["Remove", "移除", "削除"],
  removeNamed: ["Remove: {what}", "移除：{what}", "削除: {what}"],
  cancel: ["Cancel", "取消", "キャンセル"],
  runFirst: [
    "Run the report first, and overwrite what was edited in its cells: only what it wrote itself is looked at.",
    "请先运行报表，并覆盖其单元格中被修改的内容：只查看报表自己写入的内容。",
    "先にレポートを実行し、セルの変更は上書きしてください。レポート自身が書いた内容だけを調べます。",
  ],
  changeNeedsComparison: [
    "For changes against an earlier period, add a comparison to the query.",
    "若要按与前一时期的变化提醒，请在查询中添加比较。",
    "以前の期間との変化を条件にするには、クエリに比較を追加してください。",
  ],
  mine: [
    "Only you are told; each person chooses for themselves.",
    "仅提醒您本人；每个人可自行设置。",
    "お知らせはあなただけに届きます。設定は人ごとです。",
  ],
} as const satisfies Record<string, Labels>;

export type AlertFormWords = Readonly<Record<keyof typeof alertFormTexts, string>>;
