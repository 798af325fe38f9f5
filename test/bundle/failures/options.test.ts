/** Options that are unknown, out of range, twice there or not taken by the view. */
import { type Cells, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
afterAll(() => cells.workbench.close());

describe("the name of an option", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "an unknown option",
        formula: '=PTENGINE_DC("country","visits",,,,"limt=5")',
        argument: "options",
        value: "limt",
        begins:
          'Ptengine: options: there is no option "limt". Did you mean "limit"? Allowed: profile, lang, headers, values,',
      },
      {
        title: "an unknown option in a range",
        formula: '=PTENGINE_DC("country","visits",,,,{"wekStart","sunday"})',
        argument: "options",
        value: "wekStart",
        begins:
          'Ptengine: options: there is no option "wekStart". Did you mean "weekStart"? Allowed: profile, lang, headers, values,',
      },
      {
        title: "an argument that is no option",
        formula: '=PTENGINE_DC("country","visits",,,,"device=PC")',
        argument: "options",
        value: "device",
        begins: 'Ptengine: options: there is no option "device". Allowed: profile, lang, headers, values,',
      },
      {
        title: "an option without a sign",
        formula: '=PTENGINE_DC("country","visits",,,,"limit")',
        argument: "options",
        value: "limit",
        message: "Ptengine: options: limit has no value. Write limit=, then its value.",
      },
      {
        title: "an option without a value",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=")',
        argument: "options",
        value: "limit",
        message: "Ptengine: options: limit has no value. Write limit=, then its value.",
      },
      {
        title: "an option that stands there twice",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=1;limit=2")',
        argument: "options",
        value: "limit",
        message: "Ptengine: options: limit is given twice. Keep one of the two.",
      },
      {
        title: "a number instead of options",
        formula: '=PTENGINE_DC("country","visits",,,,5)',
        argument: "options",
        value: "5",
        begins: 'Ptengine: options: there is no option "5". Allowed: profile, lang, headers, values,',
      },
      {
        title: "a row with more than two cells",
        formula: '=PTENGINE_DC("country","visits",,,,{"limit","5","6"})',
        argument: "options",
        value: "6",
      },
      {
        title: "a quote that is not closed",
        formula: '=PTENGINE_DC("country","visits",,,,"conversionName=\'Purchase; limit=3")',
        argument: "options",
        value: "'Purchase; limit=3",
        message:
          "Ptengine: options: the quote ' that opens 'Purchase; limit=3 is never closed. Write 'Japan', and a ' that is part of the value twice.",
      },
    ],
  );
});

