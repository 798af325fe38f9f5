/** The tab of the example workbook that compares periods and filters by country. */
import { lists, periods } from "./choices";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

const country = '"country="&$D$4';

export const dataCenterTab = (say: Say): ExampleTab => ({
  name: tabNames(say).dataCenter,
  title: tabNames(say).dataCenter,
  about: say(
    "PTENGINE_DC answers with totals, tables and series of the whole site; here for one country.",
    "PTENGINE_DC 返回整个网站的合计、表格和时间序列；此处仅限一个国家。",
    "PTENGINE_DC はサイト全体の合計・表・時系列を返します。ここでは国をひとつに絞っています。",
  ),
  columnWidths: [120, 90, 124, 128, 12, 190, 176, 128, 140, 74],
  inputs: [
    { label: say("Period", "时间范围", "期間"), cell: "B4", value: "lastmonth", choices: periods(say) },
    { label: say("Country", "国家", "国"), cell: "D4", value: "Japan", choices: lists(say).countries },
  ],
  tables: [
    {
      caption: say("Sources and the period before them", "来源及上一时间段", "流入元と前の期間"),
      cell: "A7",
      formula: `=PTENGINE_DC("sourceType"; "visits"; $B$4; ; ${country}; "compare=previous; headers=label"; PTENGINE_REFRESH)`,
      columns: ["text", "count", "count", "change"],
      rows: 7,
    },
    {
      caption: say("Most viewed pages", "浏览最多的页面", "最も見られたページ"),
      cell: "F7",
      formula: `=PTENGINE_DC("combinedPages"; "pageView,avgTimeOnPage,exitRate"; $B$4; ; ${country}; "limit=8; sortBy=pageView; durations=days; headers=label"; PTENGINE_REFRESH)`,
      columns: ["name", "name", "count", "duration", "share"],
      rows: 8,
    },
  ],
  charts: [
    {
      kind: "bar",
      title: say("Visits by source, now and before", "各来源的访问：本期与上期", "流入元別の訪問数: 今回と前回"),
      cell: "A15",
      width: 440,
      height: 185,
      labels: "A7:A13",
      series: ["B7:B13", "C7:C13"],
    },
  ],
});
