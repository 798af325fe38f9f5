// Whatever an editor does to the file, in whatever order: no key is used outside its grants, nobody else's cells, lists and runs suffer.
import * as fc from "fast-check";
import type { SidebarCallName } from "../../src/sidebar/calls";
import { soaked } from "../support/soak";
import { given, nobodys, private_, TwoPeople } from "./twoPeople";

const oddTexts = [
  "",
  " ",
  given,
  private_,
  nobodys,
  "__proto__",
  "constructor",
  "\ud800",
  "=1+1",
  "<b>x</b>",
  "2026-04-01",
  "a".repeat(5_000),
];
const oddText = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ maxLength: 20 }));
const oddValue = fc.oneof(
  oddText,
  fc.constantFrom(null, true, -1, 0, 1.5, 1e9, Number.MAX_SAFE_INTEGER),
  fc.array(oddText, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("every", "hour", "day", "days", "sheetName", "row", "column"), oddText, { maxKeys: 3 }),
);

const schedule = fc.constantFrom({ every: "hour" }, { every: "day", hour: 3 });
const question = fc.record({
  name: fc.constantFrom("PTENGINE_DC", "PTENGINE_GOALS", "PTENGINE_FUNNEL", "nothing"),
  args: fc.array(oddText, { maxLength: 6 }),
});

/** Inputs that are nearly right go deepest. */
const inputs: Readonly<Partial<Record<SidebarCallName, fc.Arbitrary<unknown>>>> = {
  saveReport: fc.record(
    {
      name: oddText,
      mode: fc.constantFrom("replace", "append", "update", "else"),
      header: fc.constantFrom("labels", "names", "none"),
      keyColumns: fc.array(oddText, { maxLength: 2 }),
      schedule: fc.oneof(schedule, oddValue),
      userName: oddText,
      isTakenOver: fc.boolean(),
      isPlacedAnew: fc.boolean(),
      chart: oddValue,
      call: fc.oneof(
        question,
        fc.constantFrom(given, private_, nobodys).map((site) => ({
          name: "PTENGINE_GOALS",
          args: [`profile=${site}`],
        })),
      ),
    },
    { requiredKeys: ["name", "mode", "header", "keyColumns", "userName"] },
  ),
  scheduleRefresh: fc.record({ schedule, userName: oddText, isTakenOver: fc.boolean() }),
  ask: fc.tuple(question, fc.integer()).map(([call, maxRows]) => ({ ...call, maxRows })),
  useSite: fc.record({ profileId: oddText }),
  grantSite: fc.record({ profileId: oddText }),
  removeSite: fc.record({ profileId: oddText }),
  withdrawSite: fc.record({ profileId: oddText }),
  useLanguage: fc.record({ documentLanguage: fc.oneof(fc.constantFrom("EN", "JP"), oddText) }),
  refreshFormulas: fc.record({ isLast: fc.boolean() }),
};
const callNames: readonly SidebarCallName[] = [
  "saveReport",
  "scheduleRefresh",
  "ask",
  "useSite",
  "grantSite",
  "removeSite",
  "withdrawSite",
  "useLanguage",
  "refreshFormulas",
  "listReports",
  "listFormulas",
  "writeLogTab",
  "runReports",
  "start",
];

type Deed = (people: TwoPeople) => Promise<unknown>;

const sidebarCall = fc
  .constantFrom(...callNames)
  .chain((name) =>
    fc
      .oneof(inputs[name] ?? fc.constant({}), oddValue)
      .map((input): [string, Deed] => [
        `${name} ${JSON.stringify(input)?.slice(0, 80)}`,
        (people) => people.call(name, input),
      ]),
  );
const formula = fc
  .constantFrom(given, private_, nobodys, "x")
  .map((site): [string, Deed] => [
    `formula of ${site}`,
    (people) => people.formula(`=PTENGINE_GOALS("profile=${site}")`),
  ]);
const handler = fc
  .constantFrom("menuRefreshFormulas", "menuRunReports", "triggerHourly", "sidebarCall", "onOpen")
  .map((name): [string, Deed] => [`=${name}()`, (people) => people.asFormula(name, "start")]);
const property = fc
  .tuple(
    fc.constantFrom(
      "PTENGINE_SETTINGS",
      "PTENGINE_REFRESH_RUN",
      "PTENGINE_REPORT_LOG",
      "PTENGINE_REPORT_BEGUN",
      "PTENGINE_REFRESH_SCHEDULE",
      "PTENGINE_REPORT:mine",
    ),
    fc.oneof(
      oddText,
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constant(`{"profileId":"${private_}"}`),
    ),
  )
  .map(([name, value]): [string, Deed] => [
    `property ${name} ${value.slice(0, 40)}`,
    async ({ workbench }) => workbench.appsScript.state.properties("document").set([[name, value.slice(0, 8_000)]]),
  ]);
const deed = fc.oneof(sidebarCall, formula, handler, property);

/** The owner's own report and cells, as they stand before an editor comes. */
const ownersCells = [["mine", 1]];

async function ownersReport(people: TwoPeople): Promise<string> {
  const { value } = await people.as("owner").call("saveReport", {
    name: "Owner's goals",
    mode: "replace",
    header: "names",
    keyColumns: [],
    userName: "Aiko",
    call: { name: "PTENGINE_GOALS", args: [`profile=${given}`] },
  });
  return (value as { readonly id: string }).id;
}

const keysOf = async (people: TwoPeople) => {
  const { log } = await (people.workbench.api as NonNullable<typeof people.workbench.api>).control.state();
  return log;
};

test(
  "an editor without a key spends no key outside its grants, and stops nobody's list, report or formula",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
        const people = await TwoPeople.open();
        try {
          people.workbench.setFormula("H1", "mine");
          people.workbench.setFormula("I1", "1");
          const id = await ownersReport(people);
          const secrets = people.workbench.appsScript.state.properties("user:owner").entries();
          await people.forgetRequests();
          for (const [, act] of deeds) await act(people.as("editor"));

          expect((await people.asked()).filter((site) => site !== given && site !== "")).toEqual([]);
          expect(JSON.stringify(await keysOf(people))).not.toContain(people.keys.private);
          expect(people.workbench.values("H1:I1")).toEqual(ownersCells);
          // What the owner has said stays said, whatever stands in the document.
          const kept = people.workbench.appsScript.state.properties("user:owner").entries();
          expect(kept).toEqual(
            expect.arrayContaining(secrets.filter(([name]) => !name.startsWith("PTENGINE_TRIGGER"))),
          );

          people.as("owner");
          expect((await people.call("listReports", {})).ok).toBe(true);
          expect((await people.call("listFormulas", {})).ok).toBe(true);
          expect((await people.call("start", {})).ok).toBe(true);
          expect((await people.call("runReports", { ids: [id] })).ok).toBe(true);
        } finally {
          await people.close();
        }
      }),
      { numRuns: soaked(8, 500) },
    );
  },
  soaked(300_000, 6 * 3_600_000),
);
