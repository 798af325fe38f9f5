/** Words of the menu and its dialogs. */
import type { Labels } from "../catalogue/types";

export const menuTexts = {
  connectSite: ["Connect a site…", "连接站点…", "サイトを接続…"],
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
    'Connected {profileId}. Try =PTENGINE_DC("country") in a cell',
    '已连接 {profileId}。请在单元格试试 =PTENGINE_DC("country")',
    '{profileId} を接続しました。セルに =PTENGINE_DC("country") と入力してみてください',
  ],
} as const satisfies Record<string, Labels>;
