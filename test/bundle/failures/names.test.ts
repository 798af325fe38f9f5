/** Names that nothing has: views, metrics, columns to sort by and sources, each with the nearest of those that there are. */
import { type Cells, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
afterAll(() => cells.workbench.close());

describe("the name of a view", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "an unknown view of the data center",
        formula: '=PTENGINE_DC("contry","visits")',
        argument: "view",
        value: "contry",
        begins:
          'Ptengine: view: "contry" is not a name that is known here. Did you mean "country"? Allowed: total; country, state, os, ',
      },
      {
        title: "an unknown view, and shows some of every kind",
        formula: '=PTENGINE_DC("fortnight","visits")',
        argument: "view",
        value: "fortnight",
        says: [", …; hour, day, week, month; sources, location, device."],
      },
      {
        title: "a kind of question instead of a view",
        formula: '=PTENGINE_DC("dimension_table","visits")',
        argument: "view",
        value: "dimension_table",
        message:
          'Ptengine: view: "dimension_table" is a kind of question. Write the dimension itself, such as country.',
      },
      {
        title: "a page without its address",
        formula: '=PTENGINE_HEATMAP("pricing","blocks",,,,"PC")',
        argument: "url",
        value: "pricing",
        message: 'Ptengine: url: "pricing" is no page address. Write it whole, such as https://example.com/pricing.',
      },
      {
        title: "an unknown view of conversions",
        formula: '=PTENGINE_CONVERSION("dya","completions")',
        argument: "view",
        value: "dya",
        message:
          'Ptengine: view: "dya" is not a name that is known here. Did you mean "day"? Allowed: total; hour, day, week, month; sources, adName, adSource, regular, negative.',
      },
      {
        title: "an unknown view of a heatmap",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","terminaltyp")',
        argument: "view",
        value: "terminaltyp",
        begins:
          'Ptengine: view: "terminaltyp" is not a name that is known here. Did you mean "terminalType"? Allowed: page; terminalType, sourceType, visitType, ',
      },
      {
        title: "an unknown part of a funnel",
        formula: '=PTENGINE_FUNNEL("Purchase complete","stepz")',
        argument: "part",
        value: "stepz",
        message:
          'Ptengine: part: "stepz" is not a name that is known here. Did you mean "steps"? Allowed: steps, entryPaths, dropoffPaths; summary.',
      },
      {
        title: "an unknown part of the list of experiences",
        formula: '=PTENGINE_EXPERIENCES("version")',
        argument: "part",
        value: "version",
        message:
          'Ptengine: part: "version" is not a name that is known here. Did you mean "versions"? Allowed: list, goals, versions.',
      },
      {
        title: "an unknown view of an experience",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","contry")',
        argument: "view",
        value: "contry",
        begins:
          'Ptengine: view: "contry" is not a name that is known here. Did you mean "country"? Allowed: total; goals, overview; visitPage, terminalType, ',
      },
      {
        title: "an unknown view of an A/B test",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","contry")',
        argument: "view",
        value: "contry",
        begins:
          'Ptengine: view: "contry" is not a name that is known here. Did you mean "country"? Allowed: total; visitPage, terminalType, sourceType, ',
      },
      {
        title: "goals as the view of an A/B test",
        formula: '=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers","goals")',
        argument: "view",
        value: "goals",
        begins:
          'Ptengine: view: "goals" is not a name that is known here. Allowed: total; visitPage, terminalType, sourceType, ',
      },
      {
        title: "an unknown dimension of events",
        formula: '=PTENGINE_EVENT("eventName,contry")',
        argument: "dimensions",
        value: "contry",
        begins:
          'Ptengine: dimensions: "contry" is not a name that is known here. Did you mean "country"? Allowed: eventName, visitType, exitType, ',
      },
      {
        title: "an unknown source of fields",
        formula: '=PTENGINE_FIELDS("hetmap")',
        argument: "source",
        value: "hetmap",
        message:
          'Ptengine: source: "hetmap" is not a name that is known here. Did you mean "heatmap"? Allowed: dc, heatmap, event, conversion, experience.',
      },
      {
        title: "an unknown field whose values are asked",
        formula: '=PTENGINE_FILTER_VALUES("contry")',
        argument: "field",
        value: "contry",
        begins:
          'Ptengine: field: "contry" is not a name that is known here. Did you mean "country"? Allowed: deviceType, sourceType, ',
      },
      {
        title: "a word that is near to nothing, and names the allowed ones alone",
        formula: '=PTENGINE_FIELDS("datacenter")',
        argument: "source",
        value: "datacenter",
        message:
          'Ptengine: source: "datacenter" is not a name that is known here. Allowed: dc, heatmap, event, conversion, experience.',
      },
    ],
  );
});

