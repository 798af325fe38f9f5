/** The tab of the example workbook with the names that formulas may use; the other tabs pick from it. */
import { looks } from "./looks";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

/** What formulas name as their last argument, so that *Refresh formulas* brings them new numbers. */
export const refreshName = "PTENGINE_REFRESH";
export const refreshCell = "V2";

export const listsTab = (say: Say): ExampleTab => ({
  name: tabNames(say).lists,
  title: tabNames(say).lists,
  about: say(
    "The names that formulas may use. The other tabs offer goals, experiences and countries from here.",
    "公式可以使用的名称。其他工作表的目标、体验和国家列表来自这里。",
    "数式で使える名前です。ほかのシートの目標・体験・国の選択肢はここから取っています。",
  ),
  columnWidths: [
    120, 140, 16, 270, 150, 90, 100, 20, 130, 20, 110, 20, 130, 130, 130, 100, 20, 140, 110, 110, 190, 110, 110,
  ],
  texts: {
    R2: say(
      "Formulas that name this cell follow “Refresh formulas”:",
      "引用此单元格的公式会随“刷新公式”更新：",
      "このセルを指定した数式は「数式を更新」に従います:",
    ),
  },
  looks: [
    { cells: "R2", ...looks.hint },
    { cells: refreshCell, ...looks.quiet },
  ],
  tables: [
    {
      caption: say("Conversion goals", "转化目标", "コンバージョン目標"),
      cell: "A5",
      formula: '=PTENGINE_GOALS("headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "text"],
      rows: 30,
    },
    {
      caption: say(
        "Experiences (one request serves this tab and Experiences)",
        "体验（本表与“体验”工作表共用一次请求）",
        "体験（このシートと「体験」でリクエストは 1 回）",
      ),
      cell: "D5",
      formula: '=PTENGINE_EXPERIENCES(; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "text", "text", "text"],
      rows: 30,
    },
    {
      caption: say("Countries", "国家", "国"),
      cell: "I5",
      formula: '=PTENGINE_FILTER_VALUES("country"; ; "last30days"; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text"],
      rows: 70,
    },
    {
      caption: say("Devices", "设备", "デバイス"),
      cell: "K5",
      formula: '=PTENGINE_FILTER_VALUES("deviceType"; ; ; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text"],
      rows: 10,
    },
    {
      caption: say("User properties", "用户属性", "ユーザープロパティ"),
      cell: "M5",
      formula: '=PTENGINE_USER_PROPERTIES("headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "text", "text", "text"],
      rows: 30,
    },
    {
      caption: say(
        "What the data center can be asked; like Devices, this needs no request",
        "数据中心可以查询的内容；与“设备”一样不产生请求",
        "データセンターで取得できる項目（デバイスと同じくリクエスト不要）",
      ),
      cell: "R5",
      formula: '=PTENGINE_FIELDS("dc"; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "text", "text", "text", "text", "text"],
      rows: 90,
    },
  ],
});
