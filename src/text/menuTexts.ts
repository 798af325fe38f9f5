/** Words of the menu and its dialogs. */
import type { Labels } from "../catalogue/types";

export const menuTexts = {
  connectSite: ["Connect a site…", "连接站点…", "サイトを接続…"],
  connectTitle: ["Connect a Ptengine site", "连接 Ptengine 站点", "Ptengine サイトを接続"],
  askProfileId: [
    "Site ID: the 8 characters behind /app/ in the address of Ptengine.",
    "站点 ID：Ptengine 网址中 /app/ 后面的 8 个字符。",
    "サイトID: Ptengine の URL の /app/ の後にある8文字です。",
  ],
  askApiKey: [
    "API key of this site, with the permission for data query. It is kept for you alone and never shown again; one request checks it.",
    "此站点的 API 密钥（需有数据查询权限）。密钥只为您保存，不再显示；将用一次请求进行检查。",
    "このサイトのAPIキー（データ照会の権限が必要）。あなた専用に保存され、再表示されません。確認に1リクエスト使います。",
  ],
  connected: [
    'The site {profileId} is connected. Try =PTENGINE_DC("country","visits","last30days") in a cell.',
    '已连接站点 {profileId}。可在单元格中试试 =PTENGINE_DC("country","visits","last30days")。',
    'サイト {profileId} を接続しました。セルに =PTENGINE_DC("country","visits","last30days") と入力してみてください。',
  ],
} as const satisfies Record<string, Labels>;
