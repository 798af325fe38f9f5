/** The tab of the example workbook about the whole site: totals, a comparison with the period before, and a filter. */
import { lists, periods } from "./choices";
import { formats, looks } from "./looks";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

export const dataCenterTab = (say: Say): ExampleTab => ({
  name: tabNames(say).dataCenter,
  title: tabNames(say).dataCenter,
  about: say(
    "PTENGINE_DC answers with totals, tables and series of the whole site. Click a number to see the formula that it comes from.",
    "PTENGINE_DC 返回整个网站的合计、表格和时间序列。点击任一数字即可查看其公式。",
    "PTENGINE_DC はサイト全体の合計・表・時系列を返します。数値をクリックすると、もとの数式が見られます。",
  ),
  columnWidths: [110, 134, 118, 118, 16, 180, 172, 118, 134, 74],
  inputs: [
    { label: say("Period", "时间范围", "期間"), cell: "B4", value: "last30days", choices: periods(say) },
    { label: say("Country", "国家", "国"), cell: "G4", value: "Japan", choices: lists(say).countries },
  ],
  texts: {
    C4: say("← Pick or type: all formulas follow.", "← 选择或输入，所有公式随之更新。", "← 選ぶと数式に反映されます。"),
    A6: '=PTENGINE_DC("total"; "visits,users,bounceRate,pageView"; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
    A8: say(
      "One formula in A6 fills eight cells.",
      "A6 中的一个公式填充了八个单元格。",
      "A6 の数式ひとつで 8 つのセルが埋まります。",
    ),
    A19: say(
      "Other formulas can use what the one in A11 answers:",
      "其他公式可以直接使用 A11 的结果：",
      "ほかの数式でも A11 の結果を使えます。",
    ),
    A20: say("Visits from all sources", "所有来源的访问", "すべての流入元からの訪問"),
    D20: "=SUM(B12:B18)",
    A21: say("Source that has grown most", "增长最多的来源", "最も伸びた流入元"),
    D21: "=INDEX(A12:A18; MATCH(MAX(D12:D18); D12:D18; 0))",
  },
  looks: [
    { cells: "C4", ...looks.hint },
    { cells: "A6:D6", ...looks.quiet },
    { cells: "A7:D7", ...looks.headline },
    { cells: "A7:D7", format: formats.count },
    { cells: "C7", format: formats.share },
    { cells: "A8", ...looks.hint },
    { cells: "A19", ...looks.hint },
    { cells: "D20", style: { bold: true, align: "right" }, format: formats.count },
    { cells: "D21", style: { bold: true, align: "right" } },
  ],
  tables: [
    {
      caption: say("Sources and the period before them", "来源及上一时间段", "流入元と前の期間"),
      cell: "A11",
      formula: '=PTENGINE_DC("sourceType"; "visits"; $B$4; ; ; "compare=previous; headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "count", "change"],
      rows: 7,
    },
    {
      caption: say("Most viewed pages in this country", "该国家浏览最多的页面", "この国で最も見られたページ"),
      cell: "F7",
      formula:
        '=PTENGINE_DC("combinedPages"; "pageView,avgTimeOnPage,exitRate"; $B$4; ; "country="&$G$4; "limit=8; sortBy=pageView; durations=days; headers=label"; PTENGINE_REFRESH)',
      columns: ["name", "name", "count", "duration", "share"],
      rows: 8,
    },
  ],
  charts: [
    {
      kind: "bar",
      title: say("Visits by source, now and before", "各来源的访问：本期与上期", "流入元別の訪問数: 今回と前回"),
      cell: "F17",
      width: 678,
      height: 190,
      labels: "A11:A17",
      series: ["B11:B17", "C11:C17"],
    },
  ],
});
