/** The tab of the example workbook that looks into one page. */
import { devices, heatmapPages, periods } from "./choices";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

export const heatmapTab = (say: Say): ExampleTab => ({
  name: tabNames(say).heatmap,
  title: tabNames(say).heatmap,
  about: say(
    "PTENGINE_HEATMAP looks into one page: how it does, how far people scroll, and what they click.",
    "PTENGINE_HEATMAP 分析单个页面：表现如何、访客看到哪里、点击了什么。",
    "PTENGINE_HEATMAP はひとつのページを分析します。成果、どこまで見られたか、何がクリックされたかがわかります。",
  ),
  columnWidths: [124, 162, 84, 106, 114, 110, 12, 124, 86, 114, 70, 84],
  inputs: [
    { label: say("Page", "页面", "ページ"), cell: "B4", value: heatmapPages[0], choices: heatmapPages },
    { label: say("Device", "设备", "デバイス"), cell: "D4", value: "MOBILE", choices: devices },
    { label: say("Period", "时间范围", "期間"), cell: "F4", value: "lastmonth", choices: periods(say) },
  ],
  tables: [
    {
      caption: say("The page as a whole", "页面整体", "ページ全体"),
      cell: "A7",
      formula:
        '=PTENGINE_HEATMAP($B$4; "page"; "pv,uv,clicks,clickRate,bounceRate,timeOnPage"; $F$4; ; $D$4; ; "headers=label; durations=days"; PTENGINE_REFRESH)',
      columns: ["count", "count", "count", "share", "share", "duration"],
      rows: 1,
    },
    {
      caption: say("Its blocks, from top to bottom", "页面区块，从上到下", "上から順のブロック"),
      cell: "A11",
      formula:
        '=PTENGINE_HEATMAP($B$4; "blocks"; "impression,impressionRate,avgDuration,dropoffRate"; $F$4; ; $D$4; ; "durations=days; headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "name", "count", "share", "duration", "share"],
      rows: 20,
    },
    {
      caption: say("Its elements", "页面元素", "ページの要素"),
      cell: "H7",
      formula: '=PTENGINE_HEATMAP($B$4; "elements"; ; $F$4; ; $D$4; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "share", "count", "share"],
      rows: 6,
    },
  ],
  charts: [
    {
      kind: "bar",
      title: say("How many see each block", "看到各区块的人数", "各ブロックを見た人数"),
      cell: "H14",
      width: 480,
      height: 210,
      labels: "A11:A18",
      series: ["D11:D18"],
    },
  ],
});
