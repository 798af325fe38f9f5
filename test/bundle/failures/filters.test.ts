/** Conditions with unknown fields, operators and values, with open quotes and with brackets out of place. */
import { type Cells, openCellsOnOneDay } from "./cells";
import { testRefusals } from "./refusals";

let cells: Cells;
beforeAll(async () => {
  cells = await openCellsOnOneDay();
});
afterAll(() => cells.workbench.close());

describe("a field, an operator, a value", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "an unknown field",
        formula: '=PTENGINE_DC("country","visits",,,"contry=Japan")',
        argument: "filters",
        value: "contry",
        begins:
          'Ptengine: filters: "contry" is not a name that is known here. Did you mean "country"? Allowed: deviceType, sourceType, ',
      },
      {
        title: "an unknown field behind a good condition",
        formula: '=PTENGINE_DC("country","visits",,,"utmSource=google;;contry=Japan")',
        argument: "filters",
        value: "contry",
        begins:
          'Ptengine: filters: "contry" is not a name that is known here. Did you mean "country"? Allowed: deviceType, sourceType, ',
      },
      {
        title: "a field that is near to nothing",
        formula: '=PTENGINE_DC("country","visits",,,"xyzxyz=1")',
        argument: "filters",
        value: "xyzxyz",
        begins: 'Ptengine: filters: "xyzxyz" is not a name that is known here. Allowed: deviceType, sourceType, ',
      },
      {
        title: "a condition without an operator",
        formula: '=PTENGINE_DC("country","visits",,,"country")',
        argument: "filters",
        value: "country",
        message: 'Ptengine: filters: "country" has no = or !=. Write field=value to include, field!=value to exclude.',
      },
      {
        title: "an operator that there is not",
        formula: '=PTENGINE_DC("country","visits",,,"country>Japan")',
        argument: "filters",
        value: "country>Japan",
        message:
          'Ptengine: filters: "country>Japan" has no = or !=. Write field=value to include, field!=value to exclude.',
      },
      {
        title: "an operator in a row that there is not",
        formula: '=PTENGINE_DC("country","visits",,,{"country","contains","Japan"})',
        argument: "filters",
        value: "contains",
        message:
          'Ptengine: filters: "contains" is no operator. A condition can only include or exclude values. Allowed: include, exclude, =, !=.',
      },
      {
        title: "a row without a field",
        formula: '=PTENGINE_DC("country","visits",,,{"","include","Japan"})',
        argument: "filters",
        value: "include, Japan",
        message:
          "Ptengine: filters: a row has no field or no operator (include, Japan). Its cells are the field, include or exclude, then the values.",
      },
      {
        title: "a row without a value",
        formula: '=PTENGINE_DC("country","visits",,,{"country","include",""})',
        argument: "filters",
        value: "country",
        message:
          "Ptengine: filters: the field country has no value, or an empty one. Write at least one, as in country=Japan,China.",
      },
      {
        title: "a condition without a value",
        formula: '=PTENGINE_DC("country","visits",,,"country=")',
        argument: "filters",
        value: "country",
        message:
          "Ptengine: filters: the field country has no value, or an empty one. Write at least one, as in country=Japan,China.",
      },
      {
        title: "an empty value among others",
        formula: '=PTENGINE_DC("country","visits",,,"country=Japan,,China")',
        argument: "filters",
        value: "country",
        message:
          "Ptengine: filters: the field country has no value, or an empty one. Write at least one, as in country=Japan,China.",
      },
      {
        title: "an unknown device",
        formula: '=PTENGINE_DC("country","visits",,,"deviceType=Mobil")',
        argument: "filters",
        value: "Mobil",
        message:
          'Ptengine: filters: deviceType has fixed values, and "Mobil" is none of them. Did you mean "Mobile"? Allowed: PC, Mobile, Tablet.',
      },
      {
        title: "an unknown source",
        formula: '=PTENGINE_DC("country","visits",,,"sourceType=Serch")',
        argument: "filters",
        value: "Serch",
        message:
          'Ptengine: filters: sourceType has fixed values, and "Serch" is none of them. Did you mean "Search"? Allowed: Direct, Search, Social, Referral, Campaign, AISearch.',
      },
      {
        title: "an unknown kind of visit",
        formula: '=PTENGINE_DC("country","visits",,,"visitType=New")',
        argument: "filters",
        value: "New",
        message:
          'Ptengine: filters: visitType has fixed values, and "New" is none of them. Did you mean "New visits"? Allowed: New visits, Returning visits.',
      },
      {
        title: "an unknown kind of exit",
        formula: '=PTENGINE_DC("country","visits",,,"exitType=Bounce")',
        argument: "filters",
        value: "Bounce",
        message:
          'Ptengine: filters: exitType has fixed values, and "Bounce" is none of them. Did you mean "Bounce visits"? Allowed: Bounce visits, Non-bounce visits.',
      },
      {
        title: "an unknown field of a funnel's conditions",
        formula: '=PTENGINE_FUNNEL("Purchase complete","steps",,,"contry=Japan")',
        argument: "filters",
        value: "contry",
        begins:
          'Ptengine: filters: "contry" is not a name that is known here. Did you mean "country"? Allowed: deviceType, sourceType, ',
      },
      {
        title: "a number instead of a condition",
        formula: '=PTENGINE_DC("country","visits",,,5)',
        argument: "filters",
        value: "5",
        message: 'Ptengine: filters: "5" has no = or !=. Write field=value to include, field!=value to exclude.',
      },
    ],
  );
});

