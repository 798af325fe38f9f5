/** What is told when formulas have been refreshed from the menu. */
import type { Labels } from "../catalogue/types";

export const refreshTexts = {
  refreshed: [
    "{formulas} formulas, {requests} requests. Failed: {failed}, older answers: {stale}, not planned: {notPlanned}",
    "{formulas} 个公式，{requests} 次请求。失败：{failed}，旧结果：{stale}，未计划：{notPlanned}",
    "数式 {formulas} 件、リクエスト {requests} 回。失敗: {failed}、以前の結果: {stale}、対象外: {notPlanned}",
  ],
  refreshedInPart: [
    "{formulas} formulas, {requests} requests. {waiting} still wait for the quota; run it again later",
    "{formulas} 个公式，{requests} 次请求。{waiting} 个仍在等待额度；请稍后再次运行",
    "数式 {formulas} 件、リクエスト {requests} 回。{waiting} 件が枠待ちです。後でもう一度実行してください",
  ],
  fullTables: [
    "1000 rows, the most Ptengine sends, so more may exist: {cells}",
    "已达 1000 行（Ptengine 的上限），可能还有更多：{cells}",
    "1000行（Ptengine の上限）に達し、続きがあるかもしれません: {cells}",
  ],
} as const satisfies Record<string, Labels>;
