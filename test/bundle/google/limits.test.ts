// Limits of Google that are used up: what is due is put off, nothing is lost, and it is told to whoever looks next.
import { hourMs, question, TimedDesk } from "./timedDesk";

let desk: TimedDesk;
const open = (...plan: ConstructorParameters<typeof TimedDesk>) => {
  desk = new TimedDesk(...plan);
};
afterEach(() => desk.close());

const cell = (address: string) => desk.book.display(address)[0]?.[0];
const every = (kind: string, more: object = {}) => ({ schedule: { every: kind, ...more } });
const minuteMs = 60_000;
const hourlyTrigger = {
  person: "owner",
  handler: "triggerHourly",
  schedule: { unit: "hours", every: 1, timeZone: "Asia/Tokyo" },
} as const;

test("with 1,000 executions of the script under way, Google's own words are shown, and nothing is lost", async () => {
  open();
  const id = await desk.save(5);
  await desk.runOne(id);
  const before = desk.book.display("E5:F8");
  desk.script.circumstances.executionsOfOthers = 1_000;
  const words = "There are too many scripts running simultaneously.";
  expect(await desk.formula("visits")).toBe(words);
  await expect(desk.told("runReports", { ids: [id] })).rejects.toThrow(words);
  expect(desk.book.display("E5:F8")).toEqual(before);
  desk.script.circumstances.executionsOfOthers = 999;
  expect(await desk.formula("visits")).toMatch(/^\d+$/);
  expect(await desk.runOne(id)).toMatchObject({ result: "ok" });
});

test("a person's used-up trigger minutes put reports off until the next day of use, and the list says that they are late", async () => {
  open();
  const id = await desk.save(5, every("hour"));
  await desk.moveBy(hourMs);
  expect(cell("E6")).toBe("2026-04-01");
  desk.script.state.use("user:owner", "triggerMs", 90 * minuteMs);
  await desk.moveBy(3 * hourMs);
  const turn = async () => {
    const { reports } = await desk.call<{ reports: { id: string; turn: object }[] }>("listReports");
    return reports.find((one) => one.id === id)?.turn;
  };
  expect(await turn()).toMatchObject({ isDue: true, isLate: true });
  await desk.moveBy(24 * hourMs);
  expect(await turn()).toMatchObject({ isLate: false });
});

test("a trigger whose share of the day is used up does nothing, says so, and goes on a day later", async () => {
  open();
  await desk.save(5, every("hour"));
  const user = desk.script.state.properties("user:owner");
  user.set([["PTENGINE_TRIGGER_TIME", JSON.stringify({ sinceMs: desk.nowMs(), usedMs: 84.9 * minuteMs })]]);
  await desk.trigger();
  expect([await desk.triggerState(), cell("E6"), desk.statuses()]).toEqual([
    expect.objectContaining({ problem: "timeUsedUp" }),
    "",
    [],
  ]);
  await desk.pass(24 * hourMs);
  await desk.trigger();
  expect(await desk.triggerState()).not.toHaveProperty("problem");
  expect(cell("E6")).toBe("2026-04-01");
});

test.each(["oops", '{"sinceMs":9e15,"usedMs":5}', '{"sinceMs":1,"usedMs":-9}', ""])(
  "what a person has spoiled of that count keeps no trigger from its work: %j",
  async (text) => {
    open();
    await desk.save(5, every("hour"));
    desk.script.state.properties("user:owner").set([["PTENGINE_TRIGGER_TIME", text]]);
    await desk.trigger();
    expect(cell("E6")).toBe("2026-04-01");
  },
);

test("no trigger sleeps for longer than a minute, and what waits for the plan comes first in the next hours", async () => {
  open("FREE");
  const views = ["day", "week", "month", "resolution", "country", "state", "os", "osVersion", "browser", "sources"];
  views.push("sourceType", "campaign", "referral", "browserVersion", "device");
  const placeOf = (index: number) => [1 + 90 * (index % 2), 1 + 3 * Math.floor(index / 2)] as const;
  for (const [index, view] of views.entries()) {
    const call = { name: "PTENGINE_DC", args: [view, "visits", "2026-04-01", "2026-04-03", "", "limit=20"] };
    await desk.place({ name: view, call, ...every("day", { hour: 3 }) }, "sheet-1", ...placeOf(index));
  }
  const headers = () => [...(desk.book.display("A1:Z1")[0] ?? []), ...(desk.book.display("A91:Z91")[0] ?? [])];
  const written = () => headers().filter((text) => text === "visits").length;
  const counts: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { sleptMs, ranMs } = await desk.trigger();
    expect(sleptMs).toBeLessThanOrEqual(minuteMs);
    expect(ranMs).toBeLessThan(2 * minuteMs);
    counts.push(written());
    const deferred = desk.log().filter(({ result }) => result === "deferred");
    if (run === 0) expect(deferred.map(({ code }) => code)).toContain(4290);
    await desk.pass(hourMs);
  }
  expect(counts[0]).toBeGreaterThanOrEqual(3);
  expect(counts[0]).toBeLessThan(views.length);
  expect(counts.at(-1)).toBe(views.length);
  expect(desk.statuses().filter((status) => status === 429).length).toBeLessThanOrEqual(1);
});

describe.each(["en", "ja", "zh"] as const)("With Google's messages in the language %s", (language) => {
  test("a used-up number of requests is Google's, and not an outage of the document", async () => {
    open();
    const id = await desk.save(5);
    desk.script.circumstances.language = language;
    desk.script.state.use("user:owner", "fetches", 20_000);
    expect(await desk.formula("visits")).toMatch(/^Ptengine: Google's own limit for connections is used up/);
    expect(await desk.runOne(id)).toMatchObject({ result: "deferred", code: "googleQuota" });
    expect(await desk.codeOf("ask", { ...question, maxRows: 5 })).toBe("googleQuota");
    await desk.pass(24 * hourMs);
    expect(await desk.formula("visits")).toMatch(/^\d+$/);
  });

  test("an answer that does not come in time has timed out", async () => {
    open();
    desk.script.circumstances.language = language;
    desk.slowDown(25_000);
    expect(await desk.formula("visits")).toMatch(/^Ptengine: Ptengine did not answer in time/);
    expect(await desk.codeOf("ask", { ...question, maxRows: 5 })).toBe("timedOut");
  });

  test("a refused trigger is known by how many there are", async () => {
    open();
    desk.script.circumstances.language = language;
    const { triggers } = desk.script.state;
    const { person, handler, schedule } = hourlyTrigger;
    for (const documentId of Array.from({ length: 20 }, (_, index) => `elsewhere-${index}`)) {
      triggers.add({ documentId, person, handler, schedule }, desk.nowMs(), () => 0.5);
    }
    await desk.save(5, every("hour"));
    expect(await desk.triggerState()).toMatchObject({ uid: "", problem: "tooMany" });
  });
});