describe("the name of a metric", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "an unknown metric of a table",
        formula: '=PTENGINE_DC("country","vists")',
        argument: "metrics",
        value: "vists",
        begins:
          'Ptengine: metrics: "vists" is not a name that is known here. Did you mean "visits"? Allowed: visits, users, pageView, ',
      },
      {
        title: "an unknown metric among known ones",
        formula: '=PTENGINE_DC("country","visits,users,pageVeiw")',
        argument: "metrics",
        value: "pageVeiw",
        begins:
          'Ptengine: metrics: "pageVeiw" is not a name that is known here. Did you mean "pageView"? Allowed: visits, users, pageView, ',
      },
      {
        title: "a metric of entry pages among the totals",
        formula: '=PTENGINE_DC("total","entrances")',
        argument: "metrics",
        value: "entrances",
        begins: 'Ptengine: metrics: "entrances" is not a name that is known here. Allowed: visits, users, pageView, ',
      },
      {
        title: "a metric that the traffic sources do not have",
        formula: '=PTENGINE_DC("sources","users")',
        argument: "metrics",
        value: "users",
        message: 'Ptengine: metrics: "users" is not a name that is known here. Allowed: visits.',
      },
      {
        title: "an unknown metric of a page",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","page","ppv")',
        argument: "metrics",
        value: "ppv",
        begins:
          'Ptengine: metrics: "ppv" is not a name that is known here. Did you mean "pv"? Allowed: visits, pv, uv, ',
      },
      {
        title: "a metric of pages for elements",
        formula: '=PTENGINE_HEATMAP("https://ptengine.jp","elements","pv",,,"PC")',
        argument: "metrics",
        value: "pv",
        message:
          'Ptengine: metrics: "pv" is not a name that is known here. Allowed: impression, impressionRate, click, clickRate, completions, conversionRate.',
      },
      {
        title: "an unknown metric of events",
        formula: '=PTENGINE_EVENT("eventName","eventCounts")',
        argument: "metrics",
        value: "eventCounts",
        message:
          'Ptengine: metrics: "eventCounts" is not a name that is known here. Did you mean "eventCount"? Allowed: eventCount, sessions.',
      },
      {
        title: "an unknown metric of conversions",
        formula: '=PTENGINE_CONVERSION("total","completion")',
        argument: "metrics",
        value: "completion",
        message:
          'Ptengine: metrics: "completion" is not a name that is known here. Allowed: conversions, conversionRate, conversionValue, revenue, loss.',
      },
      {
        title: "a metric of totals in a series",
        formula: '=PTENGINE_CONVERSION("day","revenue")',
        argument: "metrics",
        value: "revenue",
        message:
          'Ptengine: metrics: "revenue" is not a name that is known here. Allowed: completions, conversionRate, conversionValue.',
      },
      {
        title: "an unknown metric of an experience",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","total","vews")',
        argument: "metrics",
        value: "vews",
        begins:
          'Ptengine: metrics: "vews" is not a name that is known here. Did you mean "views"? Allowed: viewedUsers, views, ',
      },
      {
        title: "the beginning of two metrics, and names the nearer one",
        formula: '=PTENGINE_EXPERIENCE("Spring Promo Popup","total","view")',
        argument: "metrics",
        value: "view",
        begins: 'Ptengine: metrics: "view" is not a name that is known here. Did you mean "views"? Allowed: ',
      },
      {
        title: "an unknown metric to sort by",
        formula: '=PTENGINE_DC("country","visits",,,,"sortBy=vists")',
        argument: "sortBy",
        value: "vists",
        begins:
          'Ptengine: options: sortBy: "vists" is not a name that is known here. Did you mean "visits"? Allowed: visits, users, pageView, ',
      },
    ],
  );
});
