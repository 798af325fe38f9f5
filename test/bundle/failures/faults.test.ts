/** Every fault of the network, of the API and of Google's own limits, and how often a request is then made. */
import type { MovableClock } from "../../../workbench/apps-script/clock";
import type { Fault } from "../../../workbench/ptengine/service/control";
import { type Cells, expectGoodMessage, openCells, standingClock } from "./cells";

let cells: Cells;
/** Counts what the add-on tried, reached or not. */
let fetches = 0;
beforeAll(async () => {
  cells = await openCells({
    appsScript: {
      onServiceCall: ({ name }) => {
        if (name === "UrlFetchApp.fetch") fetches += 1;
      },
    },
  });
});
beforeEach(() => {
  fetches = 0;
});
afterEach(() => cells.control.change({ faults: [] }));
afterAll(() => cells.workbench.close());

let refreshToken = 0;
/** A formula that no other has asked, so that it makes a request. */
const freshFormula = () => {
  refreshToken += 1;
  return `=PTENGINE_DC("total","visits","2026-04-01","2026-04-30",,,"refreshToken ${refreshToken}")`;
};

const isNumber = expect.any(Number);
const always = (kind: Fault["kind"], more: Partial<Fault> = {}): Fault => ({ kind, remaining: null, ...more });
const once = (kind: Fault["kind"], more: Partial<Fault> = {}): Fault => ({ kind, remaining: 1, ...more });

async function enterWith(...faults: Fault[]) {
  await cells.control.change({ faults, resetCounters: true });
  return cells.enter(freshFormula());
}

describe("what only delays or adds", () => {
  test("a slow answer is waited for", async () => {
    const { value, requests } = await enterWith(always("latency", { latencyMs: 300 }));
    expect(value).toEqual(isNumber);
    expect(requests).toHaveLength(1);
  });

  test.each([
    ['=PTENGINE_DC("total","visits","2026-04-01","2026-04-30")', isNumber],
    ['=PTENGINE_DC("country","visits","2026-04-01","2026-04-30")', "country"],
    ['=PTENGINE_DC("day","visits","2026-04-01","2026-04-30")', "time"],
    ['=PTENGINE_DC("device","visits","2026-04-01","2026-04-30")', "deviceType"],
    ['=PTENGINE_DC("combinedPages","visits","2026-04-01","2026-04-30")', "url"],
    ['=PTENGINE_HEATMAP("https://ptengine.jp","page","pv","2026-04-01","2026-04-30")', isNumber],
    ['=PTENGINE_HEATMAP("https://ptengine.jp","day","pv","2026-04-01","2026-04-30")', "name"],
    ['=PTENGINE_HEATMAP("https://ptengine.jp","blocks",,"2026-04-01","2026-04-30","PC")', "blockName"],
    ['=PTENGINE_EVENT("eventName","sessions","2026-04-01","2026-04-30")', "eventName"],
    ['=PTENGINE_CONVERSION("regular",,"2026-04-01","2026-04-30")', "conversionName"],
    ['=PTENGINE_FUNNEL("Purchase complete","steps","2026-04-01","2026-04-30")', "stepId"],
    ["=PTENGINE_GOALS()", "id"],
    ['=PTENGINE_FILTER_VALUES("country",,"2026-04-01","2026-04-30")', "country"],
    ['=PTENGINE_FIELDS("event")', "field"],
    ["=PTENGINE_EXPERIENCES()", "id"],
    ['=PTENGINE_EXPERIENCE("Spring Promo Popup","country","views","2026-04-01","2026-04-30")', "name"],
    ['=PTENGINE_ABTEST("Spring Promo Popup","clickedUsers",,"2026-04-01","2026-04-30")', "name"],
    ['=PTENGINE_FORM("Spring Promo Popup","Control","2026-04-01","2026-04-30")', "submittedAt"],
    ["=PTENGINE_USER_PROPERTIES()", "name"],
  ])("fields that the document does not know disturb nothing: %s", async (formula, value) => {
    await cells.control.change({ faults: [always("extraFields")], resetCounters: true });
    expect((await cells.enter(formula)).value).toEqual(value);
  });
});

