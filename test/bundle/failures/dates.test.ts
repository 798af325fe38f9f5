/** Days and periods that are none, stand in the wrong order or beside what they cannot stand beside. */
import { type Cells, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
afterAll(() => cells.workbench.close());

describe("a day", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a word with a slip of the pen",
        formula: '=PTENGINE_DC("country","visits","tomorow")',
        argument: "start_date",
        value: "tomorow",
        message:
          'Ptengine: start_date: "tomorow" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a month that is none",
        formula: '=PTENGINE_DC("country","visits","2026-13-01")',
        argument: "start_date",
        value: "2026-13-01",
        message:
          'Ptengine: start_date: "2026-13-01" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a day that the month does not have",
        formula: '=PTENGINE_DC("country","visits","2026/4/31")',
        argument: "start_date",
        value: "2026/4/31",
        message:
          'Ptengine: start_date: "2026/4/31" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "an end in another order of day and year",
        formula: '=PTENGINE_DC("country","visits","2026-04-01","04/30/2026")',
        argument: "end_date",
        value: "04/30/2026",
        message:
          'Ptengine: end_date: "04/30/2026" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a number that is written like a date",
        formula: '=PTENGINE_DC("country","visits",20260401)',
        argument: "start_date",
        value: "20260401",
        message:
          'Ptengine: start_date: "20260401" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a number below those of dates",
        formula: '=PTENGINE_DC("country","visits",19999)',
        argument: "start_date",
        value: "19999",
        message:
          'Ptengine: start_date: "19999" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a number above those of dates",
        formula: '=PTENGINE_DC("country","visits",80001)',
        argument: "start_date",
        value: "80001",
        message:
          'Ptengine: start_date: "80001" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a number that is not whole",
        formula: '=PTENGINE_DC("country","visits",46113.5)',
        argument: "start_date",
        value: "46113.5",
        message:
          'Ptengine: start_date: "46113.5" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a truth value",
        formula: '=PTENGINE_DC("country","visits",TRUE)',
        argument: "start_date",
        value: "TRUE",
        message:
          'Ptengine: start_date: "TRUE" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a period with a slip of the pen",
        formula: '=PTENGINE_DC("country","visits","lastmonths")',
        argument: "start_date",
        value: "lastmonths",
        message:
          'Ptengine: start_date: "lastmonths" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "a period as the end",
        formula: '=PTENGINE_DC("country","visits","2026-04-01","lastmonth")',
        argument: "end_date",
        value: "lastmonth",
        message:
          'Ptengine: end_date: "lastmonth" is no date. Write YYYY-MM-DD, today, yesterday or 7daysAgo, or a period such as lastmonth in start_date.',
      },
      {
        title: "two days in one range",
        formula: '=PTENGINE_DC("country","visits",{"2026-04-01","2026-04-30"})',
        argument: "start_date",
        value: "2026-04-01, 2026-04-30",
        message:
          "Ptengine: start_date: only one value belongs here, but the range holds several (2026-04-01, 2026-04-30). Name one cell; for options, two columns.",
      },
    ],
  );
});

describe("the order of days", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a start after the end",
        formula: '=PTENGINE_DC("country","visits","2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after today",
        formula: '=PTENGINE_DC("country","visits","2026-07-30","2026-07-31")',
        argument: "start_date",
        value: "2026-07-30",
        message:
          "Ptengine: start_date: 2026-07-30 lies in the future, today is 2026-07-29. Write today or an earlier day.",
      },
      {
        title: "an end without a start",
        formula: '=PTENGINE_DC("country","visits",,"2026-04-01")',
        argument: "start_date",
        value: "2026-04-01",
        message:
          'Ptengine: start_date is blank, but end_date is "2026-04-01". Fill in both dates, or write a period such as lastmonth in start_date alone.',
      },
      {
        title: "an end beside a period",
        formula: '=PTENGINE_DC("country","visits","lastmonth","2026-04-01")',
        argument: "end_date",
        value: "2026-04-01",
        message:
          'Ptengine: end_date: "2026-04-01" cannot stand beside the period "lastmonth", which has its own end. Leave it blank, or write two dates.',
      },
      {
        title: "an end beside a number of days",
        formula: '=PTENGINE_DC("country","visits","last30days","today")',
        argument: "end_date",
        value: "today",
        message:
          'Ptengine: end_date: "today" cannot stand beside the period "last30days", which has its own end. Leave it blank, or write two dates.',
      },
      {
        title: "a period of no days",
        formula: '=PTENGINE_DC("country","visits","last0days")',
        argument: "start_date",
        value: "last0days",
        message:
          'Ptengine: start_date: "last0days" is not possible. Write a number of days from 1 to 366, or two dates for a longer period.',
      },
      {
        title: "a period of more than 366 days",
        formula: '=PTENGINE_DC("country","visits","last367days")',
        argument: "start_date",
        value: "last367days",
        message:
          'Ptengine: start_date: "last367days" is not possible. Write a number of days from 1 to 366, or two dates for a longer period.',
      },
    ],
  );
});

describe("one day and no days", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "several days by the hour",
        formula: '=PTENGINE_DC("hour","visits","2026-04-01","2026-04-02")',
        argument: "end_date",
        value: "2026-04-02",
        message:
          'Ptengine: end_date: the view hour shows one day, but "2026-04-02" makes it 2026-04-01 to 2026-04-02. Write the same day in start_date and end_date, or use the view day.',
      },
      {
        title: "a period of several days by the hour",
        formula: '=PTENGINE_DC("hour","visits","lastweek")',
        argument: "start_date",
        value: "lastweek",
      },
      {
        title: "a start beside an overview",
        formula: '=PTENGINE_EXPERIENCE("all","overview",,"2026-04-01")',
        argument: "start_date",
        value: "overview",
        message: "Ptengine: start_date: the view overview has no period. Leave start_date and end_date blank.",
      },
      {
        title: "an end beside an overview",
        formula: '=PTENGINE_EXPERIENCE("all","overview",,,"2026-04-01")',
        argument: "end_date",
        value: "overview",
        message: "Ptengine: end_date: the view overview has no period. Leave start_date and end_date blank.",
      },
      {
        title: "a period beside an overview",
        formula: '=PTENGINE_EXPERIENCE("all","overview",,"lastmonth")',
        argument: "start_date",
        value: "overview",
        message: "Ptengine: start_date: the view overview has no period. Leave start_date and end_date blank.",
      },
    ],
  );
});

describe("in every function with dates", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a start after the end in a heatmap",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in events",
        formula: '=PTENGINE_EVENT("eventName",,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in conversions",
        formula: '=PTENGINE_CONVERSION("total",,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in a funnel",
        formula: '=PTENGINE_FUNNEL("Purchase complete","steps","2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in filter values",
        formula: '=PTENGINE_FILTER_VALUES("country",,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in filter values that need no request",
        formula: '=PTENGINE_FILTER_VALUES("deviceType",,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in an experience, before its name is looked up",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup",,,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in an A/B test, before its name is looked up",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,"2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
      {
        title: "a start after the end in a form, before its name is looked up",
        formula: '=PTENGINE_FORM("Spring Promo Popup","Control","2026-04-30","2026-04-01")',
        argument: "start_date",
        value: "2026-04-30",
        message: "Ptengine: start_date: 2026-04-30 is after end_date, 2026-04-01. Exchange the two dates.",
      },
    ],
  );
});
