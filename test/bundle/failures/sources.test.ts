/** What heatmaps and events demand of a question, each rule told before any request. */
import { type Cells, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
afterAll(() => cells.workbench.close());

describe("heatmaps", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "blocks without a device",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","blocks")',
        argument: "device",
        message:
          "Ptengine: device is blank, but blocks are known for one device at a time. Name the device. Allowed: PC, MOBILE, TABLET.",
      },
      {
        title: "elements without a device",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","elements")',
        argument: "device",
        message:
          "Ptengine: device is blank, but elements are known for one device at a time. Name the device. Allowed: PC, MOBILE, TABLET.",
      },
      {
        title: "blocks of all devices",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,,,"ALL")',
        argument: "device",
        value: "ALL",
        message: 'Ptengine: device: "ALL" is not a name that is known here. Allowed: PC, MOBILE, TABLET.',
      },
      {
        title: "elements of all devices",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","elements",,,,"all")',
        argument: "device",
        value: "all",
        message: 'Ptengine: device: "all" is not a name that is known here. Allowed: PC, MOBILE, TABLET.',
      },
      {
        title: "an unknown device",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,,,"mobil")',
        argument: "device",
        value: "mobil",
        message:
          'Ptengine: device: "mobil" is not a name that is known here. Did you mean "MOBILE"? Allowed: ALL, PC, MOBILE, TABLET.',
      },
      {
        title: "completions of no goal",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page","completions")',
        argument: "metrics",
        value: "completions",
        message:
          "Ptengine: metrics: completions is counted for a goal that you name. Write conversionNames= and the goal's name in options.",
      },
      {
        title: "the conversion rate of no goal, for blocks",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","blocks","conversionRate",,,"PC")',
        argument: "metrics",
        value: "conversionRate",
        message:
          "Ptengine: metrics: conversionRate is counted for a goal that you name. Write conversionNames= and the goal's name in options.",
      },
      {
        title: "goals without a name",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,,,,,"conversionNames=")',
        argument: "options",
        value: "conversionNames",
        message: "Ptengine: options: conversionNames has no value. Write conversionNames=, then its value.",
      },
    ],
  );
});

describe("events", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "four dimensions",
        formula: '=PTENGINE_EVENT("eventName,country,os,browser","eventCount",,,"eventName=purchase")',
        argument: "dimensions",
        value: "eventName, country, os, browser",
        message:
          "Ptengine: dimensions: eventName, country, os, browser are too many. At most three are possible, eventName included, and one time besides.",
      },
      {
        title: "three dimensions, to which the event is added",
        formula: '=PTENGINE_EVENT("country,os,browser","eventCount",,,"eventName=purchase")',
        argument: "dimensions",
        value: "country, os, browser",
        message:
          "Ptengine: dimensions: eventName, country, os, browser are too many. At most three are possible, eventName included, and one time besides.",
      },
      {
        title: "two times",
        formula: '=PTENGINE_EVENT("eventName,day,week")',
        argument: "dimensions",
        value: "day, week",
        message:
          "Ptengine: dimensions: only one time can be shown, but there are several: day, week. Keep one of them.",
      },
      {
        title: "a dimension without an event to look at",
        formula: '=PTENGINE_EVENT("eventName,country")',
        argument: "filters",
        value: "country",
        message:
          "Ptengine: filters: country is only known for an event that you name. Add a condition such as eventName=purchase.",
      },
      {
        title: "a dimension with an event that is left out",
        formula: '=PTENGINE_EVENT("eventName,country","eventCount",,,"eventName!=purchase")',
        argument: "filters",
        value: "country",
        message:
          "Ptengine: filters: country is only known for an event that you name. Add a condition such as eventName=purchase.",
      },
      {
        title: "a property without an event to look at",
        formula: '=PTENGINE_EVENT("eventName,eventDimension(price)")',
        argument: "filters",
        value: "eventDimension(price)",
        message:
          "Ptengine: filters: eventDimension(price) is only known for an event that you name. Add a condition such as eventName=purchase.",
      },
      {
        title: "a condition on a property without an event to look at",
        formula: '=PTENGINE_EVENT("eventName",,,,"eventDimension(purchase,price)=100")',
        argument: "filters",
        value: "eventDimension",
        message:
          "Ptengine: filters: eventDimension is only known for an event that you name. Add a condition such as eventName=purchase.",
      },
      {
        title: "a property without brackets",
        formula: '=PTENGINE_EVENT("eventName,eventDimension")',
        argument: "dimensions",
        value: "eventDimension",
        message:
          "Ptengine: dimensions: eventDimension must say in brackets which property is meant. Write for example eventDimension(price).",
      },
      {
        title: "a property with empty brackets",
        formula: '=PTENGINE_EVENT("eventName,eventDimension()")',
        argument: "dimensions",
        value: "eventDimension",
        message:
          "Ptengine: dimensions: eventDimension must say in brackets which property is meant. Write for example eventDimension(price).",
      },
      {
        title: "a property with two names",
        formula: '=PTENGINE_EVENT("eventName,eventDimension(purchase,price)")',
        argument: "dimensions",
        value: "eventDimension",
        message:
          "Ptengine: dimensions: eventDimension must say in brackets which property is meant. Write for example eventDimension(price).",
      },
      {
        title: "a property with an open bracket",
        formula: '=PTENGINE_EVENT("eventName,eventDimension(price")',
        argument: "dimensions",
        value: "eventDimension(price",
        message:
          "Ptengine: dimensions: a bracket is not closed, or something stands behind it, in eventDimension(price. Write for example eventDimension(purchase,price)=100.",
      },
    ],
  );
});
