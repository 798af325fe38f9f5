// A freeze and a thaw, ended at every service call: there is the formula or there are its values, each in the list that says so.
import type { FormulaList } from "../../../src/sidebar/formulas";
import type { FrozenList, FrozenWork } from "../../../src/sidebar/frozen";
import { type Kill, KillDesk, killEverywhere } from "../kills/killDesk";

const zone = { top: 2, left: 1, bottom: 4, right: 2 };
const formula = '=PTENGINE_DC("country","visits","2026-04-01","2026-04-03")';
const table = [
  ["country", "visits"],
  ["Japan", "10"],
  ["China", "20"],
];
const freezeCall = {
  name: "freezeFormulas",
  input: { cells: [{ place: { sheetName: "Sheet1", row: 3, column: 2 }, formula }], userName: "Keiko" },
};

let desk: KillDesk;
beforeEach(() => {
  desk = new KillDesk();
  desk.rows = [
    ["Japan", 10],
    ["China", 20],
  ];
  desk.book.setFormula("D3", "beside");
  desk.book.setFormula("B6", "beneath");
});
afterEach(() => desk.close());

const properties = () => desk.script.state.properties("document");
const sheetId = () => desk.book.port.sheets()[0]?.id ?? "";
const cells = () => desk.book.port.read(sheetId(), zone);
const frozenNames = () =>
  [
    ...desk.book.port.namedRanges().map(({ name }) => name),
    ...properties()
      .entries()
      .map(([name]) => name),
  ].filter((name) => name.includes("FROZEN"));

/** The formula as it was entered, and nothing that a freeze leaves. */
async function asFormula(): Promise<void> {
  for (const { name } of desk.book.port.namedRanges()) desk.book.port.removeNamedRange(name);
  for (const name of frozenNames()) properties().delete(name);
  properties().delete("PTENGINE_AT_WORK");
  desk.book.port.clearContent(sheetId(), zone);
  desk.book.port.write(sheetId(), [{ row: 2, column: 1, note: "mine" }]);
  desk.book.setFormula("B3", formula);
  await desk.book.settled();
}

async function asFrozen(): Promise<string> {
  await asFormula();
  const { frozen } = await desk.call<FrozenWork>("freezeFormulas", freezeCall.input);
  return frozen[0]?.id ?? "";
}

/** What a person sees now: the same table in any case. */
async function look({ when, index, name }: Kill): Promise<"formula" | "values"> {
  const kill = `${when} call ${index}, ${name}`;
  await desk.book.settled();
  expect([kill, cells().map((line) => line.map(({ display }) => display))]).toEqual([kill, table]);
  const isFormula = cells()[0]?.[0]?.formula === formula;
  const { formulas } = await desk.call<FormulaList>("listFormulas");
  const { frozen } = await desk.call<FrozenList>("listFrozen");
  expect([kill, formulas.length, frozen.map(({ state }) => state)]).toEqual(
    isFormula ? [kill, 1, []] : [kill, 0, ["complete"]],
  );
  // Whoever was ended had work to do that nobody may do at the same time, until its time is over.
  await desk.pass(120_000);
  return isFormula ? "formula" : "values";
}

async function thawAll(): Promise<void> {
  const { frozen } = await desk.call<FrozenList>("listFrozen");
  await desk.call("thawFrozen", { ids: frozen.map(({ id }) => id) });
  await desk.book.settled();
}

/** Frozen as if nothing had happened, then thawed without a trace. */
async function goOn(kill: string, isFormula: boolean): Promise<void> {
  if (isFormula)
    expect([kill, await desk.call<FrozenWork>(freezeCall.name, freezeCall.input)]).toMatchObject([kill, { done: 1 }]);
  else await desk.call("thawFrozen", { ids: ["none"] });
  expect([kill, cells()[0]?.[0]?.note]).toEqual([
    kill,
    expect.stringMatching(/^mine\n\nPtengine: Frozen [^\n]+ by Keiko\n/),
  ]);
  await thawAll();
  expect([kill, cells()[0]?.[0]]).toMatchObject([kill, { formula, note: "mine" }]);
  expect([kill, frozenNames()]).toEqual([kill, []]);
}

test("a freeze that was ended has left the formula or all of its values, and can be done again and taken back", async () => {
  const left: string[] = [];
  const count = await killEverywhere(desk, freezeCall, {
    begin: asFormula,
    async look(kill) {
      const found = await look(kill);
      left.push(found);
      await goOn(`${kill.when} call ${kill.index}, ${kill.name}`, found === "formula");
    },
  });
  // First the formula, then the values, and never back.
  expect([...new Set(left)]).toEqual(["formula", "values"]);
  expect(left.lastIndexOf("formula")).toBeLessThan(left.indexOf("values"));
  expect(count).toBeGreaterThan(40);
});

test("a thaw that was ended has left the values or the formula, and can be finished", async () => {
  const left: string[] = [];
  const input = { ids: [""] };
  await killEverywhere(
    desk,
    { name: "thawFrozen", input },
    {
      async begin() {
        input.ids = [await asFrozen()];
      },
      async look(kill) {
        const found = await look(kill);
        left.push(found);
        await goOn(`${kill.when} call ${kill.index}, ${kill.name}`, found === "formula");
      },
    },
  );
  expect([...new Set(left)]).toEqual(["values", "formula"]);
  expect(left.lastIndexOf("values")).toBeLessThan(left.indexOf("formula"));
});

test("a table of 2,000 rows is frozen and thawed in hardly more calls than one of two", async () => {
  /** Of a freeze and of a thaw. */
  async function callsOf(asked: string): Promise<number[]> {
    desk.book.setFormula("B3", asked);
    await desk.book.settled();
    const place = freezeCall.input.cells[0]?.place;
    const never = { when: "before", index: Number.POSITIVE_INFINITY } as const;
    await desk.callKilled(
      { name: "freezeFormulas", input: { cells: [{ place, formula: asked }], userName: "" } },
      never,
    );
    const frozen = desk.names.length;
    expect(cells().flatMap((line) => line.map((cell) => cell.formula))).toEqual(Array(6).fill(""));
    const [id = ""] = frozenNames().flatMap((name) => name.split("PTENGINE_FROZEN:").slice(1));
    await desk.callKilled({ name: "thawFrozen", input: { ids: [id] } }, never);
    await desk.book.settled();
    expect(cells()[0]?.[0]?.formula).toBe(asked);
    return [frozen, desk.names.length];
  }
  const ofTwo = await callsOf(formula);
  desk.book.setFormula("B6", "");
  desk.book.port.insertRows(sheetId(), 20, 2_000);
  desk.rows = Array.from({ length: 2_000 }, (_, index): [string, number] => [`Country ${index}`, index]);
  const ofMany = await callsOf(formula.replace("04-03", "04-04"));
  ofMany.forEach((count, index) => {
    expect(count).toBeLessThan((ofTwo[index] ?? 0) + 10);
  });
});