describe("quotes and brackets", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a quote that is not closed",
        formula: '=PTENGINE_DC("country","visits",,,"country=\'Japan; deviceType=PC")',
        argument: "filters",
        value: "'Japan; deviceType=PC",
        message:
          "Ptengine: filters: the quote ' that opens 'Japan; deviceType=PC is never closed. Write 'Japan', and a ' that is part of the value twice.",
      },
      {
        title: "a double quote that is not closed",
        formula: '=PTENGINE_DC("country","visits",,,"country=""Japan")',
        argument: "filters",
        value: '"Japan',
        message:
          'Ptengine: filters: the quote " that opens "Japan is never closed. Write "Japan", and a " that is part of the value twice.',
      },
      {
        title: "text behind a closed quote",
        formula: '=PTENGINE_DC("country","visits",,,"country=\'Japan\'x")',
        argument: "filters",
        value: "'Japan'x",
        message:
          "Ptengine: filters: more text follows the closing quote ' in 'Japan'x. Put all of the value in quotes, as in 'New York', and write a ' inside twice.",
      },
      {
        title: "a bracket that is not closed",
        formula: '=PTENGINE_DC("country","visits",,,"eventDimension(purchase,price=100")',
        argument: "filters",
        value: "eventDimension(purchase,price=100",
        message:
          "Ptengine: filters: a bracket is not closed, or something stands behind it, in eventDimension(purchase,price=100. Write for example eventDimension(purchase,price)=100.",
      },
      {
        title: "a property of an event without brackets",
        formula: '=PTENGINE_DC("country","visits",,,"eventDimension=100")',
        argument: "filters",
        value: "eventDimension",
        message:
          "Ptengine: filters: eventDimension must say in brackets which property is meant. Write for example eventDimension(purchase,price)=100.",
      },
      {
        title: "a property of an event without its event",
        formula: '=PTENGINE_DC("country","visits",,,"eventDimension(price)=100")',
        argument: "filters",
        value: "eventDimension",
        message:
          "Ptengine: filters: eventDimension must say in brackets which property is meant. Write for example eventDimension(purchase,price)=100.",
      },
      {
        title: "a property of any event without brackets",
        formula: '=PTENGINE_DC("country","visits",,,"dimension=100")',
        argument: "filters",
        value: "dimension",
        message:
          "Ptengine: filters: dimension must say in brackets which property is meant. Write for example dimension(price)=100.",
      },
      {
        title: "a property of any event with an event",
        formula: '=PTENGINE_DC("country","visits",,,"dimension(purchase,price)=100")',
        argument: "filters",
        value: "dimension",
        message:
          "Ptengine: filters: dimension must say in brackets which property is meant. Write for example dimension(price)=100.",
      },
      {
        title: "empty brackets",
        formula: '=PTENGINE_DC("country","visits",,,"dimension()=100")',
        argument: "filters",
        value: "dimension",
        message:
          "Ptengine: filters: dimension must say in brackets which property is meant. Write for example dimension(price)=100.",
      },
      {
        title: "brackets behind a field that has none",
        formula: '=PTENGINE_DC("country","visits",,,"country(x)=Japan")',
        argument: "filters",
        value: "country",
        message:
          "Ptengine: filters: country takes nothing in brackets. Write the name alone; brackets belong to names as in eventDimension(purchase,price)=100.",
      },
    ],
  );
});

