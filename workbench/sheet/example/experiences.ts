/** The tab of the example workbook about one experience: its numbers, A/B test and form. */
import { cellsOf, lists, periods } from "./choices";
import { formats, looks } from "./looks";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

/** The version that most of those who see it click. */
const winner = "=INDEX(A12:A16; MATCH(MAX(D12:D16); D12:D16; 0))";

export const experiencesTab = (say: Say): ExampleTab => ({
  name: tabNames(say).experiences,
  title: tabNames(say).experiences,
  about: say(
    "PTENGINE_EXPERIENCE, PTENGINE_ABTEST and PTENGINE_FORM report on one experience, called by its name.",
    "PTENGINE_EXPERIENCE、PTENGINE_ABTEST 和 PTENGINE_FORM 按名称报告一个体验。",
    "PTENGINE_EXPERIENCE・PTENGINE_ABTEST・PTENGINE_FORM は、名前で指定した体験のレポートを返します。",
  ),
  columnWidths: [124, 156, 124, 128, 100, 120, 12, 130, 180, 100, 110],
  inputs: [
    {
      label: say("Experience", "体验", "体験"),
      cell: "B4",
      value: '=INDEX(PTENGINE_EXPERIENCES(; "headers=label"; PTENGINE_REFRESH); 2; 2)',
      choices: lists(say).experiences,
    },
    {
      label: say("Best version", "最佳版本", "最良のパターン"),
      cell: "D4",
      value: winner,
      choices: cellsOf(tabNames(say).experiences, "A12:A16"),
    },
    { label: say("Period", "时间范围", "期間"), cell: "F4", value: "last30days", choices: periods(say) },
  ],
  texts: {
    H4: say(
      "Answers that begin with “=”, all harmless text:",
      "以“=”开头的回答，均为无害文本：",
      "「=」で始まる回答（すべて無害なテキスト）:",
    ),
    J4: '=SUMPRODUCT((LEFT(H8:K400; 1)="=")*1)',
  },
  looks: [
    { cells: "H4", ...looks.hint },
    { cells: "J4", style: { bold: true, align: "left" }, format: formats.count },
  ],
  tables: [
    {
      caption: say("The experience as a whole", "体验整体", "体験全体"),
      cell: "A7",
      formula:
        '=PTENGINE_EXPERIENCE($B$4; "total"; "viewedUsers,views,clickRate,formSubmitRate,closeRate,avgVisitDuration"; $F$4; ; "headers=label; durations=days"; PTENGINE_REFRESH)',
      columns: ["count", "count", "share", "share", "share", "duration"],
      rows: 1,
    },
    {
      caption: say(
        "A/B test by clicks; the best version is named in D4",
        "按点击的 A/B 测试；最佳版本见 D4",
        "クリックによる A/B テスト。最良のパターンは D4",
      ),
      cell: "A11",
      formula: '=PTENGINE_ABTEST($B$4; "clickedUsers"; ; $F$4; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "count", "share", "change", "share"],
      rows: 5,
    },
    {
      caption: say(
        "Its goals, out of the first formula's answer",
        "其目标，来自第一个公式的结果",
        "体験の目標（最初の数式と同じ回答から）",
      ),
      cell: "A19",
      formula: '=PTENGINE_EXPERIENCE($B$4; "goals"; ; $F$4; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "share", "count"],
      rows: 4,
    },
    {
      caption: say(
        "What visitors typed into the form of that version, as plain text",
        "访客在该版本表单中填写的内容，均为纯文本",
        "そのパターンのフォームに入力された内容（テキストとして）",
      ),
      cell: "H7",
      formula: '=PTENGINE_FORM($B$4; $D$4; $F$4; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["moment", "name", "name", "name"],
      rows: 400,
    },
  ],
});
