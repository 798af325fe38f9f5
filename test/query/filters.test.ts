// Filter text and filter ranges: the conditions that they mean, whatever their order, and what is refused.
import * as fc from "fast-check";
import { PtengineError } from "../../src/errors";
import {
  canonicalFilters,
  type Filter,
  formatFilter,
  formatFilters,
  makeFilter,
  parseFieldText,
  parseFilters,
  parseOperator,
} from "../../src/query/filters";
import { parseFilterArguments } from "../../src/query/parse";
import { hostileArgument } from "./hostile";
import { refusalOf, refused } from "./refused";

const include = (name: string, ...value: string[]): Filter => ({ name, op: "include", value });
const exclude = (name: string, ...value: string[]): Filter => ({ name, op: "exclude", value });
const parse = (text: string) => parseFilters(text, "filters");

describe("one condition as text", () => {
  test.each([
    ["country=Japan", include("country", "Japan")],
    ["country==Japan", include("country", "Japan")],
    ["country!=Japan", exclude("country", "Japan")],
    [" country = Japan ", include("country", "Japan")],
    ["country =Japan", include("country", "Japan")],
    ["country  !=  Japan", exclude("country", "Japan")],
    ["country=Japan,China", include("country", "China", "Japan")],
    ["country=United States", include("country", "United States")],
    ["COUNTRY=Japan", include("country", "Japan")],
    ["country=日本", include("country", "日本")],
    ["Country / area=Japan", include("country", "Japan")],
    ["国家/地区=Japan", include("country", "Japan")],
    ["国・地域=Japan", include("country", "Japan")],
    ["Page, full URL=https://a.example/", include("originalPages", "https://a.example/")],
    ["ページ（元URL）=https://a.example/", include("originalPages", "https://a.example/")],
    ["country=Japan;", include("country", "Japan")],
    [";; country=Japan ; ;", include("country", "Japan")],
  ])("%j", (text, filter) => {
    expect(parse(text)).toEqual([filter]);
  });

  test.each([
    ["originalPages=https://a.example/?x=1&y!=2", "https://a.example/?x=1&y!=2"],
    ["originalPages=a==b", "a==b"],
    ["originalPages=a!=b", "a!=b"],
    ["originalPages=(x)", "(x)"],
    ["originalPages=a(b", "a(b"],
  ])("in %j the first operator splits, later ones belong to the value", (text, value) => {
    expect(parse(text)).toEqual([include("originalPages", value)]);
  });

  test("an exclusion of a value that holds an operator is split at its own", () => {
    expect(parse("originalPages!=/a=b")).toEqual([exclude("originalPages", "/a=b")]);
  });
});

describe("quotes", () => {
  test.each([
    ["utmTerm='a;b'", ["a;b"]],
    ["utmTerm='a,b',c", ["a,b", "c"]],
    ['utmTerm="a;b"', ["a;b"]],
    ["utmTerm=' a '", [" a "]],
    ["utmTerm='it''s'", ["it's"]],
    ['utmTerm="say ""hi"""', ['say "hi"']],
    ["utmTerm=it's", ["it's"]],
    ['utmTerm=5" screen', ['5" screen']],
    ["utmTerm=a'b;", ["a'b"]],
    ["utmTerm='say \"hi\"'", ['say "hi"']],
    ["utmTerm= 'a' , 'b' ", ["a", "b"]],
    ["utmTerm='''tis'", ["'tis"]],
    ["utmTerm='='", ["="]],
  ])("%j has the values %j", (text, values) => {
    expect(parse(text)).toEqual([include("utmTerm", ...values)]);
  });

  test.each([
    ["utmTerm='a", "unbalancedQuote", { value: "'a", quote: "'" }],
    ["utmTerm='a;country=Japan", "unbalancedQuote", { quote: "'" }],
    ['utmTerm="a', "unbalancedQuote", { quote: '"' }],
    ["utmTerm='a\"", "unbalancedQuote", { quote: "'" }],
    ["utmTerm='a''", "unbalancedQuote", { quote: "'" }],
    ["utmTerm='a'b", "textAfterQuote", { quote: "'" }],
    ["utmTerm='a' 'b'", "textAfterQuote", { quote: "'" }],
    ["utmTerm='it's'", "textAfterQuote", { quote: "'" }],
    ["eventDimension('a,b)=1", "unbalancedQuote", { quote: "'" }],
    ["eventDimension('a'b,c)=1", "textAfterQuote", { quote: "'" }],
  ] as const)("%j is refused as %s", (text, code, parameters) => {
    expect(() => parse(text)).toThrow(refused(code, { argument: "filters", ...parameters }));
  });
});

