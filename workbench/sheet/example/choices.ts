/** What the cells of the example workbook offer to pick; the lists of the site itself come from the tab of lists. */
import type { Say } from "./say";
import { tabNames } from "./tabNames";

export const periods = (say: Say): readonly string[] => [
  "last30days",
  "last7days",
  "lastmonth",
  "thismonth",
  ...say("", "上周,上个月", "先週,先月").split(",").filter(Boolean),
];
export const devices = ["PC", "MOBILE", "TABLET", "ALL"] as const;
/** Pages of the simulated site for which blocks are set up. */
export const heatmapPages = [
  "https://ptengine.jp",
  "https://ptengine.jp/pricing",
  "https://ptengine.jp/features/heatmap",
] as const;

/** Cells of a tab of the example workbook. */
export const cellsOf = (tab: string, cells: string) => ({ range: `'${tab}'!${cells}` });

export const lists = (say: Say) => {
  const tab = tabNames(say).lists;
  return {
    goals: cellsOf(tab, "B6:B40"),
    experiences: cellsOf(tab, "E6:E40"),
    countries: cellsOf(tab, "I6:I80"),
  };
};
