/** The names of the tabs of formulas: some tabs pick from others. */
import type { Say } from "./say";

export const tabNames = (say: Say) => ({
  dataCenter: say("Data center", "数据中心", "データセンター"),
  heatmap: say("Heatmap", "热力图", "ヒートマップ"),
  events: say("Events", "事件", "イベント"),
  conversions: say("Conversions", "转化", "コンバージョン"),
  experiences: say("Experiences", "体验", "体験"),
  lists: say("Lists", "列表", "一覧"),
});
