/** Words of the menu. */
import type { Labels } from "../catalogue/types";

export const menuTexts = {
  openSidebar: ["Open sidebar", "打开侧边栏", "サイドバーを開く"],
  runReports: ["Run reports", "运行报表", "レポートを実行"],
  refreshFormulas: ["Refresh formulas", "刷新公式", "数式を更新"],
} as const satisfies Record<string, Labels>;