describe("the value of an option", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a limit below 1",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=0")',
        argument: "limit",
        value: "0",
        message: 'Ptengine: options: limit cannot be "0". Write a whole number from 1 to 1000.',
      },
      {
        title: "a limit above 1000",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=1001")',
        argument: "limit",
        value: "1001",
        message: 'Ptengine: options: limit cannot be "1001". Write a whole number from 1 to 1000.',
      },
      {
        title: "a negative limit",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=-1")',
        argument: "limit",
        value: "-1",
        message: 'Ptengine: options: limit cannot be "-1". Write a whole number from 1 to 1000.',
      },
      {
        title: "a limit that is not whole",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=2.5")',
        argument: "limit",
        value: "2.5",
        message: 'Ptengine: options: limit cannot be "2.5". Write a whole number from 1 to 1000.',
      },
      {
        title: "a limit in words",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=ten")',
        argument: "limit",
        value: "ten",
        message: 'Ptengine: options: limit cannot be "ten". Write a whole number from 1 to 1000.',
      },
      {
        title: "two limits",
        formula: '=PTENGINE_DC("country","visits",,,,"limit=1,2")',
        argument: "limit",
        value: "1,2",
        message:
          'Ptengine: options: limit takes one value, but "1,2" are several. Keep one, or put quotes around a value that holds a comma.',
      },
      {
        title: "an unknown order",
        formula: '=PTENGINE_DC("country","visits",,,,"sortOrder=up")',
        argument: "sortOrder",
        value: "up",
        message: 'Ptengine: options: sortOrder cannot be "up". Write one of its values. Allowed: asc, desc.',
      },
      {
        title: "minutes above 360",
        formula: '=PTENGINE_DC("country","visits",,,,"cache=361")',
        argument: "cache",
        value: "361",
        message: 'Ptengine: options: cache cannot be "361". Write a whole number from 0 to 360.',
      },
      {
        title: "an unknown language",
        formula: '=PTENGINE_DC("country","visits",,,,"lang=FR")',
        argument: "lang",
        value: "FR",
        message: 'Ptengine: options: lang cannot be "FR". Write one of its values. Allowed: EN, ZH, JP.',
      },
      {
        title: "an unknown kind of headers",
        formula: '=PTENGINE_DC("country","visits",,,,"headers=yes")',
        argument: "headers",
        value: "yes",
        message: 'Ptengine: options: headers cannot be "yes". Write one of its values. Allowed: on, off, label.',
      },
      {
        title: "an unknown kind of durations",
        formula: '=PTENGINE_GOALS("durations=hours")',
        argument: "durations",
        value: "hours",
        message: 'Ptengine: options: durations cannot be "hours". Write one of its values. Allowed: seconds, days.',
      },
      {
        title: "an unknown way with older answers",
        formula: '=PTENGINE_GOALS("stale=maybe")',
        argument: "stale",
        value: "maybe",
        message: 'Ptengine: options: stale cannot be "maybe". Write one of its values. Allowed: on, off.',
      },
      {
        title: "an unknown kind of address",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,,,,,"rangeType=ALL")',
        argument: "rangeType",
        value: "ALL",
        message:
          'Ptengine: options: rangeType cannot be "ALL". Write one of its values. Did you mean "URL"? Allowed: MERGE_URL, URL.',
      },
      {
        title: "a stay that is no number",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,,,"PC",,"stayTimeFilter=5s")',
        argument: "stayTimeFilter",
        value: "5s",
        message: 'Ptengine: options: stayTimeFilter: "5s" is not possible. Write a number of at least 0.',
      },
      {
        title: "an unknown switch",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,,,"showDeletedVersions=maybe")',
        argument: "showDeletedVersions",
        value: "maybe",
        message: 'Ptengine: options: showDeletedVersions cannot be "maybe". Write one of its values. Allowed: on, off.',
      },
      {
        title: "an unknown comparison",
        formula: '=PTENGINE_DC("country","visits","2026-04-01","2026-04-30",,"compare=lastyear")',
        argument: "compare",
        value: "lastyear",
        message:
          'Ptengine: options: compare cannot be "lastyear". Write one of its values. Allowed: previous, previousYear, sameWeekday.',
      },
      {
        title: "a site without a name",
        formula: '=PTENGINE_DC("country","visits",,,,"profile=")',
        argument: "options",
        value: "profile",
        message: "Ptengine: options: profile has no value. Write profile=, then its value.",
      },
    ],
  );
});

