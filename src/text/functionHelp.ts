/** The help that Sheets shows for a formula. It is read by the build and never loaded by a formula. */
import type { CustomFunctionName } from "../catalogue/functions";

export interface ParameterHelp {
  /** Shown by Sheets as the example of the argument. */
  readonly example: string;
  readonly text: string;
}

export interface FunctionHelp {
  readonly description: string;
  readonly parameters: Readonly<Record<string, ParameterHelp>>;
}

const metrics = {
  example: '"visits,users"',
  text: "Metrics, as a comma list or a range. May be blank: all that the view has.",
};
const start = {
  example: '"2026-04-01"',
  text: "First day: a date, today, yesterday, 7daysAgo; or a period such as last30days, thismonth, lastweek, with end_date blank. May be blank: last30days.",
};
const end = { example: '"2026-04-30"', text: "Last day. May be blank: yesterday." };
const filters = {
  example: '"country=Japan; deviceType!=Tablet"',
  text: "Conditions: = includes, != excludes, commas between values, semicolons between conditions; or a range of rows. May be blank.",
};
const options = {
  example: '"limit=10; headers=off"',
  text: "name=value pairs, or a two-column range. May be blank.",
};
const refresh = {
  example: "PTENGINE_REFRESH",
  text: "A cell that changes when the numbers shall be asked again. May be blank.",
};
const tail = { options, refresh };
const experience = { example: '"Spring Promo Popup"', text: "Name or id of an experience." };
const dates = { start_date: start, end_date: end };

export const functionHelp: Readonly<Record<CustomFunctionName, FunctionHelp>> = {
  PTENGINE_DC: {
    description: "Data center: site totals, tables by dimension and series over time.",
    parameters: {
      view: {
        example: '"country"',
        text: "total, a dimension such as country or browser, a grain (hour, day, week, month), sources, location or device. May be blank: total.",
      },
      metrics,
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_HEATMAP: {
    description: "Heatmap: metrics of one page, its blocks or its elements.",
    parameters: {
      url: { example: '"https://ptengine.jp"', text: "Address of the page." },
      view: {
        example: '"terminalType"',
        text: "page, blocks, elements, or a grouping such as terminalType or day. May be blank: page.",
      },
      metrics,
      ...dates,
      device: { example: '"PC"', text: "ALL, PC, MOBILE or TABLET. May be blank for pages: ALL." },
      filters,
      ...tail,
    },
  },
  PTENGINE_EVENT: {
    description: "Events: counts by event name and up to three more dimensions.",
    parameters: {
      dimensions: {
        example: '"eventName,day"',
        text: "Dimensions, as a comma list or a range; a property is written eventDimension(price). May be blank: eventName.",
      },
      metrics: { example: '"eventCount,sessions"', text: metrics.text },
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_CONVERSION: {
    description: "Conversions: totals, series, sources and goals.",
    parameters: {
      view: {
        example: '"day"',
        text: "total, a grain (hour, day, week, month), sources, adName, adSource, regular or negative. May be blank: total.",
      },
      metrics: { example: '"completions"', text: metrics.text },
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_FUNNEL: {
    description: "Funnel of one conversion goal: its steps, the pages that lead in and out, its summary.",
    parameters: {
      goal: { example: '"Purchase complete"', text: "Name of the conversion goal." },
      part: { example: '"steps"', text: "steps, entryPaths, dropoffPaths or summary. May be blank: steps." },
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_GOALS: { description: "The conversion goals of the site: id and name of each.", parameters: tail },
  PTENGINE_FILTER_VALUES: {
    description: "Values that a filter on a field may use.",
    parameters: {
      field: { example: '"country"', text: "A filter field, or eventDimension(event,property)." },
      search: { example: '"Ja"', text: "Only values that contain this. May be blank." },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_FIELDS: {
    description: "What can be asked: fields with their kinds, types and labels.",
    parameters: {
      source: { example: '"dc"', text: "dc, heatmap, event, conversion or experience. May be blank: all." },
      ...tail,
    },
  },
  PTENGINE_EXPERIENCES: {
    description: "The experiences of the site, their goals or their versions.",
    parameters: { part: { example: '"list"', text: "list, goals or versions. May be blank: list." }, ...tail },
  },
  PTENGINE_EXPERIENCE: {
    description: "Report of one experience, or an overview of several.",
    parameters: {
      experience,
      view: {
        example: '"total"',
        text: "total, goals, a dimension or two such as terminalType,visitType, userProperty(plan_name), or overview. May be blank: total.",
      },
      metrics: { example: '"viewedUsers,clickRate"', text: metrics.text },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_ABTEST: {
    description: "A/B result of an experience, by version.",
    parameters: {
      experience,
      compare_by: { example: '"clickedUsers"', text: "The metric to compare by." },
      view: { example: '"total"', text: "total, or a dimension to split by. May be blank: total." },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_FORM: {
    description: "Submissions of the form in one version of an experience.",
    parameters: {
      experience,
      version: { example: '"Pattern 1"', text: "Name or id of the version." },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_USER_PROPERTIES: { description: "The user properties of the site.", parameters: tail },
  PTENGINE_FILTER: {
    description: 'Text for the argument filters, quoted where it must be. Join several with &";"&.',
    parameters: {
      field: { example: '"country"', text: "A filter field." },
      op: { example: '"include"', text: "include or exclude, or = or !=." },
      value: { example: '"Japan"', text: "One or more values or ranges." },
    },
  },
};
