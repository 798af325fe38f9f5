/** The first tab of the example workbook: a small report in four requests. */
import { periods } from "./choices";
import { formats, looks } from "./looks";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

export const overviewTab = (say: Say): ExampleTab => ({
  name: tabNames(say).overview,
  title: say("Website overview", "网站概览", "サイト概要"),
  about: say(
    "A simulated website. Every number comes from a formula: click one to see it. The other tabs show the rest.",
    "这是一个模拟网站。每个数字都来自公式，点击即可查看。其余内容见其他工作表。",
    "シミュレーションのサイトです。数値はすべて数式によるもので、クリックすると見られます。ほかのシートもご覧ください。",
  ),
  columnWidths: [130, 142, 90, 128, 16, 90, 76, 122, 12],
  inputs: [{ label: say("Period", "时间范围", "期間"), cell: "B4", value: "last30days", choices: periods(say) }],
  texts: {
    C4: say(
      "← Pick or type a period: every formula of this tab follows.",
      "← 选择或输入时间范围，本工作表的公式会随之更新。",
      "← 期間を選ぶか入力すると、このシートの数式がすべて従います。",
    ),
    A6: '=PTENGINE_DC("total"; "visits,users,bounceRate,pageView"; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
    A8: say(
      "One formula in A6 fills eight cells.",
      "A6 中的一个公式填充了八个单元格。",
      "A6 の数式ひとつで 8 つのセルが埋まります。",
    ),
    A21: say(
      "The formula in A11 asks for eight rows, sorted. Other formulas can use them:",
      "A11 中的公式查询已排序的八行数据，其他公式可以直接使用：",
      "A11 の数式は並べ替えた 8 行を取得します。ほかの数式でも使えます。",
    ),
    A22: say("Visits from these countries", "来自这些国家的访问", "これらの国からの訪問"),
    C22: "=SUM(B12:B19)",
    A23: say("Best bounce rate among them", "其中最低的跳出率", "その中で最も低い直帰率"),
    C23: "=MIN(D12:D19)",
  },
  looks: [
    { cells: "C4", ...looks.hint },
    { cells: "A6:D6", ...looks.quiet },
    { cells: "A7:D7", ...looks.headline },
    { cells: "A7:D7", format: formats.count },
    { cells: "C7", format: formats.share },
    { cells: "A8", ...looks.hint },
    { cells: "A21", ...looks.hint },
    { cells: "C22", ...looks.label, format: formats.count },
    { cells: "C23", ...looks.label, format: formats.share },
  ],
  tables: [
    {
      caption: say("Where visitors come from", "访客来自哪里", "訪問者の国"),
      cell: "A11",
      formula:
        '=PTENGINE_DC("country"; "visits,newVisitsRate,bounceRate"; $B$4; ; ; "limit=8; sortBy=visits; headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "share", "share"],
      rows: 8,
    },
    {
      caption: say("Day by day", "每日数据", "日別"),
      cell: "F7",
      formula: '=PTENGINE_DC("day"; "visits,users"; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["day", "count", "count"],
      rows: 40,
    },
  ],
  charts: [
    {
      kind: "line",
      title: say("Visits and visitors by day", "每日访问和访客", "日別の訪問数と訪問者数"),
      cell: "J2",
      width: 400,
      height: 300,
      labels: "F7:F38",
      series: ["G7:G38", "H7:H38"],
    },
  ],
});
