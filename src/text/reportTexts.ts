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
  ran: [
    "Reports run: {count}. Not up to date: {failed}.",
    "已运行的报表：{count}。未更新：{failed}。",
    "実行したレポート: {count}、未更新: {failed}。",
  ],
} as const satisfies Record<string, Labels>;
