/**
 * The help of every custom function in [EN, ZH, JP]: what it answers, and of each argument what it may be, what a blank
 * means and an example. The build writes the English above the functions in Code.js, and the reference has all three.
 */
import type { CustomFunctionName } from "../catalogue/functions";
import type { Labels } from "../catalogue/types";

export interface ParameterHelp {
  /** Shown by Sheets as the example of the argument. */
  readonly example: string;
  readonly text: Labels;
}

export interface FunctionHelp {
  readonly description: Labels;
  readonly parameters: Readonly<Record<string, ParameterHelp>>;
}

const metrics = (example: string): ParameterHelp => ({
  example,
  text: [
    "The metrics to show, as a comma list or a range; the columns come in this order. Blank: all that the view has.",
    "要显示的指标，可以是逗号分隔的列表或区域；列按此顺序排列。留空：视图的全部指标。",
    "表示する指標。コンマ区切りのリストか範囲で、列はこの順に並びます。空の場合: ビューのすべての指標。",
  ],
});

const dates = {
  start_date: {
    example: '"2026-04-01"',
    text: [
      'The first day: a date cell, "2026-04-01", "today" or "7daysAgo"; or a whole period such as "last7days" or "lastmonth", with end_date blank. Blank: the last 30 days, until yesterday.',
      "开始日：日期单元格、“2026-04-01”、“今天”或“7天前”；也可写“过去7天”“上月”等期间，此时 end_date 留空。留空：截至昨天的 30 天。",
      "開始日。日付のセル、「2026-04-01」、「今日」、「7日前」のほか、「過去7日間」「先月」などの期間も書けます（end_date は空にします）。空の場合: 昨日までの30日間。",
    ],
  },
  end_date: {
    example: '"2026-04-30"',
    text: [
      "The last day, written like the first. Blank: yesterday, or today if the first day is today.",
      "结束日，写法与开始日相同。留空：昨天；若开始日是今天，则为今天。",
      "終了日。書き方は開始日と同じです。空の場合: 昨日。開始日が今日なら今日。",
    ],
  },
} as const satisfies Record<string, ParameterHelp>;

const filters: ParameterHelp = {
  example: '"country=Japan,China; deviceType!=Tablet"',
  text: [
    "Conditions: field=value,value to include and field!=value to exclude, with ; between them; or a range whose rows are field, include or exclude, values. Blank: everything counts.",
    "条件：包含写 字段=值,值，排除写 字段!=值，之间用 ; 分隔；也可以是区域，每行依次为字段、include 或 exclude、值。留空：不限定。",
    "条件。含めるなら 項目=値,値、除くなら 項目!=値 と書き、; で区切ります。各行に項目、include か exclude、値を並べた範囲も使えます。空の場合: すべてが対象。",
  ],
};

const tail = (example: string): Readonly<Record<"options" | "refresh", ParameterHelp>> => ({
  options: {
    example,
    text: [
      "Settings as name=value, with ; between them, or a range of two columns. Blank: the usual ones.",
      "设置：写 名称=值，之间用 ; 分隔，或用两列的区域。留空：默认设置。",
      "設定。名前=値 の形で書き、; で区切ります。2列の範囲も使えます。空の場合: 標準の設定。",
    ],
  },
  refresh: {
    example: "PTENGINE_REFRESH",
    text: [
      "The cell PTENGINE_REFRESH: Refresh formulas in the menu then brings new numbers. Any other cell does so too whenever it changes. Blank: the numbers stay until the formula is edited.",
      "单元格 PTENGINE_REFRESH：使用菜单中的“刷新公式”即可更新数据。引用其他单元格时，其值改变就会更新。留空：数据不变，直到编辑公式。",
      "セル PTENGINE_REFRESH を指定すると、メニューの「数式を更新」で新しい数値になります。ほかのセルを指定すると、その値が変わったときに更新されます。空の場合: 数式を編集するまで変わりません。",
    ],
  },
});

const experience = (text: Labels): ParameterHelp => ({ example: '"Spring Promo"', text });

