/** What is told when formulas have been refreshed from the menu. */
import type { Labels } from "../catalogue/types";

export const refreshTexts = {
  refreshed: [
    "{formulas} formulas, {requests} requests. Failed: {failed}, older answers: {stale}, not planned: {notPlanned}",
    "{formulas} 个公式，{requests} 次请求。失败：{failed}，旧结果：{stale}，未计划：{notPlanned}",
    "数式 {formulas} 件、リクエスト {requests} 回。失敗: {failed}、以前の結果: {stale}、対象外: {notPlanned}",
  ],
  refreshedInPart: [
    "{formulas} formulas, {requests} requests. {waiting} show an older answer until it is run again",
    "{formulas} 个公式，{requests} 次请求。{waiting} 个在再次运行前显示旧结果",
    "数式 {formulas} 件、リクエスト {requests} 回。{waiting} 件は、もう一度実行するまで以前の結果を表示します",
  ],
  keptAsItWas: [
    "{waiting} of {formulas} formulas have no new answer yet, and {losing} of them would lose what they show, so the cells stay as they are. Run it again later to go on",
    "{formulas} 个公式中有 {waiting} 个尚无新结果，其中 {losing} 个会失去现有显示，因此单元格保持不变。请稍后再次运行以继续",
    "数式 {formulas} 件のうち {waiting} 件はまだ新しい結果がなく、{losing} 件は表示を失うため、セルは変更していません。後でもう一度実行すると続きから始めます",
  ],
  allFailed: [
    "Nothing could be asked: {failed} of {formulas} formulas failed",
    "未能请求：{formulas} 个公式中有 {failed} 个失败",
    "問い合わせできませんでした: 数式 {formulas} 件のうち {failed} 件が失敗しました",
  ],
  leftToFormulas: [
    "The formulas use another person's key, so yours asked nothing. Each of the {formulas} formulas asks again in its own turn",
    "公式使用他人的密钥，因此未使用您的密钥请求。{formulas} 个公式将各自依次重新请求",
    "数式は他の人のキーを使うため、あなたのキーでは問い合わせていません。数式 {formulas} 件がそれぞれ順に問い合わせます",
  ],
  unreadTabs: ["Tabs that could not be read: {tabs}", "无法读取的标签页：{tabs}", "読み取れなかったシート: {tabs}"],
  fullTables: [
    "1000 rows, the most Ptengine sends, so more may exist: {cells}",
    "已达 1000 行（Ptengine 的上限），可能还有更多：{cells}",
    "1000行（Ptengine の上限）に達し、続きがあるかもしれません: {cells}",
  ],
} as const satisfies Record<string, Labels>;
