// No refresh takes a number from a cell before there is a better one, whatever ends it; and its causes are the true ones.
import { RefreshedFile, statesOf } from "./refreshedFile";

const minuteMs = 60_000;
const april = '"2026-04-01","2026-04-30"';
/** A small answer, which is remembered beyond its six hours. */
const total = (country: string) => `=PTENGINE_DC("total","visits",${april},"country=${country}",,PTENGINE_REFRESH)`;
/** A large one, which is not. */
const table = (source: string) =>
  `=PTENGINE_DC("originalPages",,${april},"sourceType=${source}","headers=off",PTENGINE_REFRESH)`;

let file: RefreshedFile;
afterEach(() => file.close());

const stamp = () => file.settings();
const change = (settings: object) => file.control.change({ clearLog: true, ...settings });

/** Formulas that show numbers of this morning, most of them by answers that nobody keeps any more. */
async function openThisAfternoon(formulas: Readonly<Record<string, string>>) {
  file = await RefreshedFile.open({});
  // The refresh cell is made by the first refresh.
  await file.slice();
  await file.enter(formulas);
  const shown = Object.keys(formulas).map((address) => file.shown(address));
  expect(shown.filter((value) => value.startsWith("#"))).toEqual([]);
  await file.pass(7 * 60 * minuteMs);
  await file.workbench.settled();
  file.workbench.appsScript.state.clearCache();
  return { addresses: Object.keys(formulas), shown };
}

const shownBy = (addresses: readonly string[]) => addresses.map((address) => file.shown(address));
const outage = { faults: [{ kind: "serverError", remaining: null }] };

test("stopping early says how many would lose theirs, leaves the cells as they are, and shows the rest only if told", async () => {
  const { addresses, shown } = await openThisAfternoon({ A1: total("Japan"), H1: table("Direct") });
  const before = stamp();
  const stopped = await file.slice({ isLast: true });
  expect(stopped).toMatchObject({ isDone: false, isShown: false, losingCount: 1 });
  expect([stamp(), shownBy(addresses)]).toEqual([before, shown]);

  await change(outage);
  expect(await file.slice({ isLast: true, isLossAllowed: true })).toMatchObject({ isShown: true, losingCount: 1 });
  expect(stamp()).not.toBe(before);
  expect(file.shown("A1")).toBe(shown[0]);
  expect(file.shown("H1")).toBe("#ERROR!");
}, 60_000);

test("an outage is told as one, and takes no number away", async () => {
  const { addresses, shown } = await openThisAfternoon({ A1: total("Japan"), H1: table("Direct") });
  await change(outage);
  const before = stamp();
  const slice = await file.slice();
  expect(slice).toMatchObject({ isDone: false, isShown: false, losingCount: 1, waitsFor: { code: 5000 } });
  expect([stamp(), shownBy(addresses)]).toEqual([before, shown]);
  // Once it is over, the same run goes on.
  await change({ faults: [] });
  await file.pass(2 * minuteMs);
  expect(await file.slice()).toMatchObject({ isDone: true, isShown: true, questions: 2, answered: 2 });
  expect(stamp()).not.toBe(before);
}, 60_000);

test("with the day used up nothing waits: it is told in hours, the cells stay, and a person may ask anyway", async () => {
  const { addresses, shown } = await openThisAfternoon({ A1: total("Japan"), H1: table("Direct") });
  await change({ faults: [{ kind: "dayLimit", remaining: 1 }] });
  const before = stamp();
  const held = await file.slice();
  expect(held).toMatchObject({ isHeld: true, isShown: false, losingCount: 1, waitsFor: { code: 4291 } });
  expect(Number(held.waitsFor?.parameters.hours)).toBeGreaterThanOrEqual(1);
  // The plan was enlarged at once, but what was told counts until a person says so.
  expect(await file.slice()).toMatchObject({ isHeld: true, requests: 0 });
  expect([stamp(), shownBy(addresses)]).toEqual([before, shown]);
  expect(await file.slice({ isAskedAnyway: true })).toMatchObject({ isDone: true, isShown: true, answered: 2 });
}, 60_000);

test("where every formula has an older answer, a run that has to end shows what there is and loses nothing", async () => {
  const { addresses, shown } = await openThisAfternoon({ A1: total("Japan"), A2: total("China") });
  await change({ faults: [{ kind: "dayLimit", remaining: null }] });
  expect(await file.slice()).toMatchObject({ isHeld: true, isShown: true, losingCount: 0 });
  expect(shownBy(addresses)).toEqual(shown);
}, 60_000);

test.each([
  ["half an answer", [{ kind: "truncatedJson", remaining: null }]],
  ["a login page", [{ kind: "html", status: 200, remaining: null }]],
  ["a page of a proxy", [{ kind: "html", status: 502, remaining: null }]],
])(
  "%s in place of an answer is an outage: older numbers stand in",
  async (_, faults) => {
    const { addresses, shown } = await openThisAfternoon({ A1: total("Japan"), A2: total("China") });
    await change({ faults });
    expect(await file.slice({ isLast: true })).toMatchObject({ isShown: true, losingCount: 0 });
    expect(shownBy(addresses)).toEqual(shown);
    // The formulas have asked, and kept their older numbers.
    expect((await file.statuses()).length).toBeGreaterThan(0);
  },
  60_000,
);

test("the menu leaves the cells as they are too, and says why", async () => {
  const { addresses, shown } = await openThisAfternoon({ A1: total("Japan"), H1: table("Direct") });
  await change({ faults: [{ kind: "dayLimit", remaining: null }] });
  const before = stamp();
  const told: unknown[] = [];
  file.workbench.ui.addPage((event) => told.push(event));
  await file.workbench.runMenu("menuRefreshFormulas");
  await file.workbench.settled();
  expect([stamp(), shownBy(addresses)]).toEqual([before, shown]);
  expect(JSON.stringify(told)).toMatch(/1 of them would lose what they show.*requests for today are used up/);
}, 60_000);

test("what can never be asked neither waits nor is asked again", async () => {
  file = await RefreshedFile.open({ A1: '=PTENGINE_DC("contry")', A2: '=PTENGINE_DC("total","visits",TODAY()-7)' });
  const { formulas, isDone, questions } = await file.slice();
  expect([isDone, questions]).toEqual([true, 0]);
  expect(statesOf(formulas)).toEqual([
    ["A1", "failed", "unknownName"],
    ["A2", "notPlanned", undefined],
  ]);
  expect(formulas.map(({ isAskable, canFollowRefresh }) => [isAskable, canFollowRefresh])).toEqual([
    [false, true],
    [false, true],
  ]);
});