describe("properties in brackets", () => {
  const price: Filter = {
    name: "eventDimension",
    eventName: "purchase",
    eventVariant: "price",
    op: "include",
    value: ["100"],
  };
  test.each([
    ["eventDimension(purchase,price)=100", price],
    ["eventDimension( purchase , price ) = 100", price],
    ["EVENTDIMENSION (purchase,price)=100", price],
    ["eventDimension('purchase',\"price\")==100", price],
    ["eventDimension('a,b','c)d')=100", { ...price, eventName: "a,b", eventVariant: "c)d" }],
    ["eventDimension('it''s',price)=100", { ...price, eventName: "it's" }],
    ["eventDimension(it's,price)=100", { ...price, eventName: "it's" }],
    ["eventDimension('a;b','x=y')=100", { ...price, eventName: "a;b", eventVariant: "x=y" }],
    ["dimension(price)!=100", { name: "dimension", eventVariant: "price", op: "exclude", value: ["100"] }],
    ["dimension('price (USD)')=100", { name: "dimension", eventVariant: "price (USD)", op: "include", value: ["100"] }],
    ["全イベントのプロパティ(価格)=100", { name: "dimension", eventVariant: "価格", op: "include", value: ["100"] }],
  ] as const)("%j", (text, filter) => {
    expect(parse(text)).toEqual([filter]);
  });

  test.each([
    ["eventDimension=100", "filterPropertyNeeded", { value: "eventDimension" }],
    ["eventDimension(purchase)=100", "filterPropertyNeeded", { example: "eventDimension(purchase,price)=100" }],
    ["eventDimension(a,b,c)=100", "filterPropertyNeeded", {}],
    ["eventDimension(,price)=100", "filterPropertyNeeded", {}],
    ["eventDimension(purchase,'')=100", "filterPropertyNeeded", {}],
    ["dimension=100", "filterPropertyNeeded", { value: "dimension", example: "dimension(price)=100" }],
    ["dimension()=100", "filterPropertyNeeded", {}],
    ["dimension(a,b)=100", "filterPropertyNeeded", {}],
    ["country(x)=Japan", "filterPropertyRefused", { value: "country" }],
    ["country()=Japan", "filterPropertyRefused", { value: "country" }],
    ["dimension(price=100", "unbalancedBracket", {}],
    ["eventDimension(a,b", "unbalancedBracket", {}],
    ["eventDimension(", "unbalancedBracket", {}],
  ] as const)("%j is refused as %s", (text, code, parameters) => {
    expect(() => parse(text)).toThrow(refused(code, { argument: "filters", ...parameters }));
  });

  test("a field alone is split in the same way", () => {
    expect(parseFieldText("eventDimension(purchase, 'a,b')", "field")).toMatchObject({
      name: "eventDimension",
      within: ["purchase", "a,b"],
    });
    expect(parseFieldText("country", "field")).toMatchObject({ name: "country", within: [] });
    expect(() => parseFieldText("dimension(price) more", "field")).toThrow(refused("unbalancedBracket"));
  });
});

describe("fixed values", () => {
  test.each([
    ["deviceType=pc", "deviceType", "PC"],
    ["deviceType=MOBILE", "deviceType", "Mobile"],
    ["deviceType=tablet", "deviceType", "Tablet"],
    ["sourceType=direct", "sourceType", "Direct"],
    ["sourceType=SEARCH", "sourceType", "Search"],
    ["sourceType=social", "sourceType", "Social"],
    ["sourceType=referral", "sourceType", "Referral"],
    ["sourceType=campaign", "sourceType", "Campaign"],
    ["sourceType=aisearch", "sourceType", "AISearch"],
    ["visitType=NEW VISITS", "visitType", "New visits"],
    ["visitType=returning visits", "visitType", "Returning visits"],
    ["exitType=bounce visits", "exitType", "Bounce visits"],
    ["exitType=non-bounce visits", "exitType", "Non-bounce visits"],
  ])("%j is sent as documented", (text, name, value) => {
    expect(parse(text)).toEqual([include(name, value)]);
  });

  test("another value is refused with the nearest and the allowed ones", () => {
    const { code, message } = refusalOf(() => parse("deviceType=tablets"));
    expect(code).toBe("filterBadValue");
    for (const word of ["filters", "deviceType", '"tablets"', 'Did you mean "Tablet"?', "PC, Mobile, Tablet"])
      expect(message).toContain(word);
  });

  test("values that the API lists keep their case", () => {
    expect(parse("country=japan")).toEqual([include("country", "japan")]);
  });
});

