// Freeze and thaw: the cells keep what they showed, the first cell says what that is, and the formula can be put back.
import { byCountry, FreezeDesk } from "./freezeDesk";

let desk: FreezeDesk;
beforeEach(() => {
  desk = new FreezeDesk();
  desk.rows = [
    ["Japan", 1200],
    ["China", 20],
  ];
});
afterEach(() => desk.close());

test("a frozen table holds the values that it showed, with a note that says what, for which days, when and by whom", async () => {
  await desk.enter("B3", byCountry);
  const before = desk.cells("B3:C5");
  expect(desk.shown("B3:C5")).toEqual([
    ["country", "visits"],
    ["Japan", "1200"],
    ["China", "20"],
  ]);
  const work = await desk.freeze("B3");
  expect(work).toMatchObject({ done: 1, refused: [], left: 0 });
  expect(desk.asked).toHaveLength(1);
  console.log(JSON.stringify(before), JSON.stringify(desk.cells("B3:C5")), JSON.stringify(work), desk.noteAt(3, 2));
  expect(desk.formulas()).toEqual([]);
  const { frozen } = await desk.frozen();
  await desk.thaw(frozen.map(({ id }) => id));
  expect(desk.formulas()).toHaveLength(1);
  console.log(JSON.stringify(desk.cells("B3:C5")));
});
