/** What the sidebar says of freezing formulas and of what is frozen. */
import type { Labels } from "../catalogue/types";

export const freezeTexts = {
  freeze: ["Freeze", "冻结", "値で固定"],
  freezeSeveral: ["Freeze several", "冻结多个", "まとめて固定"],
  thawSeveral: ["Thaw several", "解冻多个", "まとめて解除"],
  freezeWhich: ["Which formulas", "哪些公式", "対象の数式"],
  freezeAll: ["Whole file ({count})", "整个文件（{count}）", "ファイル全体（{count}）"],
  freezeTab: ["{tab} ({count})", "{tab}（{count}）", "{tab}（{count}）"],
  freezeHint: [
    "Cells become values and keep their formats. A note in the first cell says what was asked, for which days and when. Frozen cells cost no requests.",
    "单元格变为值并保留格式。首个单元格的备注写明查询内容、日期和时间。冻结的单元格不消耗请求。",
    "セルは書式を保ったまま値になります。先頭セルのメモに、内容・期間・日時が残ります。固定したセルはリクエストを使いません。",
  ],
  freezeName: ["Your name, for the note", "您的姓名（写入备注）", "お名前（メモに記載）"],
  freezing: ["Frozen: {done} of {count}", "已冻结 {done}/{count}", "固定済み {done}/{count}"],
  thawing: ["Thawed: {done} of {count}", "已解冻 {done}/{count}", "解除済み {done}/{count}"],
  frozeCount: ["{count} formulas frozen.", "已冻结 {count} 个公式。", "数式 {count} 件を固定しました。"],
  thawedCount: ["{count} formulas put back.", "已恢复 {count} 个公式。", "数式 {count} 件を元に戻しました。"],
  frozenList: ["Frozen ({count})", "已冻结（{count}）", "固定済み（{count}）"],
  frozen_complete: ["Frozen", "已冻结", "固定"],
  frozen_edited: ["Edited", "已修改", "編集あり"],
  frozen_foreign: ["Overwritten", "已被覆盖", "上書き"],
  frozen_cut: ["Cut apart", "已被拆开", "分割"],
  frozen_lost: ["Cells deleted", "单元格已删除", "セル削除"],
  frozen_newer: ["Of a newer version", "来自更新的版本", "新しい版のもの"],
  thaw: ["Thaw", "解冻", "固定を解除"],
  thawTitle: [
    "Put the formula back; it asks Ptengine again when Sheets calculates it",
    "恢复公式；表格计算时会重新向 Ptengine 请求",
    "数式を元に戻します。計算時に Ptengine へ再度問い合わせます",
  ],
  thawAnyway: ["Thaw and drop the edits", "解冻并放弃修改", "編集を破棄して解除"],
  frozenForget: ["Forget", "不再记录", "記録を消す"],
} as const satisfies Record<string, Labels>;