test.each([
  ["state", "region"],
  ["resolution", "screenResolution"],
  ["brand", "deviceBrand"],
  ["search", "searchEngine"],
  ["socialMedia", "socialNetwork"],
  ["referral", "referralSource"],
  ["adName", "utmCampaign"],
  ["adSource", "utmSource"],
  ["adMedium", "utmMedium"],
  ["adTerm", "utmTerm"],
  ["adContent", "utmContent"],
  ["ADNAME", "utmCampaign"],
])("the data center's name %s is the filter field %s", (alias, name) => {
  expect(parse(`${alias}=x`)).toEqual([include(name, "x")]);
});

test.each([
  ...["deviceType", "sourceType", "visitType", "exitType", "os", "osVersion", "browser", "browserVersion"],
  ...["screenResolution", "deviceBrand", "country", "region", "searchEngine", "socialNetwork", "socialUrl", "aiName"],
  ...["referralSource", "referralUrl", "campaignUrl", "utmCampaign", "utmSource", "utmMedium", "utmTerm", "utmContent"],
  ...["combinedPages", "originalPages", "eventName", "conversionName"],
])("%s is a filter field without brackets", (name) => {
  const values: Record<string, string> = {
    deviceType: "PC",
    sourceType: "Direct",
    visitType: "New visits",
    exitType: "Bounce visits",
  };
  const value = values[name] ?? "x";
  expect(parse(`${name}=${value}`)).toEqual([include(name, value)]);
});

describe("several conditions", () => {
  test.each([
    "country=Japan,China;os=iOS",
    "os=iOS; country=China,Japan",
    "country=China,Japan,China;os=iOS;os=iOS",
    "COUNTRY==Japan , China ; OS = iOS",
    "OS=iOS;country='Japan','China';country=China,Japan",
  ])("%j is the same as any other order of it", (text) => {
    expect(parse(text)).toEqual([include("country", "China", "Japan"), include("os", "iOS")]);
  });

  test("duplicates that differ in case of a fixed value or in the name used are dropped", () => {
    expect(parse("deviceType=pc,PC,Pc")).toEqual([include("deviceType", "PC")]);
    expect(parse("state=Tokyo;region=Tokyo")).toEqual([include("region", "Tokyo")]);
  });

  test("conditions that differ in anything stay apart", () => {
    expect(parse("country=Japan;country!=Japan;country=China")).toHaveLength(3);
    expect(parse("dimension(a)=1;dimension(b)=1")).toHaveLength(2);
  });

  test("the example of the manual is read as four conditions", () => {
    const text = "country=Japan,China; deviceType!=Tablet; eventDimension(purchase,price)=100; dimension(price)=100";
    expect(parse(text)).toHaveLength(4);
  });
});

test.each([
  ["country", "filterWithoutOperator", { value: "country" }],
  ["country;os=iOS", "filterWithoutOperator", { value: "country" }],
  ["country include Japan", "filterWithoutOperator", { value: "country include Japan" }],
  ["os=iOS;country", "filterWithoutOperator", { value: "country" }],
  ["country=", "filterWithoutValue", { value: "country" }],
  ["country!=", "filterWithoutValue", { value: "country" }],
  ["country=;os=iOS", "filterWithoutValue", { value: "country" }],
  ["country=Japan,", "filterWithoutValue", { value: "country" }],
  ["country=,Japan", "filterWithoutValue", { value: "country" }],
  ["country=Japan,,China", "filterWithoutValue", { value: "country" }],
  ["country=''", "filterWithoutValue", { value: "country" }],
  ["deviceType=", "filterWithoutValue", { value: "deviceType" }],
  ["contry=Japan", "unknownName", { value: "contry", nearest: ["country"] }],
  ["=Japan", "unknownName", { value: "" }],
  ["visits=5", "unknownName", { value: "visits" }],
] as const)("%j is refused as %s", (text, code, parameters) => {
  expect(() => parse(text)).toThrow(refused(code, { argument: "filters", ...parameters }));
});

