// The sentences of docs/functions.md that are not in the help of Sheets, where every byte is loaded with every formula.

export const optionMeanings = {
  profile: "site id, where the document knows several",
  lang: "language of labels and messages; else that of the document, else `EN`",
  headers: "names, nothing, or labels as the first row; one-row views start with `off`, all others with `on`",
  values: "`typed` numbers and dates, or the API's own text with `raw`",
  durations: "seconds, or parts of a day for a duration format of Sheets",
  cache: "how many minutes a kept answer may be used, never longer than without; `0` asks anew",
  stale: "whether an older answer may stand in where none can be had",
  weekStart: "the first day of `thisweek` and `lastweek`; the API's own weeks do not change",
  compare: "adds to each metric its value in the period before, or a year before, and the change; twice the requests",
  sortBy: "metric to sort by",
  sortOrder: "direction of the sort",
  limit: "rows at most; the API never sends more than 1000, and Refresh formulas names the cells that show so many",
  conversionName: "narrows conversion metrics to one goal",
  conversionNames: "goals whose completions and rates are asked",
  rangeType: "whether a page's parameters count",
  stayTimeFilter: "seconds that a visit stays on a block to count",
  goal: "name or id of the goal, for `goalReached`",
  showDeletedVersions: "whether deleted versions are shown",
};

export const resultColumns = {
  PTENGINE_DC:
    "The dimension (`url`, `title` for pages; `time` for series; `sourceType`; `country`, `state`; `deviceType`, `group`, `name`), then the metrics. A total is one row without a header.",
  PTENGINE_HEATMAP:
    "`name` for groupings, `blockName`, `screenshotUrl` for blocks, `elementName` for elements; then the metrics; then, with `conversionNames`, `completions: goal` and `conversionRate: goal` for each goal. A page is one row without a header.",
  PTENGINE_EVENT:
    "The dimensions in the order asked, then `eventCount` and `sessions`. A property's column has the name that the API gives it.",
  PTENGINE_CONVERSION:
    "`time` for series; `sourceType`, `sourceName`; `adName`; `adSource`; `conversionName`; then the metrics, in the endpoint's spelling. A total is one row without a header.",
  PTENGINE_FUNNEL:
    "`stepId`, `entries`, `external`, `dropoff`, `conversionToNextRate`; `stepId`, `url`, `visits` for paths; `totalConversions`, `totalConversionRate` as one row without a header.",
  PTENGINE_GOALS: "`id`, `name`.",
  PTENGINE_FILTER_VALUES: "The field asked; `eventName`, `eventVariant` for the pairs of `eventDimension`.",
  PTENGINE_FIELDS:
    "`field`, `kind` (metric, dimension, filter, view), `type`, `label`, `description`, `category`; with a blank source, `source` in front.",
  PTENGINE_EXPERIENCES:
    "`id`, `name`, `status`, `type`; `experienceId`, `goalId`, `goalName`; `experienceId`, `versionId`, `versionName`.",
  PTENGINE_EXPERIENCE:
    "The metrics as one row without a header; `name`, `reachedUsers`, `reachRate`, `value` for goals; `name` (and `subName`) and the metrics for dimensions; `name` and all metrics for an overview.",
  PTENGINE_ABTEST:
    "`name` of the version, behind `dimension` (and `subDimension`) when split; the compared metrics, `uplift` (the word Baseline for the version compared with) and `probabilityToBeBest`.",
  PTENGINE_FORM: "`submittedAt` and the form's own fields, as text.",
  PTENGINE_USER_PROPERTIES: "`name`, `displayName`, `source`, `type`.",
  PTENGINE_FILTER: "One text.",
};

export const writing = `## How arguments are written

**Names** of views, metrics, fields and options are matched without regard to case; labels in English, Japanese and Chinese are understood too. **Lists** are comma lists or ranges, whose blank cells are skipped.

**Dates** are date cells, \`2026-04-01\`, \`2026/4/1\`, \`today\`, \`yesterday\` or \`7daysAgo\`. \`start_date\` may hold a period, and \`end_date\` is blank then: \`last7days\` (any number up to 366, ending yesterday), \`thisweek\`, \`thismonth\`, \`thisquarter\`, \`thisyear\` (through today), \`lastweek\`, \`lastmonth\`, \`lastquarter\`, \`lastyear\`; also 今日, 昨日, 7日前, 過去30日間, 今週, 先月, 最近30天, 上个月 and their like. Both blank: \`last30days\`. Only a start: through yesterday. Days are those of the spreadsheet's time zone.

**Filters** are \`field=value,value\` to include and \`field!=value\` to exclude, with \`;\` between conditions, or rows of a range: field, \`include\` or \`exclude\`, values. A value that holds \`;\`, \`,\` or outer spaces stands in quotes; \`PTENGINE_FILTER\` writes them where they are needed. Event properties are \`eventDimension(purchase,price)=100\` for one event and \`dimension(price)=100\` for any.

**Results** are one rectangle. Counts are numbers, rates fractions (0.65 for 65 %), durations seconds, days true dates; names, ids and visitors' text stay as sent. A table without rows is its header. More than 20,000 rows or 200,000 cells are an error, as is everything that cannot be read: sums never hide a failure, and \`IFERROR\` works.

**Freshness**: an answer is kept for up to 6 hours if its last day is over, else for 60 minutes, and is shared by all formulas that need the same request. \`refresh\` takes any cell: when it changes, the numbers are asked anew.`;