export const functionHelp: Readonly<Record<CustomFunctionName, FunctionHelp>> = {
  PTENGINE_DC: {
    description: [
      "Numbers of the whole site from Ptengine's data center: one total, a table by country, source, page and the like, or a series by hour, day, week or month.",
      "Ptengine 数据中心的全站数据：一个总计，按国家、来源、页面等的表格，或按小时、日、周、月的趋势。",
      "Ptengine のデータセンターにあるサイト全体の数値を返します。合計、国・流入元・ページなどの表、または時間・日・週・月ごとの推移です。",
    ],
    parameters: {
      view: {
        example: '"country"',
        text: [
          "What the rows are: total, a dimension such as country or entryCombinedPages, a time (hour, day, week, month), or sources, location, device. Blank: total.",
          "按什么分行：total，country、entryCombinedPages 等维度，时间（hour、day、week、month），或 sources、location、device。留空：total。",
          "行の分け方。total、country や entryCombinedPages などのディメンション、時間（hour、day、week、month）、または sources、location、device。空の場合: total。",
        ],
      },
      metrics: metrics('"visits,users"'),
      ...dates,
      filters,
      ...tail('"sortBy=visits; limit=10"'),
    },
  },
  PTENGINE_HEATMAP: {
    description: [
      "Heatmap numbers of a page, of its blocks or of its elements.",
      "页面、页面区块或页面元素的热力图数据。",
      "ページ、そのブロック、またはその要素のヒートマップの数値を返します。",
    ],
    parameters: {
      url: {
        example: '"https://ptengine.jp"',
        text: [
          "The page's whole address, or a range of several; each page is then a row with its url in front. Required.",
          "页面的完整网址，或含多个网址的区域；此时每个页面一行，首列为 url。必填。",
          "ページの URL 全体。複数のページは範囲で指定し、先頭に url の列が付きます。必須です。",
        ],
      },
      view: {
        example: '"terminalType"',
        text: [
          "What the rows are: page, blocks, elements, or a grouping such as terminalType, sourceType or day. Blank: page.",
          "按什么分行：page、blocks、elements，或 terminalType、sourceType、day 等分组。留空：page。",
          "行の分け方。page、blocks、elements、または terminalType、sourceType、day などのグループ。空の場合: page。",
        ],
      },
      metrics: metrics('"pv,uv"'),
      ...dates,
      device: {
        example: '"PC"',
        text: [
          "ALL, PC, MOBILE or TABLET; blocks and elements need one of the last three. Blank: ALL.",
          "ALL、PC、MOBILE 或 TABLET；blocks 和 elements 须为后三者之一。留空：ALL。",
          "ALL、PC、MOBILE、TABLET のいずれか。blocks と elements では ALL 以外を指定します。空の場合: ALL。",
        ],
      },
      filters,
      ...tail('"conversionNames=Purchase complete"'),
    },
  },
  PTENGINE_EVENT: {
    description: [
      "How often events happened, by event and up to two more dimensions and one time.",
      "事件发生的次数，按事件、最多两个其他维度和一个时间统计。",
      "イベントの発生回数を、イベントと、ほかに2つまでのディメンション、1つの時間で分けて返します。",
    ],
    parameters: {
      dimensions: {
        example: '"eventName,day"',
        text: [
          "The dimensions, as a comma list or a range; a property of the event is eventDimension(price). eventName is always there. Blank: eventName alone.",
          "维度，可以是逗号分隔的列表或区域；事件属性写 eventDimension(price)。始终包含 eventName。留空：仅 eventName。",
          "ディメンション。コンマ区切りのリストか範囲で、イベントのプロパティは eventDimension(price) と書きます。eventName は常に含まれます。空の場合: eventName だけ。",
        ],
      },
      metrics: metrics('"eventCount"'),
      ...dates,
      filters,
      ...tail('"headers=label"'),
    },
  },
  PTENGINE_CONVERSION: {
    description: [
      "Conversions of the site: totals, a series over time, by source or ad, or one row a goal.",
      "网站的转化：总计、时间趋势、按来源或广告，或每个目标一行。",
      "サイトのコンバージョンを返します。合計、時系列、流入元や広告ごと、または目標ごとの行です。",
    ],
    parameters: {
      view: {
        example: '"day"',
        text: [
          "What the rows are: total, a time (hour, day, week, month), sources, adName, adSource, or the goals (regular: positive ones, negative). Blank: total.",
          "按什么分行：total，时间（hour、day、week、month），sources、adName、adSource，或目标（regular 为正向目标，negative 为负向目标）。留空：total。",
          "行の分け方。total、時間（hour、day、week、month）、sources、adName、adSource、または目標（regular はプラス目標、negative はマイナス目標）。空の場合: total。",
        ],
      },
      metrics: metrics('"completions"'),
      ...dates,
      filters,
      ...tail('"compare=previous"'),
    },
  },
  PTENGINE_FUNNEL: {
    description: [
      "The funnel of a conversion goal: its steps, where visits came in and went away, or its result.",
      "转化目标的漏斗：各步骤、访问的进入与流失页面，或最终结果。",
      "コンバージョン目標のファネルを返します。各ステップ、訪問が入ってきたページと離れたページ、または全体の結果です。",
    ],
    parameters: {
      goal: {
        example: '"Purchase complete"',
        text: [
          "The goal's name as =PTENGINE_GOALS() lists it, or a list of several; the tables then stand below each other, with a column goal in front. Required.",
          "目标的名称，见 =PTENGINE_GOALS()；也可以是多个目标的列表，此时各表依次排列，首列为 goal。必填。",
          "目標の名前（=PTENGINE_GOALS() で一覧できます）。複数をリストで指定すると、先頭に goal の列を付けて縦に並べます。必須です。",
        ],
      },
      part: {
        example: '"steps"',
        text: [
          "steps, entryPaths (pages by which visits came in), dropoffPaths (pages to which they went away) or summary. Blank: steps.",
          "steps、entryPaths（访问进入的页面）、dropoffPaths（访问流失到的页面）或 summary。留空：steps。",
          "steps、entryPaths（入ってきたページ）、dropoffPaths（離れた先のページ）、summary のいずれか。空の場合: steps。",
        ],
      },
      ...dates,
      filters,
      ...tail('"compare=previous"'),
    },
  },
  PTENGINE_GOALS: {
    description: [
      "The conversion goals of the site: ID and name.",
      "网站的转化目标：ID 和名称。",
      "サイトのコンバージョン目標のIDと名前を返します。",
    ],
    parameters: tail('"headers=off"'),
  },
  PTENGINE_FILTER_VALUES: {
    description: [
      "The values that a field has on the site, as a filter may use them.",
      "网站中某个字段的值，可用于筛选。",
      "サイトで記録された項目の値を、フィルターで使える形で返します。",
    ],
    parameters: {
      field: {
        example: '"country"',
        text: [
          "A filter field; eventDimension for the pairs of event and property, eventDimension(purchase,price) for the values of one property. Required.",
          "筛选字段；写 eventDimension 列出事件与属性的组合，写 eventDimension(purchase,price) 列出某个属性的值。必填。",
          "フィルターの項目。eventDimension ではイベントとプロパティの組み合わせ、eventDimension(purchase,price) ではそのプロパティの値になります。必須です。",
        ],
      },
      search: {
        example: '"Ja"',
        text: [
          "Only values that contain this text. Blank: all values.",
          "仅列出包含此文字的值。留空：全部。",
          "この文字を含む値だけを返します。空の場合: すべての値。",
        ],
      },
      ...dates,
      ...tail('"headers=off"'),
    },
  },
  PTENGINE_FIELDS: {
    description: [
      "What can be asked: the metrics, dimensions, views and filter fields of a source, each with its type, label and description.",
      "可以查询的内容：数据源的指标、维度、视图和筛选字段，及其类型、标签和说明。",
      "取得できるものの一覧を返します。データ元の指標、ディメンション、ビュー、フィルター項目と、その型、ラベル、説明です。",
    ],
    parameters: {
      source: {
        example: '"dc"',
        text: [
          "dc, heatmap, event, conversion or experience. Blank: all of them, with a column source in front.",
          "dc、heatmap、event、conversion 或 experience。留空：全部，首列为 source。",
          "dc、heatmap、event、conversion、experience のいずれか。空の場合: すべて（先頭に source の列が付きます）。",
        ],
      },
      ...tail('"lang=JP"'),
    },
  },
  PTENGINE_EXPERIENCES: {
    description: [
      "The experiences of the site, their goals or their versions, with the IDs of each.",
      "网站的体验，或其目标、版本，含各自的 ID。",
      "サイトの体験、またはその目標やバージョンを、IDとともに返します。",
    ],
    parameters: {
      part: {
        example: '"versions"',
        text: [
          "list, goals or versions. Blank: list.",
          "list、goals 或 versions。留空：list。",
          "list、goals、versions のいずれか。空の場合: list。",
        ],
      },
      ...tail('"headers=off"'),
    },
  },
  PTENGINE_EXPERIENCE: {
    description: [
      "The report of an experience: its metrics in all, by goal or by dimension; or an overview of several.",
      "体验的报告：总体、按目标或按维度的指标；或多个体验的概览。",
      "体験のレポートを返します。全体、目標ごと、ディメンションごとの指標、または複数の体験の概要です。",
    ],
    parameters: {
      experience: experience([
        'The name or the ID of an experience, a list of several, or "all". Required.',
        "体验的名称或 ID、多个体验的列表，或“all”。必填。",
        "体験の名前かID。複数のリスト、またはすべてを表す「all」も書けます。必須です。",
      ]),
      view: {
        example: '"terminalType,visitType"',
        text: [
          "What the rows are: total, goals, one or two dimensions such as terminalType,visitType, userProperty(plan_name), or overview, which has no period. Blank: total.",
          "按什么分行：total、goals、一个或两个维度（如 terminalType,visitType）、userProperty(plan_name)，或没有期间的 overview。留空：total。",
          "行の分け方。total、goals、terminalType,visitType のような1つか2つのディメンション、userProperty(plan_name)、または期間のない overview。空の場合: total。",
        ],
      },
      metrics: metrics('"viewedUsers,clickRate"'),
      ...dates,
      ...tail('"headers=label"'),
    },
  },
  PTENGINE_ABTEST: {
    description: [
      "The result of an A/B test: the versions of an experience compared by a metric, with uplift and the probability to win.",
      "A/B 测试的结果：按某个指标比较体验的各版本，含提升和胜出概率。",
      "A/Bテストの結果を返します。体験の各バージョンを指標で比べ、改善率と勝率を示します。",
    ],
    parameters: {
      experience: experience([
        "The name or the ID of an experience, or a list of several. Required.",
        "体验的名称或 ID，也可以是多个体验的列表。必填。",
        "体験の名前かID。複数のリストも書けます。必須です。",
      ]),
      compare_by: {
        example: '"clickedUsers"',
        text: [
          "The metric to compare by, or a list: viewedUsers, clickedUsers, closedUsers, formSubmittedUsers, goalReached (with the option goal), avgVisitDuration, avgPagesPerVisit or bounceRate. Required.",
          "比较所用的指标，可为列表：viewedUsers、clickedUsers、closedUsers、formSubmittedUsers、goalReached（须有选项 goal）、avgVisitDuration、avgPagesPerVisit 或 bounceRate。必填。",
          "比較する指標。リストも書けます: viewedUsers、clickedUsers、closedUsers、formSubmittedUsers、goalReached（オプション goal が必要）、avgVisitDuration、avgPagesPerVisit、bounceRate。必須です。",
        ],
      },
      view: {
        example: '"total"',
        text: [
          "total (one row a version), or one or two dimensions such as terminalType. Blank: total.",
          "total（每个版本一行），或一个或两个维度，如 terminalType。留空：total。",
          "total（バージョンごとに1行）、または terminalType のような1つか2つのディメンション。空の場合: total。",
        ],
      },
      ...dates,
      ...tail('"goal=Purchase complete"'),
    },
  },
  PTENGINE_FORM: {
    description: [
      "What visitors sent with the form of an experience: one row a submission.",
      "访客通过体验中的表单提交的内容，每次提交一行。",
      "体験のフォームから送信された内容を、送信ごとに1行で返します。",
    ],
    parameters: {
      experience: experience([
        "The name or the ID of an experience. Required.",
        "体验的名称或 ID。必填。",
        "体験の名前かID。必須です。",
      ]),
      version: {
        example: '"Pattern 1"',
        text: [
          "The name or the ID of a version of the experience, or a list of several. Required.",
          "体验的版本的名称或 ID，也可以是多个版本的列表。必填。",
          "体験のバージョンの名前かID。複数のリストも書けます。必須です。",
        ],
      },
      ...dates,
      ...tail('"headers=off"'),
    },
  },
  PTENGINE_USER_PROPERTIES: {
    description: [
      "The user properties of the site, by which an experience's report can be split.",
      "网站的用户属性，可用于拆分体验报告。",
      "サイトのユーザープロパティを返します。体験のレポートを分けるのに使えます。",
    ],
    parameters: tail('"headers=off"'),
  },
  PTENGINE_FILTER: {
    description: [
      'Text for the argument filters, with quotes where a value needs them. Join several with &";"&. It takes no request.',
      '用于参数 filters 的文本，需要时会为值加引号。多个条件用 &";"& 连接。不消耗请求。',
      '引数 filters に使う文字列を返します。必要な値には引用符が付きます。複数の条件は &";"& でつなぎます。リクエストは使いません。',
    ],
    parameters: {
      field: {
        example: '"country"',
        text: [
          "The filter field, such as country or eventDimension(purchase,price). Required.",
          "筛选字段，如 country 或 eventDimension(purchase,price)。必填。",
          "フィルターの項目。country や eventDimension(purchase,price) など。必須です。",
        ],
      },
      op: {
        example: '"include"',
        text: [
          "include (or =) to keep these values, exclude (or !=) to leave them out. Required.",
          "include（或 =）表示只保留这些值，exclude（或 !=）表示排除这些值。必填。",
          "include（または =）ならその値だけを残し、exclude（または !=）なら除きます。必須です。",
        ],
      },
      value: {
        example: '"Japan"',
        text: [
          "One or more values, each an argument of its own, or ranges of values. Required.",
          "一个或多个值，每个值为一个参数；也可以是含值的区域。必填。",
          "1つ以上の値。それぞれを別の引数にするか、値の範囲を指定します。必須です。",
        ],
      },
    },
  },
};