describe("a range", () => {
  test.each([
    [[["country", "include", "Japan"]], [include("country", "Japan")]],
    [[["country", "exclude", "Japan"]], [exclude("country", "Japan")]],
    [[["country", "=", "Japan", "China"]], [include("country", "China", "Japan")]],
    [[["country", "==", "Japan"]], [include("country", "Japan")]],
    [[["country", "!=", "Japan"]], [exclude("country", "Japan")]],
    [[["country", "INCLUDE", "Japan"]], [include("country", "Japan")]],
    [[[" state ", " = ", " Tokyo "]], [include("region", " Tokyo ")]],
    [[["deviceType", "=", "pc"]], [include("deviceType", "PC")]],
    [
      [
        ["os", "=", "iOS", ""],
        ["", "", "", ""],
        ["country", "=", "Japan", "China"],
        ["country", "=", "China", "Japan"],
      ],
      [include("country", "China", "Japan"), include("os", "iOS")],
    ],
    [[["country", "=", "", "Japan"]], [include("country", "Japan")]],
    [
      [["eventDimension(purchase,price)", "=", 100]],
      [{ name: "eventDimension", eventName: "purchase", eventVariant: "price", op: "include", value: ["100"] }],
    ],
    [
      [["dimension(day)", "=", "2026-04-01"]],
      [{ name: "dimension", eventVariant: "day", op: "include", value: ["2026-04-01"] }],
    ],
    [[["eventName", "=", true]], [include("eventName", "true")]],
    [[["utmTerm", "=", "a;b,c"]], [include("utmTerm", "a;b,c")]],
    [[["utmTerm", "=", "'quoted'"]], [include("utmTerm", "'quoted'")]],
    [
      [
        ["", ""],
        ["", ""],
      ],
      [],
    ],
    [[], []],
  ] as [Parameters<typeof parseFilters>[0], Filter[]][])("%j", (range, filters) => {
    expect(parseFilters(range, "filters")).toEqual(filters);
  });

  test("a column of texts is read as their conditions", () => {
    expect(parseFilters([["country=Japan"], [""], ["os=iOS;country=Japan"]], "filters")).toEqual([
      include("country", "Japan"),
      include("os", "iOS"),
    ]);
  });

  test.each([
    [[["", "=", "Japan"]], "filterBadRow", { value: "=, Japan" }],
    [[["country", "=", ""]], "filterWithoutValue", { value: "country" }],
    [[["country", "is", "Japan"]], "filterBadOperator", { value: "is", allowed: ["include", "exclude", "=", "!="] }],
    [[["country", "", "Japan"]], "filterBadRow", { value: "country, Japan" }],
    [[["contry", "=", "Japan"]], "unknownName", { nearest: ["country"] }],
    [[["deviceType", "=", "Phone"]], "filterBadValue", { value: "Phone" }],
    [[["dimension", "=", "1"]], "filterPropertyNeeded", {}],
    [[["country(x)", "=", "1"]], "filterPropertyRefused", {}],
    [[["dimension(x", "=", "1"]], "unbalancedBracket", {}],
  ] as const)("%j is refused as %s", (range, code, parameters) => {
    expect(() => parseFilters(range, "filters")).toThrow(refused(code, parameters));
    expect(refusalOf(() => parseFilters(range, "filters")).message).toContain("filters");
  });
});

test.each([undefined, "", "  ", ";"])("%j is no condition", (argument) => {
  expect(parseFilters(argument, "filters")).toEqual([]);
});

test.each(["constructor", "__proto__", "toString", "valueOf", "like", ">", "=!", "contains", ""])(
  "%j is no operator",
  (word) => {
    expect(() => parseOperator(word, "op")).toThrow(refused("filterBadOperator", { argument: "op", value: word }));
  },
);

describe("the text of a condition", () => {
  test.each([
    [include("country", "Japan", "a;b"), "country=Japan,'a;b'"],
    [exclude("deviceType", "Tablet"), "deviceType!=Tablet"],
    [include("utmTerm", "it's"), "utmTerm=it's"],
    [include("utmTerm", "'tis"), "utmTerm='''tis'"],
    [include("utmTerm", " a"), "utmTerm=' a'"],
    [include("utmTerm", "a=b"), "utmTerm=a=b"],
    [include("utmTerm", "=b"), "utmTerm='=b'"],
    [
      { name: "eventDimension", eventName: "a,b", eventVariant: "c)d", op: "include", value: ["1"] },
      "eventDimension('a,b','c)d')=1",
    ],
    [{ name: "dimension", eventVariant: "price", op: "exclude", value: ["1", "2"] }, "dimension(price)!=1,2"],
  ] as [Filter, string][])("%j is %s", (filter, text) => {
    expect(formatFilter(filter)).toBe(text);
  });

  test("several are joined without spaces", () => {
    expect(formatFilters([include("country", "Japan"), exclude("os", "iOS")])).toBe("country=Japan;os!=iOS");
  });
});

