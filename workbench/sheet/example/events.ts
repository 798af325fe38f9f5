/** The tab of the example workbook that counts events. */
import { cellsOf, periods } from "./choices";
import type { Say } from "./say";
import type { ExampleTab } from "./tab";
import { tabNames } from "./tabNames";

export const eventsTab = (say: Say): ExampleTab => ({
  name: tabNames(say).events,
  title: tabNames(say).events,
  about: say(
    "PTENGINE_EVENT counts events by name, by time, by their own properties and by up to two other dimensions.",
    "PTENGINE_EVENT 按名称、时间、事件属性以及最多两个其他维度统计事件。",
    "PTENGINE_EVENT はイベントを名前・時間・プロパティ、さらに最大 2 つのディメンション別に数えます。",
  ),
  columnWidths: [164, 86, 92, 12, 100, 100, 86, 92, 12, 90, 100, 86, 92],
  inputs: [
    { label: say("Period", "时间范围", "期間"), cell: "B4", value: "last30days", choices: periods(say) },
    {
      label: say("Event", "事件", "イベント"),
      cell: "F4",
      value: "purchase",
      choices: cellsOf(tabNames(say).events, "A8:A40"),
    },
  ],
  tables: [
    {
      caption: say("All events", "全部事件", "すべてのイベント"),
      cell: "A7",
      formula: '=PTENGINE_EVENT("eventName"; ; $B$4; ; ; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "count", "count"],
      rows: 40,
    },
    {
      caption: say("The event above, day by day", "上方所选事件的每日数据", "上のイベントの日別"),
      cell: "E7",
      formula: '=PTENGINE_EVENT("eventName,day"; ; $B$4; ; "eventName="&$F$4; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "day", "count", "count"],
      rows: 40,
    },
    {
      caption: say("Purchases by one of their properties", "按属性统计的购买事件", "購入イベントのプロパティ別"),
      cell: "J7",
      formula:
        '=PTENGINE_EVENT("eventName,eventDimension(category)"; ; $B$4; ; "eventName=purchase"; "headers=label"; PTENGINE_REFRESH)',
      columns: ["text", "text", "count", "count"],
      rows: 6,
    },
  ],
  charts: [
    {
      kind: "line",
      title: say("The event day by day", "事件的每日数据", "イベントの日別推移"),
      cell: "J14",
      width: 366,
      height: 210,
      labels: "F7:F38",
      series: ["G7:G38"],
    },
  ],
});
