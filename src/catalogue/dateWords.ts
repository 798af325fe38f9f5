/** Words for days and periods in the languages of the product's users. */

/** Period names; "N" stands for a whole number. Compared without spaces, in lower case, digits half-width. */
export const periodWords = {
  lastNdays: ["last{N}days", "過去{N}日間", "過去{N}日", "过去{N}天", "最近{N}天", "過去{N}天"],
  thisweek: ["thisweek", "今週", "本周", "本週"],
  lastweek: ["lastweek", "先週", "上周", "上週"],
  thismonth: ["thismonth", "今月", "本月"],
  lastmonth: ["lastmonth", "先月", "上月", "上个月", "上個月"],
  thisquarter: ["thisquarter", "今四半期", "本季度"],
  lastquarter: ["lastquarter", "前四半期", "上季度"],
  thisyear: ["thisyear", "今年"],
  lastyear: ["lastyear", "昨年", "去年"],
} as const;

export const dayWords = {
  today: ["today", "今日", "今天"],
  yesterday: ["yesterday", "昨日", "昨天"],
  NdaysAgo: ["{N}daysago", "{N}日前", "{N}天前"],
} as const;

/** A day further back is a slip of the keyboard; much further, four digits no longer name its year. */
export const maxDaysAgo = 99_999;
export const maxPeriodDays = 366;
export const defaultPeriod = "last30days";
