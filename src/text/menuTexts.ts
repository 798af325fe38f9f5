/** Words of the menu and its dialogs. */
import type { Labels } from "../catalogue/types";

export const menuTexts = {
  openSidebar: ["Open", "打开", "開く"],
  connectSite: ["Connect a site…", "连接站点…", "サイトを接続…"],
  refreshFormulas: ["Refresh formulas", "刷新公式", "数式を更新"],
  refreshed: [
    "{formulas} formulas, {requests} requests. Failed: {failed}, not planned: {notPlanned}",
    "{formulas} 个公式，{requests} 次请求。失败：{failed}，未计划：{notPlanned}",
    "数式 {formulas} 件、リクエスト {requests} 回。失敗: {failed}、対象外: {notPlanned}",
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
  connectTitle: ["Connect a Ptengine site", "连接 Ptengine 站点", "Ptengine サイトを接続"],
  askProfileId: [
    "Site ID: the 8 characters behind /app/ in Ptengine's address",
    "站点 ID：Ptengine 网址中 /app/ 后的 8 个字符",
    "サイトID: Ptengine の URL の /app/ の後の8文字",
  ],
  askApiKey: [
    "API key of the site, for data query. It is kept for you and never shown again; one request checks it",
    "站点的 API 密钥（数据查询）。只为您保存，不再显示；将用一次请求检查",
    "サイトのAPIキー（データ照会）。あなた用に保存され再表示されません。確認に1リクエスト使います",
  ],
  connected: [
    'Connected {profileId}. Formulas use the key of the file\'s owner; try =PTENGINE_DC("country")',
    '已连接 {profileId}。公式使用文件所有者的密钥；试试 =PTENGINE_DC("country")',
    '{profileId} を接続しました。数式はファイルのオーナーのキーを使います。例: =PTENGINE_DC("country")',
  ],
} as const satisfies Record<string, Labels>;