test("a condition from parts keeps the order in which the values were given", () => {
  expect(formatFilter(makeFilter("country", "include", ["Japan", "a;b", "Japan"]))).toBe("country=Japan,'a;b'");
});

test.each([
  [include("utmTerm", "=b")],
  [include("utmTerm", "==")],
  [exclude("utmTerm", "=b")],
  [include("utmTerm", "!=b")],
])("%j is the same when it is written and read again", (filter) => {
  expect(parse(formatFilter(filter))).toEqual([filter]);
});

const filledText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1 }),
  fc.string({ unit: fc.constantFrom("=", "!", ";", ",", "'", '"', "(", ")", " ", "a"), minLength: 1 }),
);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    name: fc.constantFrom("country", "os", "utmTerm", "originalPages", "eventName"),
    op: fc.constantFrom("include", "exclude"),
    value: fc.array(filledText, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    name: fc.constant("deviceType"),
    op: fc.constantFrom("include", "exclude"),
    value: fc.uniqueArray(fc.constantFrom("PC", "Mobile", "Tablet"), { minLength: 1 }),
  }),
  fc.record({
    name: fc.constant("eventDimension"),
    eventName: filledText,
    eventVariant: filledText,
    op: fc.constantFrom("include", "exclude"),
    value: fc.array(filledText, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    name: fc.constant("dimension"),
    eventVariant: filledText,
    op: fc.constantFrom("include", "exclude"),
    value: fc.array(filledText, { minLength: 1, maxLength: 2 }),
  }),
) as fc.Arbitrary<Filter>;

test("conditions survive the way to text and back", () => {
  fc.assert(
    fc.property(fc.array(filter, { maxLength: 4 }), (filters) => {
      const once = parse(formatFilters(filters));
      expect(parse(formatFilters(once))).toEqual(once);
      expect(once).toEqual(
        canonicalFilters(filters.map((one) => ({ ...one, value: [...new Set(one.value)] }))).map((one) => ({ ...one })),
      );
    }),
    { numRuns: 300 },
  );
});

test("the order of conditions and of values does not matter", () => {
  fc.assert(
    fc.property(fc.array(filter, { minLength: 1, maxLength: 4 }), (filters) => {
      const turned = [...filters].reverse().map((one) => ({ ...one, value: [...one.value].reverse() }));
      expect(JSON.stringify(parse(formatFilters(turned)))).toBe(JSON.stringify(parse(formatFilters(filters))));
      expect(parse(formatFilters([...filters, ...turned]))).toEqual(parse(formatFilters(filters)));
    }),
  );
});

test("whatever is given is read as conditions that the API takes, or refused", () => {
  fc.assert(
    fc.property(hostileArgument, (argument) => {
      try {
        for (const { name, op, value } of parseFilters(argument, "filters")) {
          expect(name).not.toBe("");
          expect(["include", "exclude"]).toContain(op);
          expect(value.length).toBeGreaterThan(0);
          expect(value).not.toContain("");
        }
      } catch (problem) {
        if (!(problem instanceof PtengineError)) throw problem;
      }
    }),
    { numRuns: 1000 },
  );
});

