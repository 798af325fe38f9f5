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
        message: "Ptengine: device is missing. Fill it in. Allowed: PC, MOBILE, TABLET.",
      },
      {
        title: "elements without a device",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","elements")',
        argument: "device",
        message: "Ptengine: device is missing. Fill it in. Allowed: PC, MOBILE, TABLET.",
      },
      {
        title: "blocks of all devices",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,,,"ALL")',
        argument: "device",
        value: "ALL",
        message: 'Ptengine: device: "ALL" does not fit here. Allowed: PC, MOBILE, TABLET.',
      },
      {
        title: "elements of all devices",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","elements",,,,"all")',
        argument: "device",
        value: "all",
        message: 'Ptengine: device: "all" does not fit here. Allowed: PC, MOBILE, TABLET.',
      },
      {
        title: "an unknown device",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,,,"mobil")',
        argument: "device",
        value: "mobil",
        message:
          'Ptengine: device: "mobil" does not fit here. Did you mean "MOBILE"? Allowed: ALL, PC, MOBILE, TABLET.',
      },
      {
        title: "completions of no goal",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page","completions")',
        argument: "metrics",
        value: "completions",
        message:
          "Ptengine: metrics: completions needs the option conversionNames. Write conversionNames=name in options.",
      },
      {
        title: "the conversion rate of no goal, for blocks",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","blocks","conversionRate",,,"PC")',
        argument: "metrics",
        value: "conversionRate",
        message:
          "Ptengine: metrics: conversionRate needs the option conversionNames. Write conversionNames=name in options.",
      },
      {
        title: "goals without a name",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page",,,,,,"conversionNames=")',
        argument: "options",
        value: "conversionNames",
        message: "Ptengine: options: conversionNames has no value or an empty one. Write one behind =.",
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
          "Ptengine: dimensions: three dimensions with eventName, and one time, are possible. Leave one out: eventName, country, os, browser.",
      },
      {
        title: "three dimensions, to which the event is added",
        formula: '=PTENGINE_EVENT("country,os,browser","eventCount",,,"eventName=purchase")',
        argument: "dimensions",
        value: "country, os, browser",
        message:
          "Ptengine: dimensions: three dimensions with eventName, and one time, are possible. Leave one out: eventName, country, os, browser.",
      },
      {
        title: "two times",
        formula: '=PTENGINE_EVENT("eventName,day,week")',
        argument: "dimensions",
        value: "day, week",
        message:
          "Ptengine: dimensions: three dimensions with eventName, and one time, are possible. Leave one out: day, week.",
      },
      {
        title: "a dimension without an event to look at",
        formula: '=PTENGINE_EVENT("eventName,country")',
        argument: "filters",
        value: "country",
        message: "Ptengine: filters: country needs the event. Add eventName=purchase, with your event's name.",
      },
      {
        title: "a dimension with an event that is left out",
        formula: '=PTENGINE_EVENT("eventName,country","eventCount",,,"eventName!=purchase")',
        argument: "filters",
        value: "country",
        message: "Ptengine: filters: country needs the event. Add eventName=purchase, with your event's name.",
      },
      {
        title: "a property without an event to look at",
        formula: '=PTENGINE_EVENT("eventName,eventDimension(price)")',
        argument: "filters",
        value: "eventDimension(price)",
        message:
          "Ptengine: filters: eventDimension(price) needs the event. Add eventName=purchase, with your event's name.",
      },
      {
        title: "a condition on a property without an event to look at",
        formula: '=PTENGINE_EVENT("eventName",,,,"eventDimension(purchase,price)=100")',
        argument: "filters",
        value: "eventDimension",
        message: "Ptengine: filters: eventDimension needs the event. Add eventName=purchase, with your event's name.",
      },
      {
        title: "a property without brackets",
        formula: '=PTENGINE_EVENT("eventName,eventDimension")',
        argument: "dimensions",
        value: "eventDimension",
        message:
          "Ptengine: dimensions: the brackets of eventDimension are not right. Write for example eventDimension(price).",
      },
      {
        title: "a property with empty brackets",
        formula: '=PTENGINE_EVENT("eventName,eventDimension()")',
        argument: "dimensions",
        value: "eventDimension",
        message:
          "Ptengine: dimensions: the brackets of eventDimension are not right. Write for example eventDimension(price).",
      },
      {
        title: "a property with two names",
        formula: '=PTENGINE_EVENT("eventName,eventDimension(purchase,price)")',
        argument: "dimensions",
        value: "eventDimension",
        message:
          "Ptengine: dimensions: the brackets of eventDimension are not right. Write for example eventDimension(price).",
      },
      {
        title: "a property with an open bracket",
        formula: '=PTENGINE_EVENT("eventName,eventDimension(price")',
        argument: "dimensions",
        value: "eventDimension(price",
        message:
          "Ptengine: dimensions: the brackets of eventDimension(price are not right. Write for example eventDimension(purchase,price)=100.",
      },
    ],
  );
});
