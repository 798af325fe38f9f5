/** The worked examples of the reference: three formulas a function, whose results the generator computes. */
import type { CustomFunctionName } from "../src/catalogue/functions";
import type { Labels } from "../src/catalogue/types";

const april = '"2026-04-01","2026-04-30"';

export const functionExamples: Readonly<
  Record<CustomFunctionName, readonly (readonly [formula: string, note: Labels])[]>
> = {
  PTENGINE_DC: [
    [
      `=PTENGINE_DC("total","visits",${april})`,
      ["One number, for a cell of its own.", "一个数值，占一个单元格。", "1つのセルに入る1つの数値。"],
    ],
    [
      `=PTENGINE_DC("country","visits,users,bounceRate",${april},"deviceType=PC","sortBy=visits; sortOrder=desc; limit=5")`,
      [
        "The five countries with the most visits from computers. Ptengine's tables do not count visitors, so that column is blank.",
        "电脑访问次数最多的五个国家。Ptengine 的表格不统计访客数，因此该列为空。",
        "PC からの訪問が多い5か国。Ptengine の表は訪問者数を数えないため、その列は空です。",
      ],
    ],
    [
      `=PTENGINE_DC("week","visits",${april},,"compare=previous")`,
      [
        "A series by week beside the 30 days before; rows stand side by side by their position.",
        "按周的趋势，与之前 30 天并列；各行按位置对应。",
        "週ごとの推移を、その前の30日間と並べたもの。行は順番で対応します。",
      ],
    ],
  ],
  PTENGINE_HEATMAP: [
    [
      `=PTENGINE_HEATMAP("https://ptengine.jp",,"pv,uv,bounceRate",${april})`,
      ["Three numbers of a page.", "一个页面的三个数值。", "1つのページの3つの数値。"],
    ],
    [
      `=PTENGINE_HEATMAP("https://ptengine.jp","terminalType","pv,completions",${april},,,"conversionNames=Purchase complete")`,
      [
        "By device, with the completions of one goal.",
        "按设备，含一个目标的转化次数。",
        "デバイスごとに、1つの目標のコンバージョン数も示します。",
      ],
    ],
    [
      `=PTENGINE_HEATMAP("https://ptengine.jp","elements","click,clickRate",${april},"PC")`,
      [
        "Clicks on each element, as computers show the page.",
        "电脑版页面中各元素的点击次数。",
        "PC で表示したページの、各要素のクリック数。",
      ],
    ],
  ],
  PTENGINE_EVENT: [
    [
      `=PTENGINE_EVENT(,,${april})`,
      [
        "Every event with its count and sessions.",
        "每个事件及其次数和会话数。",
        "すべてのイベントと、その回数とセッション数。",
      ],
    ],
    [
      `=PTENGINE_EVENT("eventName,month,country","eventCount",${april},"eventName=purchase; country=Japan,China")`,
      ["One event by month and country.", "一个事件，按月和国家。", "1つのイベントを月と国で分けたもの。"],
    ],
    [
      `=PTENGINE_EVENT("eventDimension(price)",,${april},"eventName=purchase")`,
      [
        "By a property of the event; `eventName` is added in front.",
        "按事件的属性；前面会加上 `eventName`。",
        "イベントのプロパティで分けたもの。先頭に `eventName` が加わります。",
      ],
    ],
  ],
  PTENGINE_CONVERSION: [
    [
      `=PTENGINE_CONVERSION("total","conversions",${april})`,
      ["Completions of every positive goal.", "全部正向目标的转化次数。", "すべてのプラス目標のコンバージョン数。"],
    ],
    [
      `=PTENGINE_CONVERSION("week","completions,conversionRate",${april})`,
      [
        "Two series on the same weeks, two requests.",
        "相同各周的两个趋势，共两次请求。",
        "同じ週の2つの推移。リクエストは2回です。",
      ],
    ],
    [`=PTENGINE_CONVERSION("regular",,${april})`, ["A row a goal.", "每个目标一行。", "目標ごとに1行。"]],
  ],
  PTENGINE_FUNNEL: [
    [
      `=PTENGINE_FUNNEL("Purchase complete",,${april})`,
      ["The steps of the goal.", "目标的各步骤。", "目標の各ステップ。"],
    ],
    [
      `=PTENGINE_FUNNEL("Purchase complete","dropoffPaths",${april})`,
      [
        "Where visits went instead of the next step.",
        "访问未进入下一步骤而去往的页面。",
        "次のステップの代わりに訪問が向かった先。",
      ],
    ],
    [
      `=PTENGINE_FUNNEL("Purchase complete","summary",${april})`,
      [
        "Two numbers; all parts of a funnel are one request.",
        "两个数值；一个漏斗的各部分共用一次请求。",
        "2つの数値。ファネルの各部分は1回のリクエストで足ります。",
      ],
    ],
  ],
  PTENGINE_GOALS: [
    [
      "=PTENGINE_GOALS()",
      [
        "The names that `conversionName`, `conversionNames` and a funnel's goal take.",
        "可用于 `conversionName`、`conversionNames` 和漏斗目标的名称。",
        "`conversionName`、`conversionNames`、ファネルの目標に使える名前。",
      ],
    ],
    [
      '=PTENGINE_GOALS("headers=off")',
      [
        "Without a header, for the list of a drop-down.",
        "不带表头，可用于下拉列表。",
        "見出しなし。プルダウンのリストに使えます。",
      ],
    ],
    [
      '=PTENGINE_GOALS("headers=label; lang=JP")',
      ["With labels in Japanese.", "使用日语标签。", "日本語のラベル付き。"],
    ],
  ],
  PTENGINE_FILTER_VALUES: [
    [
      `=PTENGINE_FILTER_VALUES("country","ja",${april})`,
      ["Countries that contain “ja”.", "包含“ja”的国家。", "「ja」を含む国。"],
    ],
    [
      `=PTENGINE_FILTER_VALUES("eventDimension(purchase,price)",,${april})`,
      ["Values of a property of an event.", "某个事件属性的值。", "イベントのプロパティの値。"],
    ],
    [
      '=PTENGINE_FILTER_VALUES("visitType")',
      ["Fixed values come without a request.", "固定值无需请求。", "決まった値はリクエストなしで得られます。"],
    ],
  ],
  PTENGINE_FIELDS: [
    [
      '=PTENGINE_FIELDS("dc","lang=JP")',
      [
        "What the data center knows; no request.",
        "数据中心可查询的内容，无需请求。",
        "データセンターで取得できるもの。リクエストは不要です。",
      ],
    ],
    [
      '=PTENGINE_FIELDS("event")',
      [
        "What events know, as Ptengine tells it.",
        "事件可查询的内容，由 Ptengine 提供。",
        "イベントで取得できるもの（Ptengine の回答）。",
      ],
    ],
    [
      "=PTENGINE_FIELDS()",
      [
        "Everything; events are listed if they have been asked for before.",
        "全部内容；若之前请求过事件的字段，也会列出。",
        "すべて。イベントの項目は、以前に取得したことがあれば含まれます。",
      ],
    ],
  ],
  PTENGINE_EXPERIENCES: [
    ["=PTENGINE_EXPERIENCES()", ["Every experience of the site.", "站点的全部体验。", "サイトのすべての体験。"]],
    ['=PTENGINE_EXPERIENCES("goals")', ["The goals of each.", "各体验的目标。", "それぞれの目標。"]],
    [
      '=PTENGINE_EXPERIENCES("versions")',
      [
        "The versions of each; the three parts are one request.",
        "各体验的版本；三个部分共用一次请求。",
        "それぞれのバージョン。3つの部分は1回のリクエストで足ります。",
      ],
    ],
  ],
  PTENGINE_EXPERIENCE: [
    [
      `=PTENGINE_EXPERIENCE("Spring Promo Popup","total","viewedUsers,clickRate",${april})`,
      [
        "Two numbers of one experience, by its name.",
        "按名称指定的一个体验的两个数值。",
        "名前で指定した体験の2つの数値。",
      ],
    ],
    [
      `=PTENGINE_EXPERIENCE("Spring Promo Popup","terminalType,visitType","viewedUsers",${april})`,
      [
        "By device, and by new and returning visitors.",
        "按设备和新访/回访。",
        "デバイスと、新規・リピートで分けたもの。",
      ],
    ],
    [
      '=PTENGINE_EXPERIENCE("all","overview","viewedUsers,goalReachRate")',
      [
        "All experiences side by side; an overview takes no dates.",
        "全部体验并列；概览没有期间。",
        "すべての体験の比較。概要に期間はありません。",
      ],
    ],
  ],
  PTENGINE_ABTEST: [
    [
      `=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,${april})`,
      ["Versions compared by clicks.", "按点击比较各版本。", "クリックでバージョンを比較します。"],
    ],
    [
      `=PTENGINE_ABTEST("Spring Promo Popup","goalReached",,${april},"goal=Purchase complete")`,
      [
        "Versions compared by a goal, named or by its ID.",
        "按目标比较各版本，目标用名称或 ID 指定。",
        "目標でバージョンを比較します。目標は名前かIDで指定します。",
      ],
    ],
    [
      `=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","terminalType",${april})`,
      ["The same for each kind of device.", "按设备类型分别比较。", "デバイスタイプごとの比較。"],
    ],
  ],
  PTENGINE_FORM: [
    [
      `=PTENGINE_FORM("Spring Promo Popup","Control",${april})`,
      [
        "What visitors wrote stays text, whatever it looks like.",
        "访客填写的内容始终为文本。",
        "訪問者が書いた内容は、どのような形でも文字列のままです。",
      ],
    ],
    [
      `=PTENGINE_FORM("Spring Promo Popup","Pattern 1","2026-04-01","2026-04-07","headers=off")`,
      ["One week without a header.", "一周的数据，不带表头。", "1週間分、見出しなし。"],
    ],
    [
      `=ROWS(PTENGINE_FORM("Spring Promo Popup","Control",${april},"headers=off"))`,
      ["How many there were.", "提交的次数。", "送信の件数。"],
    ],
  ],
  PTENGINE_USER_PROPERTIES: [
    [
      "=PTENGINE_USER_PROPERTIES()",
      [
        "The properties by which `userProperty(…)` can group.",
        "可用于 `userProperty(…)` 分组的属性。",
        "`userProperty(…)` で分けるのに使えるプロパティ。",
      ],
    ],
    ['=PTENGINE_USER_PROPERTIES("headers=off")', ["Without a header.", "不带表头。", "見出しなし。"]],
    [
      '=PTENGINE_USER_PROPERTIES("headers=label; lang=ZH")',
      ["With labels in Chinese.", "使用中文标签。", "中国語のラベル付き。"],
    ],
  ],
  PTENGINE_FILTER: [
    [
      '=PTENGINE_FILTER("country","include","Japan","a;b")',
      ["Quotes appear only where they are needed.", "仅在需要时加引号。", "引用符は必要なときだけ付きます。"],
    ],
    [
      '=PTENGINE_FILTER("deviceType","!=","tablet")&";"&PTENGINE_FILTER("brand","=","Apple")',
      ["Two conditions joined.", "连接两个条件。", "2つの条件をつないだもの。"],
    ],
    [
      `=PTENGINE_DC("total","visits",${april},PTENGINE_FILTER("country","include","Japan"))`,
      ["Inside another formula.", "用于其他公式中。", "別の数式の中で使う例。"],
    ],
  ],
};
