/** What the sidebar says of reports and formulas in its lists: what became of a run, and what a report asks. */
import type { Labels } from "../catalogue/types";

export const listTexts = {
  wroteRows: [
    "“{name}” is written: {count} rows.",
    "“{name}”已写入：{count} 行。",
    "「{name}」を書き込みました（{count} 行）。",
  ],
  wroteNoRows: [
    "“{name}” is written: Ptengine has no rows for these days.",
    "“{name}”已写入：这段时间没有数据行。",
    "「{name}」を書き込みました。この期間に該当する行はありません。",
  ],
  wroteOlder: [
    "“{name}” is written with an older answer, because Ptengine could not be asked now.",
    "“{name}”已用较旧的结果写入，因为目前无法请求 Ptengine。",
    "いま Ptengine に問い合わせられないため、「{name}」を以前の結果で書き込みました。",
  ],
  wroteReports: ["{count} reports are written.", "已写入 {count} 个报表。", "{count} 件のレポートを書き込みました。"],
  wroteSome: [
    "{written} of {count} reports are written. Not up to date: {names}.",
    "已写入 {count} 个报表中的 {written} 个。未更新：{names}。",
    "{count} 件のレポートのうち {written} 件を書き込みました。更新できなかったもの: {names}。",
  ],
  notWritten: [
    "“{name}” was not written. Its cells are as they were.",
    "“{name}”未写入，单元格保持原样。",
    "「{name}」は書き込めませんでした。セルは元のままです。",
  ],
  putOff: [
    "“{name}” has to wait. Its cells are as they were.",
    "“{name}”需要等待，单元格保持原样。",
    "「{name}」は順番を待っています。セルは元のままです。",
  ],
  shownItems: ["Shown", "显示", "表示"],
  showAll: ["All ({count})", "全部（{count}）", "すべて（{count}）"],
  showTroubled: ["Need attention ({count})", "需要处理（{count}）", "要確認（{count}）"],
  maybeCutReport: [
    "1000 rows, the most that Ptengine sends: there may be more.",
    "1000 行，已达 Ptengine 的上限，可能还有更多。",
    "Ptengine の上限の1000行です。続きがあるかもしれません。",
  ],
  duplicateAsk: [
    "Where shall the copy of “{name}” go?",
    "“{name}”的副本放在哪里？",
    "「{name}」の複製をどこに置きますか？",
  ],
  besideIt: ["Beside it", "放在旁边", "隣に置く"],
  atSelection: ["At the selected cell", "所选单元格", "選択したセルに置く"],
  duplicated: [
    "The copy “{name}” has its place at {cell}. Run it to fill it.",
    "副本“{name}”位于 {cell}，运行后即可写入。",
    "複製「{name}」を {cell} に置きました。実行すると書き込まれます。",
  ],
  topRows: ["top {count}", "前 {count} 行", "上位 {count} 件"],
  topRowsBy: ["top {count} by {metric}", "按{metric}取前 {count} 行", "{metric}の上位 {count} 件"],
  fromCell: ["from {cell}", "从 {cell} 开始", "{cell} から"],
  withoutValue: ["without {value}", "排除 {value}", "{value}を除く"],
  comparedWithBefore: ["compared with an earlier period", "与之前的期间对比", "以前の期間と比較"],
  splitInto: ["by {field}", "按{field}拆分", "{field}別"],
  daysUntil: ["{start} to {end}", "{start} 至 {end}", "{start}～{end}"],
  onOwnTab: ["On a new tab", "写入新工作表", "新しいシートに書き込む"],
  alertsOnceSaved: [
    "Once it is saved, Edit can set alerts on its numbers.",
    "保存后，可在“编辑”中为其数值设置提醒。",
    "保存後は「編集」で数値のお知らせを設定できます。",
  ],
  changedCellAt: ["Changed by hand: {cell}", "被手动修改：{cell}", "手で変更されたセル: {cell}"],
} as const satisfies Record<string, Labels>;
