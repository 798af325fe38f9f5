/** Words of the note in a report's first cell; its time is a dash where there are no good data yet. */
import type { Labels } from "../catalogue/types";

export const lastGoodText: Labels = [
  "Ptengine report “{name}”, last good {time}",
  "Ptengine 报表“{name}”，最近正常 {time}",
  "Ptengine レポート「{name}」最終取得 {time}",
];
