/** What the sidebar says of sites to whoever has not connected them. */
import type { Labels } from "../catalogue/types";

export const siteTexts = {
  guest: [
    "This file asks Ptengine about {site}. Its formulas use the key of {owner}, for you too.",
    "此文件查询 {site}。其中的公式使用{owner}的密钥，您也可以直接使用。",
    "このファイルは {site} のデータを取得します。数式は{owner}のキーを使い、あなたもそのまま使えます。",
  ],
  guestNeeds: [
    "You need a key of your own only for previews, reports and schedules.",
    "只有预览、报表和定时任务才需要您自己的密钥。",
    "プレビュー、レポート、スケジュールを使うときだけ、あなた自身のキーが必要です。",
  ],
  asSpreadsheet: [
    "As the spreadsheet: {language}",
    "跟随电子表格：{language}",
    "スプレッドシートに合わせる: {language}",
  ],
} as const satisfies Record<string, Labels>;
