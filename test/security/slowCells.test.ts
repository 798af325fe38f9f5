// What stands in a cell may be anybody's: whoever selects it does not wait for it.
import { TwoPeople } from "./twoPeople";

/** Each is a calculation of Sheets, which takes some tenths of a second. */
const maxCalculated = 20;

let people: TwoPeople;
beforeAll(async () => {
  people = await TwoPeople.open();
});
afterAll(() => people.close());

interface Read {
  readonly calls: readonly { readonly args: readonly { readonly value?: unknown }[] }[];
}

it("of a formula with hundreds of arguments that Sheets must calculate, the first ones are", async () => {
  const call = `PTENGINE_DC(${Array.from({ length: 50 }, () => "1+1").join(",")})`;
  people.workbench.setFormula("B2", `=IF(TRUE,1,${call}&${call})`);
  await people.workbench.settled();
  people.workbench.book.port.select("sheet-1", { top: 1, left: 1, bottom: 1, right: 1 });
  const { value } = await people.call("readSelection", {});
  const args = (value as Read).calls.flatMap((one) => one.args);
  expect(args).toHaveLength(100);
  expect(args.filter((argument) => argument.value !== undefined)).toHaveLength(maxCalculated);
});