describe("the values of a field", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "a property without its event, where values are asked",
        formula: '=PTENGINE_FILTER_VALUES("eventDimension(price)")',
        argument: "field",
        value: "eventDimension",
        message:
          "Ptengine: field: eventDimension must say in brackets which property is meant. Write for example eventDimension(purchase,price).",
      },
      {
        title: "brackets behind the properties of any event",
        formula: '=PTENGINE_FILTER_VALUES("dimension(price)")',
        argument: "field",
        value: "dimension",
        message:
          "Ptengine: field: dimension takes nothing in brackets. Write the name alone; brackets belong to names as in eventDimension(purchase,price).",
      },
      {
        title: "brackets behind a country",
        formula: '=PTENGINE_FILTER_VALUES("country(x)")',
        argument: "field",
        value: "country",
        message:
          "Ptengine: field: country takes nothing in brackets. Write the name alone; brackets belong to names as in eventDimension(purchase,price).",
      },
      {
        title: "a bracket that is not closed, where values are asked",
        formula: '=PTENGINE_FILTER_VALUES("eventDimension(purchase,price")',
        argument: "field",
        value: "eventDimension(purchase,price",
        message:
          "Ptengine: field: a bracket is not closed, or something stands behind it, in eventDimension(purchase,price. Write for example eventDimension(purchase,price)=100.",
      },
    ],
  );
});

describe("the text that PTENGINE_FILTER makes", () => {
  testRefusals(
    () => cells,
    [
      {
        title: "an unknown field, for one condition",
        formula: '=PTENGINE_FILTER("contry","include","Japan")',
        argument: "field",
        value: "contry",
        says: ['Did you mean "country"?'],
      },
      {
        title: "a property without brackets, for one condition",
        formula: '=PTENGINE_FILTER("eventDimension","include","100")',
        argument: "field",
        value: "eventDimension",
        says: ["eventDimension(purchase,price)"],
      },
      {
        title: "an operator that there is not, for one condition",
        formula: '=PTENGINE_FILTER("country","contains","Japan")',
        argument: "op",
        value: "contains",
        message:
          'Ptengine: op: "contains" is no operator. A condition can only include or exclude values. Allowed: include, exclude, =, !=.',
      },
      {
        title: "a device that there is not, for one condition",
        formula: '=PTENGINE_FILTER("deviceType","include","Phone")',
        argument: "value",
        value: "Phone",
        message:
          'Ptengine: value: deviceType has fixed values, and "Phone" is none of them. Allowed: PC, Mobile, Tablet.',
      },
      {
        title: "blank cells instead of values",
        formula: '=PTENGINE_FILTER("country","include",D1:D2)',
        argument: "value",
        message: "Ptengine: value is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
      {
        title: "no value",
        formula: '=PTENGINE_FILTER("country","include")',
        argument: "value",
        message: "Ptengine: value is blank, but it is needed here. Write a value, or name a cell that holds one.",
      },
    ],
  );
});

describe("what only resembles a condition", () => {
  const slips = [
    ["country=Japan；deviceType=PC", "country=Japan;deviceType=PC", "country='Japan；deviceType=PC'"],
    ["country=Japan、China", "country=Japan,China", "country='Japan、China'"],
    ["country=Japan，China", "country=Japan,China", "country='Japan，China'"],
    ["country=“Japan”", "country=Japan", "country='“Japan”'"],
    ["country=「Japan」", "country=Japan", "country='「Japan」'"],
    ["country=~Jap.*", "country=Jap.*", "country='~Jap.*'"],
    ["country=@Jap", "country=Jap", "country='@Jap'"],
    ["eventDimension(purchase、price)=1", "purchase,price", "'purchase、price'"],
  ] as const;
  testRefusals(
    () => cells,
    [
      ...slips.map(([text, plain, quoted]) => ({
        title: `${text}, and shows both right writings`,
        formula: `=PTENGINE_DC("country","visits",,,"${text}")`,
        argument: "filters",
        says: [plain, quoted],
      })),
      {
        title: "a list of metrics with full-width commas",
        formula: '=PTENGINE_DC("country","visits、users")',
        argument: "metrics",
        says: ["visits,users", "'visits、users'"],
      },
      {
        title: "options with a full-width semicolon",
        formula: '=PTENGINE_DC("country","visits",,,,"headers=off；limit=3")',
        argument: "options",
        says: ["headers=off;limit=3"],
      },
      {
        title: "dimensions of events with full-width commas",
        formula: '=PTENGINE_EVENT("country、day",,,,"eventName=purchase")',
        argument: "dimensions",
        says: ["country,day"],
      },
    ],
  );
});
