// Several questions in one formula of the built add-on give what their plain questions give, in one table.
import type { Cells } from "../documented/sheet";
import { completedBy, visitsOf } from "../oracle/expected";
import { patientSheet } from "./patientSheet";

const april = '"2026-04-06","2026-04-12"';
const visits = visitsOf("2026-04-06", "2026-04-12");

const { cells, error: errorOf } = patientSheet();

/** A plain table with the same cells in front of each of its rows. */
const behind = (front: Cells[number], rows: Cells): Cells => rows.map((row) => [...front, ...row]);

test("Pages of a range are rows, in their order, each once", async () => {
  const pages = ["https://ptengine.jp", "https://ptengine.jp/pricing", "https://ptengine.jp/no-such-page,1"];
  const array = [...pages, pages[0]].map((url) => `"${url}"`).join(";");
  const expected: Cells = [["url", "pv", "uv"]];
  for (const url of pages)
    expected.push(...behind([url], await cells(`=PTENGINE_HEATMAP("${url}",,"pv,uv",${april})`)));
  expect(await cells(`=PTENGINE_HEATMAP({${array}},,"pv,uv",${april})`)).toEqual(expected);
});

test("Funnels of several goals stand one below the other", async () => {
  const goals = ["Purchase complete", "ptmind signup"];
  const [header, ...first] = await cells(`=PTENGINE_FUNNEL("${goals[0]}",,${april})`);
  const [, ...second] = await cells(`=PTENGINE_FUNNEL("${goals[1]}",,${april})`);
  expect(await cells(`=PTENGINE_FUNNEL("${goals.join(",")}",,${april})`)).toEqual([
    ["goal", ...header!],
    ...behind([goals[0]!], first),
    ...behind([goals[1]!], second),
  ]);
});

test("A goal that does not exist fails the table of several, and is named", async () => {
  expect(await errorOf(`=PTENGINE_FUNNEL("Purchase complete,No such goal",,${april})`)).toMatch(
    /^Ptengine 4012: No such goal: /,
  );
});

test("All experiences are rows with their names and ids", async () => {
  const [, ...listed] = await cells(`=PTENGINE_EXPERIENCES("list")`);
  const rows = await cells(`=PTENGINE_EXPERIENCE("all",,"views,viewedUsers",${april})`);
  expect(rows[0]).toEqual(["experience", "experienceId", "views", "viewedUsers"]);
  const expected: Cells = [];
  for (const [id, name] of listed)
    expected.push(...behind([name!, id!], await cells(`=PTENGINE_EXPERIENCE("${id}",,"views,viewedUsers",${april})`)));
  expect(rows.slice(1)).toEqual(expected);
});

test("A/B results by several metrics unite their columns", async () => {
  const [, ...listed] = await cells(`=PTENGINE_EXPERIENCES("list")`);
  const [id, name] = listed[0]!;
  const one = await cells(`=PTENGINE_ABTEST("${id}","clickedUsers",,${april})`);
  const other = await cells(`=PTENGINE_ABTEST("${id}","bounceRate",,${april})`);
  const both = await cells(`=PTENGINE_ABTEST("${name}","clickedUsers,bounceRate",,${april})`);
  expect(both[0]).toEqual(["compareBy", ...new Set([...one[0]!, ...other[0]!])]);
  const at = (row: Cells[number], header: Cells[number]) =>
    both[0]!.slice(1).map((column) => (header.includes(column) ? row[header.indexOf(column)] : ""));
  expect(both.slice(1)).toEqual([
    ...one.slice(1).map((row) => ["clickedUsers", ...at(row, one[0]!)]),
    ...other.slice(1).map((row) => ["bounceRate", ...at(row, other[0]!)]),
  ]);
});

