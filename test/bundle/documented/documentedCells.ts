/** For every answer that the API document shows: formulas and the cells that users are promised for them. */
import { type Cells, japan } from "./sheet";

export const april = '"2026-04-01","2026-04-30"';
export const march = '"2026-03-01","2026-03-31"';
export const page = '"https://ptengine.jp"';
export const spring = "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2";
export const goal = "6a8bedde-084d-4828-b874-43568cd2f27f";
export const version = "a2696719-6375-456b-8dbc-7e3d273beb6d";
export const blank = "";

export interface DocumentedCells {
  /** Name of the documented request whose answer is given. */
  readonly answer: string;
  readonly formula: string;
  readonly cells: Cells;
  /** More rows follow, which are not the API's. */
  readonly isBeginning?: boolean;
}

export const documentedCells: readonly DocumentedCells[] = [
  {
    answer: "01-conversion-goals",
    formula: "=PTENGINE_GOALS()",
    cells: [
      ["id", "name"],
      ["1753350579776", "ptmind signup"],
      ["1753350579999", "Purchase complete"],
    ],
  },
  {
    answer: "02-filter-values-country",
    formula: `=PTENGINE_FILTER_VALUES("country",,${april})`,
    cells: [["country"], ["Japan"], ["China"], ["United States"], ["Singapore"]],
  },
  {
    answer: "03-filter-values-search",
    formula: `=PTENGINE_FILTER_VALUES("country","Ja",${april})`,
    cells: [["country"], ["Japan"], ["Jamaica"]],
  },
  {
    answer: "04-filter-values-event-names",
    formula: `=PTENGINE_FILTER_VALUES("eventName",,${april})`,
    cells: [["eventName"], ["purchase"], ["add_to_cart"], ["gallery_item_impression"]],
  },
  {
    answer: "05-filter-values-property-names",
    formula: `=PTENGINE_FILTER_VALUES("dimension",,${april})`,
    cells: [["dimension"], ["price"], ["currency"], ["qty"], ["category"]],
  },
  {
    answer: "06-filter-values-event-property-pairs",
    formula: `=PTENGINE_FILTER_VALUES("eventDimension",,${april})`,
    cells: [
      ["eventName", "eventVariant"],
      ["purchase", "price"],
      ["purchase", "currency"],
      ["add_to_cart", "qty"],
    ],
  },
  {
    answer: "07-filter-values-event-property-values",
    formula: `=PTENGINE_FILTER_VALUES("eventDimension(purchase,price)",,${april},"headers=off")`,
    cells: [["100"], ["200"], ["500"]],
  },
  {
    answer: "08-heatmap-page-metrics",
    formula: `=PTENGINE_HEATMAP(${page},,,${march},,,"conversionNames=Purchase complete; headers=on")`,
    cells: [
      ["visits", "pv", "uv", "bounceRate", "conversionRate", "conversionRate: Purchase complete"],
      [10532, 15234, 8721, 0.4523, 0.0222, 0.0171],
    ],
  },
  {
    answer: "08-heatmap-page-metrics",
    formula: `=PTENGINE_HEATMAP(${page},"page","pv",${march})`,
    cells: [[15234]],
  },
  {
    answer: "08-heatmap-page-metrics",
    formula: `=PTENGINE_HEATMAP(${page},"page","conversionRate,completions,pv",${march},,,"conversionNames=Purchase complete; headers=on")`,
    cells: [
      ["conversionRate", "completions", "pv", "conversionRate: Purchase complete", "completions: Purchase complete"],
      [0.0222, blank, 15234, 0.0171, blank],
    ],
  },
  {
    answer: "09-heatmap-page-insight",
    formula: `=PTENGINE_HEATMAP(${page},"terminalType","bounceRate,pv,uv",${march})`,
    cells: [
      ["name", "bounceRate", "pv", "uv"],
      ["PC", 0.38, 8500, 5200],
      ["Mobile", 0.55, 5800, 3100],
      ["Tablet", 0.4215, 934, 421],
    ],
  },
  {
    answer: "10-heatmap-block-metrics",
    formula: `=PTENGINE_HEATMAP(${page},"blocks","avgDuration,impression,impressionRate,dropoff,dropoffRate",${march},"PC")`,
    cells: [
      ["blockName", "screenshotUrl", "avgDuration", "impression", "impressionRate", "dropoff", "dropoffRate"],
      ["Hero banner", "https://cdn.example.com/screenshot/block1.png", 5, 12000, 0.95, 800, 0.067],
    ],
  },
  {
    answer: "11-heatmap-element-metrics",
    formula: `=PTENGINE_HEATMAP(${page},"elements","impression,impressionRate,click,clickRate",${march},"PC")`,
    cells: [
      ["elementName", "impression", "impressionRate", "click", "clickRate"],
      ["Signup button", 10500, 0.88, 1500, 0.143],
    ],
  },
  {
    answer: "17-event-query",
    formula: `=PTENGINE_EVENT("day,country",,${april},"eventName=purchase")`,
    cells: [
      ["eventName", "day", "country", "eventCount", "sessions"],
      ["purchase", japan("2026-04-15"), "Japan", 320, 250],
    ],
  },
  {
    answer: "25-event-fields",
    formula: '=PTENGINE_FIELDS("event")',
    isBeginning: true,
    cells: [
      ["field", "kind", "type", "label", "description", "category"],
      ["eventCount", "metric", "count", "Event count", "How often the event happened.", blank],
      ["sessions", "metric", "count", "Sessions", "Sessions with the event.", blank],
      ["eventName", "dimension", "text", "Name of the event", "Which event it was.", "event"],
      ["country", "dimension", "text", "Country", "Where the visitor was.", "geography"],
    ],
  },
  {
    answer: "26-datacenter-overview-metrics",
    formula: `=PTENGINE_DC(,,${april},"country=Japan","headers=on")`,
    cells: [
      [
        "visits",
        "users",
        "pageView",
        "newVisitsRate",
        "returnVisitsRate",
        "avgVisits",
        "avgPageView",
        "avgVisitDuration",
        "bounceRate",
        "avgLoadTime",
      ],
      [12500, 8900, 32000, 0.65, 0.35, 1.4, 2.56, 187, 0.42, 4],
    ],
  },
  { answer: "26-datacenter-overview-metrics", formula: `=PTENGINE_DC(,"visits",${april})`, cells: [[12500]] },
  {
    answer: "27-datacenter-overview-sources",
    formula: `=PTENGINE_DC("sources",,${april})`,
    cells: [
      ["sourceType", "visits"],
      ["Direct", 5200],
      ["Search", 3100],
      ["Social", 1800],
      ["Referral", 1500],
      ["Campaign", 700],
      ["AISearch", 200],
    ],
  },
  {
    answer: "28-datacenter-overview-location",
    formula: `=PTENGINE_DC("location",,${april})`,
    cells: [
      ["country", "state", "visits"],
      ["Japan", "Tokyo", 4200],
      ["Japan", "Osaka", 1800],
      ["China", "Shanghai", 1500],
      ["United States", "California", 900],
    ],
  },
  {
    answer: "29-datacenter-overview-device",
    formula: `=PTENGINE_DC("device",,${april})`,
    cells: [
      ["deviceType", "group", "name", "visits"],
      ["PC", "total", blank, 7800],
      ["PC", "osVersion", "Windows 10", 5200],
      ["PC", "osVersion", "Windows 11", 1800],
      ["PC", "resolution", "1920x1080", 3200],
      ["PC", "resolution", "1366x768", 2100],
      ["PC", "browserVersion", "Chrome 120", 4500],
      ["PC", "browserVersion", "Safari 17", 800],
      ["Mobile", "total", blank, 3600],
      ["Mobile", "osVersion", "iOS 17", 2100],
      ["Mobile", "osVersion", "Android 14", 1500],
      ["Mobile", "brand", "Apple", 2100],
      ["Mobile", "brand", "Samsung", 900],
      ["Mobile", "browserVersion", "Safari 17", 2100],
      ["Mobile", "browserVersion", "Chrome Mobile 120", 1300],
      ["Tablet", "total", blank, 1100],
      ["Tablet", "osVersion", "iPadOS 17", 900],
      ["Tablet", "brand", "Apple", 900],
      ["Tablet", "browserVersion", "Safari 17", 900],
    ],
  },
  {
    answer: "30-datacenter-dimension-table",
    formula: `=PTENGINE_DC("country",,${april},,"sortBy=visits; sortOrder=desc; limit=100")`,
    cells: [
      [
        "country",
        "visits",
        "avgVisitDuration",
        "pageView",
        "newVisitsRate",
        "conversionRate",
        "conversions",
        "bounceRate",
      ],
      ["China", 619, 169, 1145, 0.5218, 0.9628, 596, 0.7464],
      ["Japan", 530, 8, 553, 0.9981, 0.9491, 503, 0.9604],
    ],
  },
  {
    answer: "31-datacenter-dimension-table-entry-pages",
    formula: `=PTENGINE_DC("entryCombinedPages",,${april},,"sortBy=entrances; limit=50")`,
    cells: [
      [
        "url",
        "title",
        "entrances",
        "newVisitsRate",
        "avgPageVisits",
        "avgVisitDuration",
        "bounceRate",
        "conversions",
        "conversionRate",
      ],
      ["https://ptengine.jp", expect.any(String) as string, 253, 0.7115, 1.29, 115, 0.8458, 253, 1],
      ["https://ptengine.jp/app/login", "ログイン | Ptengine", 186, 0.3118, 1.62, 84, 0.4462, 172, 0.9247],
    ],
  },
  {
    answer: "32-datacenter-dimension-table-one-goal",
    formula: `=PTENGINE_DC("entryCombinedPages","conversionRate,conversions,entrances",${april},,"conversionName=ptmind; limit=20")`,
    cells: [
      ["url", "title", "conversionRate", "conversions", "entrances"],
      ["https://ptengine.jp/app/signup", "登録 | Ptengine", 0.2994, 312, 1042],
      ["https://ptengine.jp", expect.any(String) as string, 0.2294, 187, 815],
    ],
  },
  {
    answer: "33-datacenter-metric-curve",
    formula: `=PTENGINE_DC("day","visits",${april},"deviceType=PC")`,
    cells: [
      ["time", "visits"],
      [japan("2026-04-01"), 420],
      [japan("2026-04-02"), 510],
    ],
  },
  {
    answer: "34-conversion-metrics",
    formula: `=PTENGINE_CONVERSION(,,${april},"country=Japan","headers=on")`,
    cells: [
      ["conversions", "conversionRate", "conversionValue", "revenue", "loss"],
      [214, 0.4573, -21100, 0, -21100],
    ],
  },
  {
    answer: "35-conversion-metric-curve",
    formula: `=PTENGINE_CONVERSION("day","conversions",${april})`,
    cells: [
      ["time", "completions"],
      [japan("2026-04-01"), 24],
      [japan("2026-04-02"), 35],
    ],
  },
  {
    answer: "36-conversion-sources-breakdown",
    formula: `=PTENGINE_CONVERSION("sources",,${april})`,
    cells: [
      ["sourceType", "sourceName", "conversions"],
      ["Direct", "no refer", 1259],
      ["Search", "google", 13],
      ["Referral", "https://example.com/", 12],
    ],
  },
  {
    answer: "37-conversion-ad-name-breakdown",
    formula: `=PTENGINE_CONVERSION("adName",,${april})`,
    cells: [
      ["adName", "conversions"],
      ["spring_sale_2026", 320],
      ["brand_awareness_q1", 158],
      ["retargeting_jp", 92],
    ],
  },
  {
    answer: "38-conversion-ad-source-breakdown",
    formula: `=PTENGINE_CONVERSION("adSource","completions",${april})`,
    cells: [
      ["adSource", "conversions"],
      ["google", 420],
      ["facebook", 180],
      ["newsletter", 65],
    ],
  },
  {
    answer: "39-conversion-funnel",
    formula: `=PTENGINE_FUNNEL("ptmind signup",,${april})`,
    cells: [
      ["stepId", "entries", "external", "dropoff", "conversionToNextRate"],
      [1, 1000, 1000, 200, 0.8],
      [2, 800, 0, 100, 0.875],
      [3, 700, 0, 0, blank],
    ],
  },
  {
    answer: "39-conversion-funnel",
    formula: `=PTENGINE_FUNNEL("ptmind signup","entryPaths",${april})`,
    cells: [
      ["stepId", "url", "visits"],
      [1, "https://example.com/landing", 600],
    ],
  },
  {
    answer: "39-conversion-funnel",
    formula: `=PTENGINE_FUNNEL("ptmind signup","dropoffPaths",${april})`,
    cells: [
      ["stepId", "url", "visits"],
      [1, "Exit", 5],
      [1, "https://example.com/other", 195],
      [2, "https://example.com/other", 100],
    ],
  },
  {
    answer: "39-conversion-funnel",
    formula: `=PTENGINE_FUNNEL("ptmind signup","summary",${april})`,
    cells: [[700, 0.7]],
  },
  {
    answer: "39-conversion-funnel",
    formula: `=PTENGINE_FUNNEL("ptmind signup","summary",${april},,"headers=on")`,
    cells: [
      ["totalConversions", "totalConversionRate"],
      [700, 0.7],
    ],
  },
  {
    answer: "40-conversion-regular",
    formula: `=PTENGINE_CONVERSION("regular",,${april})`,
    cells: [
      ["conversionName", "conversions", "conversionRate", "revenue"],
      ["ptmind signup", 850, 0.062, 0],
      ["Download whitepaper", 130, 0.01, 0],
    ],
  },
  {
    answer: "41-experience-list",
    formula: "=PTENGINE_EXPERIENCES()",
    cells: [
      ["id", "name", "status", "type"],
      [spring, "Spring Promo Popup", "RUNNING", "POPUP"],
    ],
  },
  {
    answer: "41-experience-list",
    formula: '=PTENGINE_EXPERIENCES("goals")',
    cells: [
      ["experienceId", "experienceName", "goalId", "goalName"],
      [spring, "Spring Promo Popup", "6a8bedde-...", "Purchase complete"],
    ],
  },
  {
    answer: "41-experience-list",
    formula: '=PTENGINE_EXPERIENCES("versions")',
    cells: [
      ["experienceId", "experienceName", "versionId", "versionName"],
      [spring, "Spring Promo Popup", "a2696719-...", "Control"],
      [spring, "Spring Promo Popup", "b3c8f210-...", "Pattern 1"],
    ],
  },
  {
    answer: "42-experience-user-properties",
    formula: "=PTENGINE_USER_PROPERTIES()",
    cells: [
      ["name", "displayName", "source", "type"],
      ["plan_name", "Plan Name", "code", "STRING"],
      ["signup_date", "Signup Date", "default", "DATE"],
    ],
  },
  {
    answer: "43-experience-overview",
    formula: `=PTENGINE_EXPERIENCE("${spring}","overview")`,
    cells: [
      ["name", "experienceId", "viewedUsers", "clickRate", "bounceRate"],
      ["Spring Promo Popup", spring, 100, 0.05, 0.4286],
    ],
  },
  {
    answer: "44-experience-metrics",
    formula: `=PTENGINE_EXPERIENCE("${spring}",,,${march},"headers=on")`,
    cells: [
      ["viewedUsers", "views", "clickedUsers", "clickRate", "avgVisitDuration", "avgPagesPerVisit", "bounceRate"],
      [100, 300, 50, 0.4167, 393, 2.5, 0.4286],
    ],
  },
  {
    answer: "44-experience-metrics",
    formula: `=PTENGINE_EXPERIENCE("${spring}","goals",,${march})`,
    cells: [
      ["name", "reachedUsers", "reachRate", "value"],
      ["Purchase complete", 5, 0.05, blank],
    ],
  },
  {
    answer: "45-experience-insight",
    formula: `=PTENGINE_EXPERIENCE("${spring}","terminalType,visitType",,${march})`,
    cells: [
      ["name", "subName", "viewedUsers", "bounceRate"],
      ["PC", "New visits", 80, 0.38],
      ["Mobile", "Returning visits", 20, 0.55],
    ],
  },
  {
    answer: "46-experience-abtest-metrics",
    formula: `=PTENGINE_ABTEST("${spring}","goalReached",,${march},"goal=${goal}")`,
    cells: [
      ["name", "viewedUsers", "goalReachedUsers", "goalReachRate", "uplift", "probabilityToBeBest"],
      ["Control", 50, 5, 0.1, "Baseline", blank],
      ["Pattern 1", 50, 8, 0.16, 0.6, 0.853],
    ],
  },
  {
    answer: "47-experience-abtest-insight",
    formula: `=PTENGINE_ABTEST("${spring}","goalReached","terminalType",${march},"goal=${goal}")`,
    cells: [
      ["dimension", "name", "viewedUsers", "uplift"],
      ["PC", "All versions", 40, "Baseline"],
      ["PC", "Control", 20, "Baseline"],
      ["PC", "Pattern 1", 20, 0.3],
    ],
  },
  {
    answer: "48-experience-form",
    formula: `=PTENGINE_FORM("${spring}","${version}",${march})`,
    cells: [
      ["submittedAt", "Email", "Picture choice", "choice-test2"],
      [japan("2026-04-09 19:14:33"), "test@example.com", "Option 3", blank],
      [japan("2026-04-08 17:40:05"), "user@example.com", blank, "Option 1,Option 2"],
    ],
  },
];
