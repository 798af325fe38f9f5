/** What is told when formulas have been refreshed from the menu. */
import type { Labels } from "../catalogue/types";

export const refreshTexts = {
  refreshed: [
    "{formulas} formulas refreshed with {requests} requests. Failed: {failed}, older answers: {stale}, not planned: {notPlanned}.",
    "已刷新 {formulas} 个公式，使用 {requests} 次请求。失败：{failed}，旧结果：{stale}，未计划：{notPlanned}。",
    "数式 {formulas} 件を、リクエスト {requests} 回で更新しました。失敗: {failed}、以前の結果: {stale}、対象外: {notPlanned}。",
  ],
  refreshedInPart: [
    "After {requests} requests, {waiting} of {formulas} formulas still wait for the request quota. Refresh formulas again later.",
    "已使用 {requests} 次请求，{formulas} 个公式中仍有 {waiting} 个在等待请求额度。请稍后再次刷新公式。",
    "リクエストを {requests} 回使い、数式 {formulas} 件のうち {waiting} 件がリクエスト枠の空きを待っています。後でもう一度、数式を更新してください。",
  ],
  fullTables: [
    "These cells show 1000 rows, the most that Ptengine sends, so there may be more: {cells}",
    "以下单元格已达 1000 行（Ptengine 的上限），可能还有更多：{cells}",
    "次のセルは Ptengine の上限の1000行に達していて、続きがあるかもしれません: {cells}",
  ],
} as const satisfies Record<string, Labels>;
