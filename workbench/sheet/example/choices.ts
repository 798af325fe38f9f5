/** What the cells of the example workbook offer to pick; the lists of the site itself come from the tab "Lists". */

export const periods = ["last30days", "last7days", "lastmonth", "thismonth", "先週", "先月"] as const;
export const devices = ["PC", "MOBILE", "TABLET", "ALL"] as const;
/** Pages of the simulated site for which blocks are set up. */
export const heatmapPages = [
  "https://ptengine.jp",
  "https://ptengine.jp/pricing",
  "https://ptengine.jp/features/heatmap",
] as const;

export const lists = {
  goals: { range: "Lists!B6:B40" },
  experiences: { range: "Lists!E6:E40" },
  countries: { range: "Lists!I6:I80" },
} as const;