describe("an option that the view does not take", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a limit of a total",
        formula: '=PTENGINE_DC("total","visits",,,,"limit=3")',
        argument: "options",
        value: "limit",
        begins: "Ptengine: options: limit has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "an order of a total",
        formula: '=PTENGINE_DC("total","visits",,,,"sortBy=visits")',
        argument: "options",
        value: "sortBy",
        begins: "Ptengine: options: sortBy has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "a stay on a whole page",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,,,,,"stayTimeFilter=5")',
        argument: "options",
        value: "stayTimeFilter",
        message:
          "Ptengine: options: stayTimeFilter has no effect in this view. Take it out. It can be used with blocks.",
      },
      {
        title: "a goal for tables of pages, which the API refuses",
        formula: '=PTENGINE_DC("combinedPages","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        begins:
          "Ptengine: options: conversionName has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "a goal for tables of full addresses, which the API refuses",
        formula: '=PTENGINE_DC("originalPages","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        begins:
          "Ptengine: options: conversionName has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "a goal for page groups, which the API refuses",
        formula: '=PTENGINE_DC("pageGroup","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        begins:
          "Ptengine: options: conversionName has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "a goal for totals, which the API refuses",
        formula: '=PTENGINE_DC("total","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        begins:
          "Ptengine: options: conversionName has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "a goal for traffic sources, which the API refuses",
        formula: '=PTENGINE_DC("sources","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        begins:
          "Ptengine: options: conversionName has no effect in this view. Take it out. It can be used with country, ",
      },
      {
        title: "a goal for a series of visits, which the API refuses",
        formula: '=PTENGINE_DC("day","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        message:
          "Ptengine: options: conversionName narrows conversion metrics, and metrics names none. Take it out, or add one to metrics: conversions, conversionRate, conversionValue.",
      },
      {
        title: "a comparison of an overview, which has no dates",
        formula: '=PTENGINE_EXPERIENCE("all","overview",,,,"compare=previous")',
        argument: "options",
        value: "compare",
        begins:
          "Ptengine: options: compare has no effect in this view. Take it out. It can be used with total; goals; visitPage, terminalType, ",
      },
      {
        title: "a comparison of goals, which have no dates, and names no view",
        formula: '=PTENGINE_GOALS("compare=previous")',
        argument: "options",
        value: "compare",
        saysNot: /take it: list/,
      },
      {
        title: "the start of weeks of a list, which has no dates, and names no view",
        formula: '=PTENGINE_EXPERIENCES("list","weekStart=sunday")',
        argument: "options",
        value: "weekStart",
        saysNot: /take it: list/,
      },
      {
        title: "goals in a table of events, and names the function that takes them",
        formula: '=PTENGINE_EVENT("country",,,,"eventName=purchase","conversionNames=Purchase complete")',
        argument: "options",
        value: "conversionNames",
        message:
          "Ptengine: options: conversionNames does not fit here. PTENGINE_DC and PTENGINE_HEATMAP take it. Leave it out.",
      },
      {
        title: "a comparison of what visitors wrote in a form",
        formula:
          '=PTENGINE_FORM("6c3bad4b-d953-4088-9fcd-d8cbd976b3a2","a2696719-6375-456b-8dbc-7e3d273beb6d",,,"compare=previous")',
        argument: "options",
        value: "compare",
        says: ["PTENGINE_DC, PTENGINE_HEATMAP, ", "PTENGINE_EXPERIENCE and PTENGINE_ABTEST take it"],
      },
      {
        title: "a comparison of filter values",
        formula: '=PTENGINE_FILTER_VALUES("country",,,,"compare=previous")',
        argument: "options",
        value: "compare",
        says: ["take it"],
      },
      {
        title: "a goal beside a comparison that has none",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,,,"goal=Purchase complete")',
        argument: "options: goal",
        value: "clickedUsers",
        message:
          "Ptengine: options: goal does nothing beside compare_by clickedUsers. Leave it out, or write goalReached as compare_by.",
      },
      {
        title: "goals of a page whose metrics have none",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp",,"pv",,,,,"conversionNames=Purchase complete")',
        argument: "options",
        value: "conversionNames",
        message:
          "Ptengine: options: conversionNames narrows conversion metrics, and metrics names none. Take it out, or add one to metrics: completions, conversionRate.",
      },
      {
        title: "a goal of a table whose metrics have none",
        formula: '=PTENGINE_DC("country","visits",,,,"conversionName=Purchase complete")',
        argument: "options",
        value: "conversionName",
        says: ["conversions, conversionRate, conversionValue"],
      },
      {
        title: "an order by a metric that tables of entry pages do not have",
        formula: '=PTENGINE_DC("entryCombinedPages",,,,,"sortBy=visits")',
        argument: "options: sortBy",
        value: "visits",
        says: ["Choose from what it has: entrances, newVisitsRate, avgPageVisits, "],
      },
      {
        title: "durations in days of values as they were sent",
        formula: '=PTENGINE_DC("country","avgVisitDuration",,,,"durations=days; values=raw")',
        argument: "options",
        value: "durations",
        message:
          "Ptengine: options: durations calculates with numbers, and values=raw shows text. Take one of the two out.",
      },
      {
        title: "a comparison of values as they were sent",
        formula: '=PTENGINE_DC("country","visits","2026-04-01","2026-04-30",,"compare=previous; values=raw")',
        argument: "options",
        value: "compare",
        message:
          "Ptengine: options: compare calculates with numbers, and values=raw shows text. Take one of the two out.",
      },
    ],
  );
});