test("Conversions of several goals by day stand beside the visits", async () => {
  const goals = ["Purchase complete", "ptmind signup"];
  const rows = await cells(`=PTENGINE_DC("day","conversions,visits",${april},,"conversionNames=${goals.join(",")}")`);
  expect(rows[0]).toEqual(["time", "visits", ...goals.map((goal) => `conversions: ${goal}`)]);
  const numbers = rows.slice(1).map((row) => row.slice(1));
  const days = ["06", "07", "08", "09", "10", "11", "12"].map((day) => visitsOf(`2026-04-${day}`, `2026-04-${day}`));
  expect(numbers).toEqual(
    days.map((some) => [some.length, ...goals.map((goal) => completedBy(some, (name) => name === goal))]),
  );
});

test("A total is split into a row for each device, which together are the whole", async () => {
  const rows = await cells(`=PTENGINE_DC(,"visits",${april},,"split=deviceType")`);
  expect(rows[0]).toEqual(["deviceType", "visits"]);
  expect(rows.slice(1).map(([name]) => name)).toEqual(["PC", "Mobile", "Tablet"]);
  expect(rows.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(visits.length);
});

test("A series is split into columns, which together are the whole of each day", async () => {
  const rows = await cells(`=PTENGINE_DC("day","visits,pageView",${april},,"split=sourceType")`);
  const sources = ["Direct", "Search", "Social", "Referral", "Campaign", "AISearch"];
  expect(rows[0]).toEqual([
    "time",
    ...sources.map((name) => `visits: ${name}`),
    ...sources.map((name) => `pageView: ${name}`),
  ]);
  const [, ...whole] = await cells(`=PTENGINE_DC("day","visits",${april})`);
  const sums = rows.slice(1).map((row) => row.slice(1, 7).reduce<number>((sum, cell) => sum + Number(cell), 0));
  expect(sums).toEqual(whole.map(([, count]) => count));
});

test("A table split by chosen values is the union of their rows, and 0 where a count is lacking", async () => {
  const rows = await cells(
    `=PTENGINE_DC("browser","visits",${april},,"split=country=Japan,China; sortBy=visits; sortOrder=desc; headers=off")`,
  );
  const countOf = (country: string, browser: unknown) =>
    visits.filter((visit) => visit.country === country && visit.browser === browser).length;
  expect(rows.map(([name, ...counts]) => [name, counts])).toEqual(
    rows.map(([name]) => [name, [countOf("Japan", name), countOf("China", name)]]),
  );
  const ofJapan = rows.map((row) => Number(row[1]));
  expect(ofJapan).toEqual([...ofJapan].sort((one, other) => other - one));
});

test.each([
  [`=PTENGINE_DC("day","visits",${april},,"split=country")`, /country has no fixed values/],
  [
    `=PTENGINE_DC("day","visits",${april},"country=Japan","split=country=Japan")`,
    /cannot stand beside a filter of country/,
  ],
  [
    `=PTENGINE_DC("day","visits",${april},,"split=deviceType; compare=previous")`,
    /split and compare cannot stand together/,
  ],
  [`=PTENGINE_DC("day","visits",${april},,"split=country!=Japan")`, /is no list of values/],
  [`=PTENGINE_DC("day","visits",${april},,"split=colour=red")`, /"colour" is not a name/],
  [`=PTENGINE_DC("day","visits",${april},,"split=deviceType=Fridge")`, /"Fridge" is none of them/],
  [`=PTENGINE_EXPERIENCE("all","goals",,${april},"split=deviceType")`, /split does not fit here/],
  [`=PTENGINE_DC("day","conversions",${april},,"conversionName=a; conversionNames=b")`, /cannot stand together/],
  [`=PTENGINE_DC("day","visits",${april},,"conversionNames=a")`, /conversionNames/],
  [`=PTENGINE_DC("total","conversions",${april},,"conversionNames=a")`, /conversionNames/],
  [
    `=PTENGINE_FUNNEL("${Array.from({ length: 101 }, (_, index) => `g${index}`).join(",")}",,${april})`,
    /101 are too many/,
  ],
  [
    `=PTENGINE_DC("day","visits",${april},,"split=country=${Array.from({ length: 101 }, (_, index) => `c${index}`).join(",")}")`,
    /101 are too many/,
  ],
])("%s is refused", async (formula, message) => {
  expect(await errorOf(formula)).toMatch(message);
});
