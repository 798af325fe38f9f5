// The worked examples of docs/functions.md: three formulas a function, whose results the generator computes.

const april = '"2026-04-01","2026-04-30"';

export const functionExamples = {
  PTENGINE_DC: [
    [`=PTENGINE_DC("total","visits",${april})`, "One number, for a cell of its own."],
    [
      `=PTENGINE_DC("country","visits,users,bounceRate",${april},"deviceType=PC","sortBy=visits; sortOrder=desc; limit=5")`,
      "The five countries with the most visits from computers. The API's tables do not count visitors, so that column is blank.",
    ],
    [
      `=PTENGINE_DC("week","visits",${april},,"compare=previous")`,
      "A series by week beside the 30 days before; rows stand side by side by their position.",
    ],
  ],
  PTENGINE_HEATMAP: [
    [`=PTENGINE_HEATMAP("https://ptengine.jp",,"pv,uv,bounceRate",${april})`, "Three numbers of a page."],
    [
      `=PTENGINE_HEATMAP("https://ptengine.jp","terminalType","pv,completions",${april},,,"conversionNames=Purchase complete")`,
      "By device, with the completions of one goal.",
    ],
    [
      `=PTENGINE_HEATMAP("https://ptengine.jp","elements","click,clickRate",${april},"PC")`,
      "Clicks on each element, as computers show the page.",
    ],
  ],
  PTENGINE_EVENT: [
    [`=PTENGINE_EVENT(,,${april})`, "Every event with its count and sessions."],
    [
      `=PTENGINE_EVENT("eventName,month,country","eventCount",${april},"eventName=purchase; country=Japan,China")`,
      "One event by month and country.",
    ],
    [
      `=PTENGINE_EVENT("eventDimension(price)",,${april},"eventName=purchase")`,
      "By a property of the event; `eventName` is added in front.",
    ],
  ],
  PTENGINE_CONVERSION: [
    [`=PTENGINE_CONVERSION("total","conversions",${april})`, "Completions of every positive goal."],
    [
      `=PTENGINE_CONVERSION("week","completions,conversionRate",${april})`,
      "Two series on the same weeks, two requests.",
    ],
    [`=PTENGINE_CONVERSION("regular",,${april})`, "A row a goal."],
  ],
  PTENGINE_FUNNEL: [
    [`=PTENGINE_FUNNEL("Purchase complete",,${april})`, "The steps of the goal."],
    [`=PTENGINE_FUNNEL("Purchase complete","dropoffPaths",${april})`, "Where visits went instead of the next step."],
    [`=PTENGINE_FUNNEL("Purchase complete","summary",${april})`, "Two numbers; all parts of a funnel are one request."],
  ],
  PTENGINE_GOALS: [
    ["=PTENGINE_GOALS()", "The names that `conversionName`, `conversionNames` and a funnel's goal take."],
    ['=PTENGINE_GOALS("headers=off")', "Without a header, for the list of a drop-down."],
    ['=PTENGINE_GOALS("headers=label; lang=JP")', "With labels in Japanese."],
  ],
  PTENGINE_FILTER_VALUES: [
    [`=PTENGINE_FILTER_VALUES("country","ja",${april})`, "Countries that contain “ja”."],
    [`=PTENGINE_FILTER_VALUES("eventDimension(purchase,price)",,${april})`, "Values of a property of an event."],
    ['=PTENGINE_FILTER_VALUES("visitType")', "Fixed values come without a request."],
  ],
  PTENGINE_FIELDS: [
    ['=PTENGINE_FIELDS("dc","lang=JP")', "What the data center knows; no request."],
    ['=PTENGINE_FIELDS("event")', "What events know, as the API tells it."],
    ["=PTENGINE_FIELDS()", "Everything; events are listed if they have been asked for before."],
  ],
  PTENGINE_EXPERIENCES: [
    ["=PTENGINE_EXPERIENCES()", "Every experience of the site."],
    ['=PTENGINE_EXPERIENCES("goals")', "The goals of each."],
    ['=PTENGINE_EXPERIENCES("versions")', "The versions of each; the three parts are one request."],
  ],
  PTENGINE_EXPERIENCE: [
    [
      `=PTENGINE_EXPERIENCE("Spring Promo Popup","total","viewedUsers,clickRate",${april})`,
      "Two numbers of one experience, by its name.",
    ],
    [
      `=PTENGINE_EXPERIENCE("Spring Promo Popup","terminalType,visitType","viewedUsers",${april})`,
      "By device, and by new and returning visitors.",
    ],
    [
      '=PTENGINE_EXPERIENCE("all","overview","viewedUsers,goalReachRate")',
      "All experiences side by side; an overview takes no dates.",
    ],
  ],
  PTENGINE_ABTEST: [
    [`=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,${april})`, "Versions compared by clicks."],
    [
      `=PTENGINE_ABTEST("Spring Promo Popup","goalReached",,${april},"goal=Purchase complete")`,
      "Versions compared by a goal, named or by its id.",
    ],
    [
      `=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","terminalType",${april})`,
      "The same for each kind of device.",
    ],
  ],
  PTENGINE_FORM: [
    [
      `=PTENGINE_FORM("Spring Promo Popup","Control",${april})`,
      "What visitors wrote stays text, whatever it looks like.",
    ],
    [
      `=PTENGINE_FORM("Spring Promo Popup","Pattern 1","2026-04-01","2026-04-07","headers=off")`,
      "One week without a header.",
    ],
    [`=ROWS(PTENGINE_FORM("Spring Promo Popup","Control",${april},"headers=off"))`, "How many there were."],
  ],
  PTENGINE_USER_PROPERTIES: [
    ["=PTENGINE_USER_PROPERTIES()", "The properties by which `userProperty(…)` can group."],
    ['=PTENGINE_USER_PROPERTIES("headers=off")', "Without a header."],
    ['=PTENGINE_USER_PROPERTIES("headers=label; lang=ZH")', "With labels in Chinese."],
  ],
  PTENGINE_FILTER: [
    ['=PTENGINE_FILTER("country","include","Japan","a;b")', "Quotes appear only where they are needed."],
    ['=PTENGINE_FILTER("deviceType","!=","tablet")&";"&PTENGINE_FILTER("brand","=","Apple")', "Two conditions joined."],
    [`=PTENGINE_DC("total","visits",${april},PTENGINE_FILTER("country","include","Japan"))`, "Inside another formula."],
  ],
};
