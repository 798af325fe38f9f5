// Everything that Google calls by name can be typed into a cell too, where it runs with the properties of the file's owner.
import { publicHandlers } from "../../src/catalogue/publicNames";
import type { ScriptValue } from "../../workbench/apps-script/ports/values";
import { TwoPeople } from "./twoPeople";

let people: TwoPeople;
beforeAll(async () => {
  people = await TwoPeople.open();
});
afterAll(() => people.close());

const names = publicHandlers.map(({ name }) => name);

it.each(names)("=%s() does nothing, and changes nothing that is kept", async (name) => {
  const before = people.kept();
  for (const args of [[], ["start"], ["useSite", "x"], [true], [[["a", 1]]], [new Date(0)]] as ScriptValue[][]) {
    const result = await people.asFormula(name, ...args);
    expect(result.ok).toBe(false);
  }
  expect(people.kept()).toEqual(before);
  expect(await people.asked()).toEqual([]);
});

it.each(names.filter((name) => !/^on/.test(name)))("=%s() says that it is no formula", async (name) => {
  const result = await people.asFormula(name, "start");
  expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining(name) } });
});
