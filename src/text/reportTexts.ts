/** What is told of reports outside the sidebar. */
import type { Labels } from "../catalogue/types";

export const reportTexts = {
  /** The note in a report's first cell; its time is a dash where there are no good data yet. */
  lastGood: [
    "Ptengine report “{name}”, last good {time}",
    "Ptengine 报表“{name}”，最近正常 {time}",
    "Ptengine レポート「{name}」最終取得 {time}",
  ],
  retrievedAt: ["Retrieved at", "获取时间", "取得日時"],
  ranNone: [
    "This document has no report yet. Build one in the sidebar.",
    "本文档还没有报表。请在侧边栏创建。",
    "このドキュメントにレポートはまだありません。サイドバーで作成してください。",
  ],
  ranAll: ["{count} reports are written.", "已写入 {count} 个报表。", "{count} 件のレポートを書き込みました。"],
  ranSome: [
    "{written} of {count} reports are written. Not up to date: {names}.",
    "已写入 {count} 个报表中的 {written} 个。未更新：{names}。",
    "{count} 件のレポートのうち {written} 件を書き込みました。更新できなかったもの: {names}。",
  ],
} as const satisfies Record<string, Labels>;
