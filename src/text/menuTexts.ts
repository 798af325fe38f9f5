/** Words of the menu. */
import type { Labels } from "../catalogue/types";

export const menuTexts = {
  openSidebar: ["Open", "打开", "開く"],
  runReports: ["Run reports", "运行报表", "レポートを実行"],
  refreshFormulas: ["Refresh formulas", "刷新公式", "数式を更新"],
} as const satisfies Record<string, Labels>;
