/** The help that Sheets shows for a formula, in few words: the build writes it into Code.js, above each function. */
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

const blank = "All optional";

const metrics = { example: '"visits,users"', text: "List or range. Blank: all." };
const dates = {
  start_date: { example: '"2026-04-01"', text: "Day or period (lastmonth). Blank: last30days." },
  end_date: { example: '"2026-04-30"', text: "Last day." },
};
const filters = { example: '"country=Japan,China"', text: "Conditions, or rows of a range." };
const tail = {
  options: { example: '"limit=10"', text: "name=value, or a range." },
  refresh: { example: "PTENGINE_REFRESH", text: "Its change asks anew." },
};
const experience = { example: '"Spring Promo"', text: "Name or id." };

export const functionHelp: Readonly<Record<CustomFunctionName, FunctionHelp>> = {
  PTENGINE_DC: {
    description: `Data center: totals, tables and series. ${blank}.`,
    parameters: {
      view: {
        example: '"country"',
        text: "total, a dimension, hour, day, week, month, sources, location or device.",
      },
      metrics,
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_HEATMAP: {
    description: `Heatmap of a page, its blocks or its elements. ${blank} but url.`,
    parameters: {
      url: { example: '"https://ptengine.jp"', text: "Address of the page." },
      view: { example: '"terminalType"', text: "page, blocks, elements or a grouping." },
      metrics: { example: '"pv,uv"', text: metrics.text },
      ...dates,
      device: { example: '"PC"', text: "ALL, PC, MOBILE or TABLET; blocks and elements need one." },
      filters,
      ...tail,
    },
  },
  PTENGINE_EVENT: {
    description: `Events by name and other dimensions. ${blank}.`,
    parameters: {
      dimensions: { example: '"eventName,day"', text: "List or range; a property is eventDimension(price)." },
      metrics: { example: '"eventCount"', text: metrics.text },
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_CONVERSION: {
    description: `Conversions: totals, series, sources and goals. ${blank}.`,
    parameters: {
      view: {
        example: '"day"',
        text: "total, hour, day, week, month, sources, adName, adSource, regular or negative.",
      },
      metrics: { example: '"completions"', text: metrics.text },
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_FUNNEL: {
    description: `Funnel of a conversion goal. ${blank} but goal.`,
    parameters: {
      goal: { example: '"Purchase complete"', text: "Name of the goal." },
      part: { example: '"steps"', text: "steps, entryPaths, dropoffPaths or summary." },
      ...dates,
      filters,
      ...tail,
    },
  },
  PTENGINE_GOALS: { description: `Conversion goals: id and name. ${blank}.`, parameters: tail },
  PTENGINE_FILTER_VALUES: {
    description: `Values that a filter may use. ${blank} but field.`,
    parameters: {
      field: { example: '"country"', text: "Filter field, or eventDimension(event,property)." },
      search: { example: '"Ja"', text: "Part of the values." },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_FIELDS: {
    description: `What can be asked. ${blank}.`,
    parameters: {
      source: { example: '"dc"', text: "dc, heatmap, event, conversion or experience." },
      ...tail,
    },
  },
  PTENGINE_EXPERIENCES: {
    description: `Experiences, their goals or versions. ${blank}.`,
    parameters: { part: { example: '"list"', text: "list, goals or versions." }, ...tail },
  },
  PTENGINE_EXPERIENCE: {
    description: `Report of an experience, or overview of several. ${blank} but experience.`,
    parameters: {
      experience,
      view: { example: '"total"', text: "total, goals, one or two dimensions, userProperty(name) or overview." },
      metrics: { example: '"views,clickRate"', text: metrics.text },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_ABTEST: {
    description: `A/B result by version. ${blank} but experience and compare_by.`,
    parameters: {
      experience,
      compare_by: { example: '"clickedUsers"', text: "Metric to compare." },
      view: { example: '"total"', text: "total, or one or two dimensions." },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_FORM: {
    description: `Form submissions. ${blank} but experience and version.`,
    parameters: {
      experience,
      version: { example: '"Pattern 1"', text: "Name or id." },
      ...dates,
      ...tail,
    },
  },
  PTENGINE_USER_PROPERTIES: { description: `User properties. ${blank}.`, parameters: tail },
  PTENGINE_FILTER: {
    description: 'Text for filters, quoted where needed; join several with &";"&.',
    parameters: {
      field: { example: '"country"', text: "Filter field." },
      op: { example: '"include"', text: "include or exclude." },
      value: { example: '"Japan"', text: "One or more values or ranges." },
    },
  },
};
