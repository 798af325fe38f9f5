/** Twenty questions that one formula answers, for the reference; the generator runs each and counts its requests. */
import type { Labels } from "../src/catalogue/types";

const april = '"2026-04-01","2026-04-30"';
const week = '"2026-04-06","2026-04-12"';

export const gallery: readonly (readonly [formula: string, question: Labels])[] = [
  [
    `=PTENGINE_DC("day","visits",${week},,"split=sourceType")`,
    [
      "Visits by day and source: the table of a stacked chart.",
      "按天和来源的访问数：堆积图的数据。",
      "日と流入元ごとの訪問数。積み上げグラフの表です。",
    ],
  ],
  [
    `=PTENGINE_DC(,"visits,bounceRate",${april},,"split=deviceType")`,
    ["A total for each device.", "每种设备的总计。", "デバイスごとの合計。"],
  ],
  [
    `=PTENGINE_DC("browser","visits",${april},,"split=country=Japan,China; sortBy=visits: China; limit=5")`,
    [
      "Browsers of two countries, by the visits from the second.",
      "两个国家的浏览器，按第二个国家的访问数排序。",
      "2か国のブラウザを、2つ目の国の訪問数の順に。",
    ],
  ],
  [
    `=PTENGINE_DC("day","visits,conversions",${week},,"conversionNames=Purchase complete,ptmind signup,Newsletter joined")`,
    [
      "Visits by day, and the conversions of three goals beside them.",
      "每天的访问数，以及三个目标的转化次数。",
      "日ごとの訪問数と、3つの目標のコンバージョン数。",
    ],
  ],
  [
    `=PTENGINE_DC("sourceType","visits,conversionRate",${april},,"conversionNames=Purchase complete,ptmind signup")`,
    [
      "How well each source converts for two goals.",
      "各来源对两个目标的转化率。",
      "流入元ごとの、2つの目標のコンバージョン率。",
    ],
  ],
  [
    `=PTENGINE_DC("day","visits",${week},,"compare=sameWeekday")`,
    [
      "This week beside the same weekdays a year before.",
      "本周与去年同星期并列。",
      "1週間を、前年の同じ曜日と並べて。",
    ],
  ],
  [
    `=PTENGINE_DC("country","visits",${april},,"compare=2026-02-01..2026-02-28; sortBy=visits (change); limit=5")`,
    ["The countries that grew most since February.", "自二月以来增长最多的国家。", "2月から最も伸びた国。"],
  ],
  [
    `=PTENGINE_HEATMAP({"https://ptengine.jp";"https://ptengine.jp/pricing"},,"pv,uv,bounceRate",${april})`,
    ["Two pages in one table.", "两个页面合为一张表。", "2つのページを1つの表に。"],
  ],
  [
    `=PTENGINE_HEATMAP({"https://ptengine.jp";"https://ptengine.jp/pricing"},"terminalType","pv",${april},,,"compare=previous")`,
    [
      "Two pages by device, each beside the month before.",
      "两个页面按设备，并与上月对比。",
      "2つのページをデバイスごとに、前月と並べて。",
    ],
  ],
  [
    `=PTENGINE_HEATMAP("https://ptengine.jp",,"pv,bounceRate",${april},,,"split=visitType")`,
    ["A page for new and returning visits.", "页面的新访问与回访。", "ページの新規訪問とリピート訪問。"],
  ],
  [
    `=PTENGINE_EVENT(,"eventCount",${april},,"sortBy=eventCount; limit=10")`,
    ["The ten most frequent events.", "发生最多的十个事件。", "最も多い10のイベント。"],
  ],
  [
    `=PTENGINE_EVENT("eventName","eventCount",${april},,"split=deviceType; sortBy=eventCount; limit=5")`,
    ["Events by device.", "按设备的事件。", "デバイスごとのイベント。"],
  ],
  [
    `=PTENGINE_CONVERSION("day","conversions",${week},,"split=visitType")`,
    [
      "Conversions by day of new and returning visits.",
      "新访问与回访每天的转化次数。",
      "新規とリピートの、日ごとのコンバージョン数。",
    ],
  ],
  [
    `=PTENGINE_FUNNEL("Purchase complete,ptmind signup","summary",${april})`,
    ["The results of two funnels.", "两个漏斗的结果。", "2つのファネルの結果。"],
  ],
  [
    `=PTENGINE_FUNNEL("Purchase complete","steps",${april},,"split=deviceType")`,
    ["The steps of a funnel by device.", "按设备的漏斗步骤。", "ファネルの各ステップをデバイスごとに。"],
  ],
  [
    `=PTENGINE_EXPERIENCE("all",,"viewedUsers,clickRate",${april},"sortBy=viewedUsers")`,
    [
      "All experiences of a month, the most viewed first.",
      "一个月的全部体验，浏览最多的在前。",
      "1か月のすべての体験を、閲覧の多い順に。",
    ],
  ],
  [
    `=PTENGINE_EXPERIENCE("Spring Promo Popup,Onboarding tour","goals",,${april})`,
    ["The goals of two experiences.", "两个体验的目标。", "2つの体験の目標。"],
  ],
  [
    `=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers,bounceRate",,${april})`,
    ["A test by two metrics.", "按两个指标的测试结果。", "テストを2つの指標で。"],
  ],
  [
    `=PTENGINE_FORM("Spring Promo Popup","Pattern 1",${week},"sortBy=submittedAt; limit=3")`,
    ["The first three submissions of a form.", "表单最早的三次提交。", "フォームの最初の3件の送信。"],
  ],
  [
    `=PTENGINE_DC("country","visits",${april},,"limit=3; retrievedAt=on")`,
    ["When the numbers were retrieved.", "数据的获取时间。", "数値をいつ取得したか。"],
  ],
];