describe("a limit of the plan is told after one request", () => {
  test("of the minute", async () => {
    const { error, requests } = await enterWith(always("minuteLimit"));
    expect(error?.message).toMatch(
      /^Ptengine 4290: waiting for the request quota, 30 a minute; ready in about \d+ s\. Use Refresh formulas\.$/,
    );
    expect(requests).toHaveLength(1);
  });

  test("of the day", async () => {
    const { error, requests } = await enterWith(always("dayLimit"));
    expect(error?.message).toMatch(
      /^Ptengine 4291: the plan's requests for today are used up \(GROWTH\); ready in about \d+ h\.$/,
    );
    expect(requests).toHaveLength(1);
  });

  test("the fourth question of a minute on the free plan", async () => {
    await cells.control.change({ plan: "FREE", minuteWindow: "sliding", resetCounters: true });
    for (let question = 0; question < 3; question += 1) {
      expect((await cells.enter(freshFormula())).value).toEqual(isNumber);
    }
    const { error, requests } = await cells.enter(freshFormula());
    await cells.control.change({ plan: "GROWTH", minuteWindow: "fixed", resetCounters: true });
    expect(error?.message).toMatch(/^Ptengine 4290: /);
    expect(requests.length).toBeLessThanOrEqual(1);
  });
});

describe("a failure that may pass is tried once more", () => {
  const tellings: readonly (readonly [string, Fault["kind"], string])[] = [
    ["the API's own", "serverError", "Ptengine 5000: Ptengine had a fault of its own. Try again in a few minutes."],
    ["a closed connection", "closedConnection", "Ptengine: Ptengine could not be reached. Try again in a few minutes."],
    [
      "a proxy's page",
      "html",
      "Ptengine: Ptengine is not available at the moment (HTTP 502). Try again in a few minutes.",
    ],
  ];

  test.each(tellings)("%s, twice, is told", async (_, kind, message) => {
    const { error, requests } = await enterWith(always(kind));
    expect(error).toEqual({ code: "#ERROR!", message });
    expect(requests).toHaveLength(2);
  });

  test.each(tellings)("%s, once, is not noticed", async (_, kind) => {
    const { value, requests } = await enterWith(once(kind));
    expect(value).toEqual(isNumber);
    expect(requests).toHaveLength(2);
  });

  test.each(tellings)("%s is not kept: entered again, the formula is served", async (_, kind) => {
    const formula = freshFormula();
    await cells.control.change({ faults: [{ kind, remaining: 2 }], resetCounters: true });
    expect((await cells.enter(formula)).error?.code).toBe("#ERROR!");
    expect((await cells.enter(formula)).value).toEqual(isNumber);
  });

  test("in a formula that looks up a name, neither request is made a third time", async () => {
    cells.workbench.appsScript.state.clearCache();
    await cells.control.change({ faults: [{ kind: "serverError", remaining: 1 }], resetCounters: true });
    const { value, requests } = await cells.enter(
      '=PTENGINE_EXPERIENCE("Spring Promo Popup","total","views","2026-03-01","2026-03-30")',
    );
    expect(value).toEqual(isNumber);
    expect(requests).toEqual(["experience/list", "experience/list", "experience/report/metrics"]);
  });
});

describe("what will not pass is asked once", () => {
  const cutOff = "Ptengine: the answer was cut off, or was no data at all (HTTP 200). Try again in a few minutes.";

  test("an answer that was cut off", async () => {
    const { error, requests } = await enterWith(always("truncatedJson"));
    expect(error).toEqual({ code: "#ERROR!", message: cutOff });
    expect(requests).toHaveLength(1);
  });

  test("a page instead of an answer", async () => {
    const { error, requests } = await enterWith(always("html", { status: 200 }));
    expect(error).toEqual({ code: "#ERROR!", message: cutOff });
    expect(requests).toHaveLength(1);
  });

  test.each([302, 401, 403, 404])("a page with status %i", async (status) => {
    const { error, requests } = await enterWith(always("html", { status }));
    expect(error?.message).toBe(
      `Ptengine: the answer was cut off, or was no data at all (HTTP ${status}). Try again in a few minutes.`,
    );
    expect(requests).toHaveLength(1);
  });
});

test("a proxy's page that says only 429 counts as the minute's limit, and is asked once", async () => {
  const { error, requests } = await enterWith(always("html", { status: 429 }));
  expect(error?.message).toMatch(/^Ptengine 4290: /);
  expect(requests).toHaveLength(1);
});

test("nothing of a failed answer is kept", async () => {
  const answers = () =>
    cells.workbench.appsScript.state.dump().filter(({ key }) => /^(a1|latest)\.|^PTENGINE_ANSWER:/.test(key));
  for (const kind of ["minuteLimit", "serverError", "html", "truncatedJson", "closedConnection"] as const) {
    await enterWith(always(kind));
    expect(answers()).toEqual([]);
  }
});

