import { type Fields, profileId, rowsOf, testApi } from "./support";

const april = { startDate: "2026-04-01", endDate: "2026-04-30" };

const api = testApi({ resetCounters: true });

const ask = async (path: string, body: Fields) => (await api().post(path, { profileId, ...body })).envelope;
const dataOf = async (path: string, body: Fields) => (await ask(path, body)).data as Fields;

test("The goals have id and name", async () => {
  const envelope = await ask("/conversion/goals", {});
  expect(envelope).toEqual({ code: 200, message: "OK", data: { conversions: expect.any(Array) } });
  const goals = rowsOf(envelope.data as Fields, "conversions");
  expect(goals.slice(0, 2)).toEqual([
    { id: "1753350579776", name: "ptmind signup" },
    { id: "1753350579999", name: "Purchase complete" },
  ]);
});

test("Values of a filter come by frequency, and can be searched", async () => {
  const all = await ask("/filter-values", { name: "country", ...april });
  expect(all).toEqual({ code: 200, message: "OK", data: { filterName: "country", values: expect.any(Array) } });
  expect((all.data as Fields).values).toEqual(expect.arrayContaining(["Japan", "China", "Jamaica"]));
  const searched = await dataOf("/filter-values", { name: "country", search: "Ja", ...april });
  expect(searched).toEqual({ filterName: "country", values: ["Japan", "Jamaica"] });
});

test("Values of events, of properties, of pairs and of one pair", async () => {
  const names = await dataOf("/filter-values", { name: "eventName", ...april });
  expect(names.values).toEqual(expect.arrayContaining(["purchase", "add_to_cart", "gallery_item_impression"]));
  const properties = await dataOf("/filter-values", { name: "dimension", ...april });
  expect(properties.values).toEqual(expect.arrayContaining(["price", "currency", "qty", "category"]));
  const pairs = await dataOf("/filter-values", { name: "eventDimension", ...april });
  expect(pairs.values).toEqual(expect.arrayContaining([{ eventName: "purchase", eventVariant: "price" }]));
  const pair = { eventName: "purchase", eventVariant: "price" };
  const values = await dataOf("/filter-values", { name: "eventDimension", ...pair, ...april });
  expect(values).toEqual({
    filterName: "eventDimension",
    ...pair,
    values: expect.arrayContaining(["100", "200", "500"]),
  });
});

test("Without dates, the values of the last 30 days are meant", async () => {
  const given = { startDate: "2026-08-18", endDate: "2026-09-16" };
  const name = "originalPages";
  expect(await dataOf("/filter-values", { name })).toEqual(await dataOf("/filter-values", { name, ...given }));
});
