/** What is told when formulas have been refreshed from the menu. */
import type { Labels } from "../catalogue/types";

export const refreshTexts = {
  refreshed: [
    "{formulas} formulas refreshed with {requests} requests. Failed: {failed}, older answers: {stale}, not planned: {notPlanned}.",
    "已刷新 {formulas} 个公式，使用 {requests} 次请求。失败：{failed}，旧结果：{stale}，未计划：{notPlanned}。",
    "数式 {formulas} 件を、リクエスト {requests} 回で更新しました。失敗: {failed}、以前の結果: {stale}、対象外: {notPlanned}。",
  ],
  refreshedInPart: [
    "{formulas} formulas refreshed with {requests} requests. {waiting} show an older answer until you refresh again.",
    "已刷新 {formulas} 个公式，使用 {requests} 次请求。{waiting} 个在再次刷新前显示旧结果。",
    "数式 {formulas} 件を、リクエスト {requests} 回で更新しました。{waiting} 件は、もう一度更新するまで以前の結果を表示します。",
  ],
  keptAsItWas: [
    "{waiting} of {formulas} formulas have no new answer yet, and {losing} of them would lose what they show, so the cells stay as they are. Refresh formulas again later to go on.",
    "{formulas} 个公式中有 {waiting} 个尚无新结果，其中 {losing} 个会失去现有显示，因此单元格保持不变。请稍后再次刷新公式以继续。",
    "数式 {formulas} 件のうち {waiting} 件はまだ新しい結果がなく、{losing} 件は表示を失うため、セルは変更していません。後でもう一度数式を更新すると、続きから始めます。",
  ],
  allFailed: [
    "Nothing could be asked: {failed} of {formulas} formulas failed.",
    "未能请求：{formulas} 个公式中有 {failed} 个失败。",
    "問い合わせできませんでした: 数式 {formulas} 件のうち {failed} 件が失敗しました。",
  ],
  leftToFormulas: [
    "The formulas use another person's key, so yours asked nothing. Each of the {formulas} formulas asks again in its own turn.",
    "公式使用他人的密钥，因此未使用您的密钥请求。{formulas} 个公式将各自依次重新请求。",
    "数式は他の人のキーを使うため、あなたのキーでは問い合わせていません。数式 {formulas} 件がそれぞれ順に問い合わせます。",
  ],
  unreadTabs: [
    "Tabs that could not be read: {tabs}.",
    "无法读取的标签页：{tabs}。",
    "読み取れなかったシート: {tabs}。",
  ],
  fullTables: [
    "These cells show 1000 rows, the most that Ptengine sends, so there may be more: {cells}",
    "以下单元格已达 1000 行（Ptengine 的上限），可能还有更多：{cells}",
    "次のセルは Ptengine の上限の1000行に達していて、続きがあるかもしれません: {cells}",
  ],
} as const satisfies Record<string, Labels>;