test("an address that nobody listens at is tried twice", async () => {
  const lonely = await openCells({
    appsScript: {
      onServiceCall: ({ name }) => {
        if (name === "UrlFetchApp.fetch") fetches += 1;
      },
    },
  });
  const { workbench } = lonely;
  await workbench.api?.close();
  workbench.setFormula("A1", "=PTENGINE_GOALS()");
  await workbench.settled();
  expect(workbench.error("A1")?.message).toBe("Ptengine: Ptengine could not be reached. Try again in a few minutes.");
  expect(fetches).toBe(2);
  await workbench.appsScript.close();
});

test("Google's own quota is told as Google's, and not tried again", async () => {
  const busy = await openCells();
  for (let count = 0; count < 20_000; count += 1) busy.workbench.appsScript.state.countFetch("user:owner");
  const { error, requests } = await busy.enter("=PTENGINE_GOALS()");
  expect(error?.message).toBe(
    "Ptengine: Google's own limit for connections is used up for now. Wait a while, and use fewer formulas.",
  );
  expect(requests).toEqual([]);
  await busy.workbench.close();
});

describe("an answer that does not come", () => {
  let slow: Cells;
  let clock: MovableClock;
  let pauses = 0;
  beforeEach(async () => {
    clock = standingClock();
    pauses = 0;
    slow = await openCells({
      appsScript: {
        clock,
        onServiceCall: ({ name }) => {
          if (name === "Utilities.sleep") pauses += 1;
        },
      },
    });
  });
  afterEach(() => slow.workbench.close());

  /** Waits in real time. */
  async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
    const endsAtMs = Date.now() + 10_000;
    while (!(await isSo())) {
      if (Date.now() > endsAtMs) throw new Error(`It never came to ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  const untilAnswered = (count: number) =>
    until(`${count} requests`, async () => (await slow.requests()).length >= count);

  /** A fault that is met once is gone when its request has arrived. */
  const untilArrived = () => until("a request", async () => (await slow.control.state()).settings.faults.length === 0);

  test("ends after 20 s with our own message, and is not asked again", async () => {
    await slow.control.change({ faults: [always("noAnswer")] });
    const began = clock.nowMs();
    slow.workbench.setFormula("A1", "=PTENGINE_GOALS()");
    await untilAnswered(1);
    await clock.advance(20_000);
    await slow.workbench.settled();
    expect(clock.nowMs() - began).toBe(20_000);
    expect(slow.workbench.error("A1")).toEqual({
      code: "#ERROR!",
      message: "Ptengine: Ptengine did not answer in time. Try again, or ask for a shorter period.",
    });
    expect(await slow.requests()).toHaveLength(1);
  });

  test("ends so also after a failure that took 7 s, still within the 30 s", async () => {
    await slow.control.change({ faults: [once("latency", { latencyMs: 300 }), once("serverError")] });
    slow.workbench.setFormula("A1", "=PTENGINE_GOALS()");
    await untilArrived();
    await slow.control.change({ faults: [always("noAnswer")] });
    await clock.advance(7_000);
    await until("a pause", () => pauses === 1);
    await clock.advance(1_000);
    await untilAnswered(2);
    await clock.advance(20_000);
    await slow.workbench.settled();
    const message = slow.workbench.error("A1")?.message ?? "";
    expect(message).toMatch(/^Ptengine: Ptengine did not answer in time\. /);
    expectGoodMessage(message);
  });

  test("a failure that took 15 s is not tried again", async () => {
    await slow.control.change({ faults: [once("latency", { latencyMs: 300 }), once("serverError")] });
    slow.workbench.setFormula("A1", "=PTENGINE_GOALS()");
    await untilArrived();
    await clock.advance(15_000);
    await slow.workbench.settled();
    expect(slow.workbench.error("A1")?.message).toMatch(/^Ptengine 5000: /);
    expect(await slow.requests()).toHaveLength(1);
  });

  test("in the second request of a formula whose first was slow, it ends with our message before Sheets ends it", async () => {
    await slow.control.change({ faults: [once("latency", { latencyMs: 300 })] });
    slow.workbench.setFormula("A1", '=PTENGINE_DC("day","visits,users","2026-04-01","2026-04-30")');
    await untilArrived();
    await slow.control.change({ faults: [always("noAnswer")] });
    await clock.advance(15_000);
    await untilAnswered(2);
    // Sheets ends a formula after 30 s, 15 of which are left here.
    for (let second = 0; second < 15; second += 1) {
      await clock.advance(1_000);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await slow.workbench.settled();
    expect(slow.workbench.error("A1")?.message).toMatch(/^Ptengine: Ptengine did not answer in time\. /);
  });
});
