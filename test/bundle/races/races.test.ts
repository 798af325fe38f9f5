// Many executions of the built add-on at once, in an order that a seed decides: never a request too many, never a wrong number.
import { anyOrderLatencies } from "../../../workbench/apps-script/scheduler/latencies";
import type { SchedulerOptions } from "../../../workbench/apps-script/scheduler/settings";
import { expectedValues, problemsOf, shownBy } from "../../../workbench/bench/checks";
import { Desk, type DeskOptions, startMs } from "../../../workbench/bench/desk";
import { benchSheets } from "../../../workbench/bench/sheets";
import type { Fault } from "../../../workbench/ptengine/service/control";
import { builtAddOn } from "../../support/builtAddOn";
import { soaked } from "../../support/soak";

const addOn = builtAddOn();
/** A part of the seeds that `npm run bench -- seeds` runs. */
const seeds = soaked([1], [1, 2, 3, 4, 5, 6, 7, 8]);

const openDesk = (options: Partial<DeskOptions> & Pick<DeskOptions, "formulas">) =>
  new Desk({ ...addOn, plan: "FREE_TRIAL", seed: 1, ...options });

const formulasOf = (size: string) => benchSheets[size] ?? [];

const valuesOf = (size: string) => expectedValues({ ...addOn, formulas: formulasOf(size) });

const questionsOf = (desk: Desk) => desk.requests().map(({ body }) => JSON.stringify(body));
const refusalsOf = (desk: Desk) => desk.requests().filter(({ status }) => status === 429);

const minuteWindows = ["fixed", "sliding"] as const;

describe.each([
  // 132: an answer is being written while another execution begins.
  ["30", 12, [...seeds, 132], minuteWindows],
  // Whatever depends on how a minute is counted shows with 30 formulas too.
  ["100", 40, soaked([1], [1, 2, 3]), soaked<readonly ("fixed" | "sliding")[]>(["sliding"], minuteWindows)],
] as const)(
  "a sheet of %s formulas with %i questions on the plan of 10 a minute",
  (size, questions, someSeeds, windows) => {
    let expected: string[];
    beforeAll(async () => {
      expected = await valuesOf(size);
    });

    it.each(someSeeds)("asks each question once and shows the right numbers, in the order of seed %i", async (seed) => {
      for (const minuteWindow of windows) {
        const options = {
          ...addOn,
          formulas: formulasOf(size),
          plan: "FREE_TRIAL",
          seed,
          api: { minuteWindow },
        } as const;
        expect([minuteWindow, await problemsOf(options, expected)]).toEqual([minuteWindow, []]);
      }
    });

    it("makes no request when it is calculated again", async () => {
      const desk = openDesk({ formulas: formulasOf(size), plan: "GROWTH" });
      expect(await desk.refresh()).toMatchObject({ questions, answered: questions });
      const before = desk.requests().length;
      const report = await desk.calculate();
      expect(desk.requests()).toHaveLength(before);
      for (const { calls } of report.executions) {
        expect((calls.Properties ?? 0) + (calls.Cache ?? 0) + (calls.Lock ?? 0)).toBeLessThanOrEqual(4);
      }
      await desk.close();
    });
  },
);

it.each(seeds)("any order of calls leaves one request a question and no refusal, seed %i", async (seed) => {
  const formulas = formulasOf("10");
  const desk = openDesk({ formulas, plan: "GROWTH", seed, scheduler: { latencies: anyOrderLatencies } });
  await desk.calculate();
  await desk.refresh();
  expect(shownBy(await desk.calculate())).toEqual(await valuesOf("10"));
  expect(refusalsOf(desk)).toEqual([]);
  // Once by the formulas, where they were served in their time, and once by the refresh.
  const counts = new Map<string, number>();
  for (const question of questionsOf(desk)) counts.set(question, (counts.get(question) ?? 0) + 1);
  expect(counts.size).toBe(4);
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(2);
  await desk.close();
});

it.each([
  ["a server that fails twice", { kind: "serverError", remaining: 2 }],
  ["connections that are lost twice", { kind: "closedConnection", remaining: 2 }],
  ["a page of a proxy, twice", { kind: "html", remaining: 2 }],
  ["half an answer, twice", { kind: "truncatedJson", remaining: 2 }],
] as [string, Fault][])("%s costs the requests that it explains, and no number is wrong", async (_, fault) => {
  const expected = await valuesOf("10");
  for (const seed of soaked([1], seeds)) {
    const desk = openDesk({ formulas: formulasOf("10"), plan: "GROWTH", seed, api: { faults: [fault] } });
    const first = shownBy(await desk.calculate());
    first.forEach((value, index) => {
      if (value !== expected[index]) expect(value).toMatch(/^Ptengine( 5000)?: /);
    });
    await desk.refresh();
    const last = shownBy(await desk.calculate());
    last.forEach((value, index) => {
      if (value !== expected[index]) expect(value).toMatch(/^Ptengine: the answer was cut off/);
    });
    const asked = questionsOf(desk).length;
    expect(asked).toBeLessThanOrEqual(4 * 2 + 2 * 2);
    await desk.close();
  }
});

describe("an execution that is killed", () => {
  const twice = [formulasOf("1")[0], formulasOf("1")[0]].flatMap((formula) => formula ?? []);

  it.each(["killBefore", "killAfter"] as const)(
    "%s any of its service calls costs one request at most, and holds others up for 30 s at most, who say so",
    async (when) => {
      const [expected] = await valuesOf("1");
      for (let index = 0; index < 60; index += 1) {
        let kills = 0;
        const kill: SchedulerOptions["killBefore"] = (call) => {
          const isIt = call.executionId === 1 && call.index === index;
          kills += isIt ? 1 : 0;
          return isIt;
        };
        const desk = openDesk({ formulas: twice, plan: "GROWTH", scheduler: { [when]: kill } });
        const others = shownBy(await desk.calculate()).filter((value) => !value.includes("killed"));
        const unexpected = others.filter((value) => value !== expected && !value.startsWith("Ptengine 4290: "));
        expect([index, unexpected, others.length]).toEqual([index, [], kills > 0 ? 1 : 2]);
        await desk.pass(Math.max(0, startMs + 30_000 - desk.nowMs()));
        expect([index, shownBy(await desk.calculate())]).toEqual([index, [expected, expected]]);
        expect([index, desk.requests().length <= 2]).toEqual([index, true]);
        await desk.close();
        if (kills === 0) break;
      }
    },
  );
});