describe("almost-syntax is never taken for a value", () => {
  test.each([
    ["country=Japan；deviceType=PC", "country=Japan;deviceType=PC", "country='Japan；deviceType=PC'"],
    ["country=Japan、China", "country=Japan,China", "country='Japan、China'"],
    ["country!=Japan，China", "country!=Japan,China", "country!='Japan，China'"],
    ["country=France,Japan、China", "Japan,China", "'Japan、China'"],
    ["country=“Japan”", "country=Japan", "country='“Japan”'"],
    ["country=‘Japan’", "country=Japan", "country='‘Japan’'"],
    ["country=”Japan”", "country=Japan", "country='”Japan”'"],
    ["country=「Japan」", "country=Japan", "country='「Japan」'"],
    ["country=『Japan』", "country=Japan", "country='『Japan』'"],
    ["country=「日本」、「中国」", "country=日本,中国", "country='「日本」、「中国」'"],
    ["country=~Jap.*", "country=Jap.*", "country='~Jap.*'"],
    ["country=@Jap", "country=Jap", "country='@Jap'"],
    ["eventDimension(purchase、price)=100", "purchase,price", "'purchase、price'"],
    ["eventDimension(purchase,「price」)=100", "price", "'「price」'"],
  ])("%s", (text, plain, quoted) => {
    const { code, message } = refusalOf(() => parse(text));
    expect(code).toBe("unclearValue");
    expect(message).toContain(`Write ${plain} or`);
    expect(message).toContain(`${quoted}.`);
    // What is advised is understood.
    if (plain.includes("=")) expect(() => [parse(plain), parse(quoted)]).not.toThrow();
  });

  test.each([
    ["utmTerm='a；b'", "a；b"],
    ['utmTerm="a、b"', "a、b"],
    ["utmTerm='~x'", "~x"],
    ["utmTerm='@x'", "@x"],
    ["utmTerm='「x」'", "「x」"],
    ["utmTerm=a“b”", "a“b”"],
    ["utmTerm=a~b@c", "a~b@c"],
    ["utmTerm=it’s", "it’s"],
    ["utmTerm=春（夏）", "春（夏）"],
  ])("%s is clear", (text, value) => {
    expect(parse(text)).toEqual([include("utmTerm", value)]);
  });
});

describe("a value from a cell is sent as the cell shows it", () => {
  test.each([
    ["summer_sale ", "summer_sale "],
    ["\u3000春", "\u3000春"],
    [true, "true"],
    [false, "false"],
    [0.1 + 0.2, "0.3"],
    [1234567.891, "1234567.891"],
    [-0.5, "-0.5"],
    [0, "0"],
    [1e-7, "0.0000001"],
    [1e21, "1000000000000000000000"],
    [2 / 3, "0.666666666666667"],
    ["2026-04-01", "2026-04-01"],
  ] as const)("%j is %j, in a range of rows and in PTENGINE_FILTER", (cell, value) => {
    expect(parseFilters([["utmCampaign", "=", cell]], "filters")).toEqual([include("utmCampaign", value)]);
    const text = formatFilter(parseFilterArguments(["utmCampaign", "=", cell]));
    expect(parse(text)).toEqual([include("utmCampaign", value)]);
  });

  test("a fixed value is found with spaces around it", () => {
    expect(parseFilters([["deviceType", "=", " pc "]], "filters")).toEqual([include("deviceType", "PC")]);
  });
});

const awkward = fc.constantFrom(..."',;\"()=!~@“”‘’「」；，、　 \n aあ0");
const valueOfVisitors = fc.oneof(
  fc.string({ unit: awkward, minLength: 1, maxLength: 8 }),
  fc.string({ unit: "binary", minLength: 1 }),
);

test("what PTENGINE_FILTER_VALUES gives is sent as it was given, from cells, from PTENGINE_FILTER and from text", () => {
  fc.assert(
    fc.property(fc.array(valueOfVisitors, { minLength: 1, maxLength: 4 }), valueOfVisitors, (values, name) => {
      const expected = canonicalFilters([include("utmCampaign", ...new Set(values))]);
      expect(parseFilters([["utmCampaign", "include", ...values]], "filters")).toEqual(expected);
      const column = values.map((value) => [value]);
      const text = formatFilter(parseFilterArguments(["utmCampaign", "include", column]));
      expect(parse(text)).toEqual(expected);
      expect(parse(`${text};${text}`)).toEqual(expected);
      // A property's name comes from the same lists.
      const property: Filter = { name: "dimension", eventVariant: name, op: "exclude", value: [...new Set(values)] };
      expect(parse(formatFilter(property))).toEqual(canonicalFilters([property]));
    }),
    { numRuns: 1000 },
  );
});

test("a question has at most 200 conditions, as text or as rows", () => {
  const values = Array.from({ length: 201 }, (_, index) => `v${index}`);
  const many = refused("listTooLong", { argument: "filters", count: 201, maximum: 200 });
  expect(() => parse(values.map((value) => `country=${value}`).join(";"))).toThrow(many);
  expect(() =>
    parseFilters(
      values.map((value) => ["country", "=", value]),
      "filters",
    ),
  ).toThrow(many);
  expect(parse(`country=${values.join(",")}`)[0]?.value).toHaveLength(201);
});
