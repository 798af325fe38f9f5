import type { AppsScriptOptions } from "../../../workbench/apps-script/appsScript";
import { MovableClock } from "../../../workbench/apps-script/clock";
import { firstRunMs, nextRunMs, type Schedule } from "../../../workbench/apps-script/triggers/schedule";
import { TriggerRunner } from "../../../workbench/apps-script/triggers/triggerRunner";
import { closeWorkshops, messageOf, openWorkshop, outcomeOf } from "./workshop";

afterEach(closeWorkshops);

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const startMs = Date.parse("2026-04-14T01:20:30Z");
const scopes = ["script.scriptapp", "spreadsheets.currentonly", "script.external_request"].map(
  (scope) => `https://www.googleapis.com/auth/${scope}`,
);

const code = `
function F(body) { return Function(body)(); }
function sweep(event) {
  const properties = PropertiesService.getUserProperties();
  properties.setProperty("runs", String(Number(properties.getProperty("runs")) + 1));
  console.log(JSON.stringify(event));
}
function write() { SpreadsheetApp.getActive().getActiveSheet().getRange("A1").setValue("written"); }
function dialog() { SpreadsheetApp.getUi().alert("x"); }
function consent() { return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl(); }
`;

function open(options: Partial<AppsScriptOptions> = {}) {
  const clock = new MovableClock(startMs);
  const manifest = { timeZone: "Asia/Tokyo", oauthScopes: scopes };
  const workshop = openWorkshop(code, { clock, manifest, randomSeed: 5, ...options });
  const runner = new TriggerRunner(workshop.script, clock, workshop.spreadsheet.id);
  const run = (body: string) => workshop.start("sidebar", "F", [body]);
  return { ...workshop, clock, runner, run, triggers: workshop.script.state.triggers };
}

const hourly = (handler: string) => `ScriptApp.newTrigger("${handler}").timeBased().everyHours(1).create()`;
const daily = "ScriptApp.newTrigger('sweep').timeBased().everyDays(1).atHour(7).nearMinute(30)";

describe("A clock trigger", () => {
  test("tells what it is", async () => {
    const body = `const trigger = ${hourly("sweep")};
      const [listed] = ScriptApp.getProjectTriggers();
      return [trigger.getUniqueId() === listed.getUniqueId(), listed.getHandlerFunction(), listed.getEventType() === ScriptApp.EventType.CLOCK,
        listed.getTriggerSource() === ScriptApp.TriggerSource.CLOCK, listed.getTriggerSourceId()];`;
    expect(await outcomeOf(open().run(body))).toEqual([true, "sweep", true, true, null]);
  });

  test("runs every hour at a minute of its own, which the seed decides", async () => {
    const { run, runner, triggers } = open();
    await outcomeOf(run(`${hourly("sweep")};`));
    await runner.moveBy(3 * hourMs);
    const minutes = triggers.runs.map(({ startedAtMs }) => new Date(startedAtMs).toISOString().slice(11, 16));
    expect(minutes.length).toBe(3);
    expect(new Set(minutes.map((time) => time.slice(3))).size).toBe(1);
    const again = open();
    await outcomeOf(again.run(`${hourly("sweep")};`));
    await again.runner.moveBy(3 * hourMs);
    expect(again.triggers.runs.map(({ startedAtMs }) => startedAtMs)).toEqual(
      triggers.runs.map(({ startedAtMs }) => startedAtMs),
    );
  });

  test("is handed the moment in UTC, its id and its mode, and no document", async () => {
    const { run, runner, lines, triggers } = open();
    await outcomeOf(run(`${daily}.create();`));
    await runner.moveBy(dayMs);
    const event = JSON.parse(lines[0]!);
    const { startedAtMs, triggerId } = triggers.runs[0]!;
    expect(event).toEqual({
      authMode: {},
      triggerUid: triggerId,
      year: 2026,
      month: 4,
      "day-of-month": 14,
      "week-number": 16,
      "day-of-week": 2,
      hour: new Date(startedAtMs).getUTCHours(),
      minute: new Date(startedAtMs).getUTCMinutes(),
      second: 0,
      timezone: "UTC",
    });
  });

  test("runs as its creator, whoever sits at the page", async () => {
    const { script, run, runner } = open();
    script.setPerson("editor");
    await outcomeOf(run(`${hourly("sweep")};`));
    script.setPerson("owner");
    await runner.moveBy(2 * hourMs);
    expect(script.state.properties("user:editor").get("runs")).toBe("2");
    expect(script.state.properties("user:owner").get("runs")).toBe(null);
  });

  test("writes, but has no page to show anything on, and a failure is kept and ends nothing", async () => {
    const { run, runner, triggers, spreadsheet, script } = open();
    await outcomeOf(run(`${hourly("write")};`));
    script.setPerson("editor");
    await outcomeOf(run(`${hourly("dialog")};`));
    await runner.moveBy(2 * hourMs);
    expect(spreadsheet.cells.get("0/0/0")?.value).toBe("written");
    const failures = triggers.runs.filter(({ handler }) => handler === "dialog").map(({ result }) => result);
    const error = { name: "Exception", message: "Cannot call SpreadsheetApp.getUi() from this context." };
    expect(failures).toEqual([
      { ok: false, error },
      { ok: false, error },
    ]);
  });

  test("of a function that is gone fails", async () => {
    const { run, runner, triggers } = open();
    await outcomeOf(run(`${hourly("renamed")};`));
    await runner.moveBy(hourMs);
    expect(triggers.runs[0]?.result).toMatchObject({ ok: false });
  });

  test("runs no more once it is deleted, and nobody deletes another's", async () => {
    const { run, runner, script, triggers } = open();
    await outcomeOf(run(`${hourly("sweep")};`));
    script.setPerson("editor");
    expect(await outcomeOf(run("return ScriptApp.getProjectTriggers().length;"))).toBe(0);
    script.setPerson("owner");
    await outcomeOf(run("ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));"));
    await runner.moveBy(dayMs);
    expect(triggers.runs).toEqual([]);
  });

  test.each([
    ["everyMinutes(30).create()", "The recurrence interval for an Add-on trigger must be at least one hour."],
    ["everyMinutes(7)", "The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30."],
    ["everyHours(0)", "The value you passed to everyHours was invalid."],
    ["atHour(24)", "The value you passed to atHour was invalid."],
    ["atHour(7).create()", "A clock trigger needs either everyHours or everyDays"],
    ['inTimezone("Mars/Base")', "Invalid argument: Mars/Base"],
    ["after(1000)", "ClockTriggerBuilder.after is not built in this workbench"],
  ])("is refused: %s", async (call, text) => {
    const { run, triggers } = open();
    expect(await messageOf(run(`ScriptApp.newTrigger("sweep").timeBased().${call};`))).toBe(text);
    expect(triggers.list()).toEqual([]);
  });

  test("is one for each user and document, and twenty for each user", async () => {
    const { run, triggers, script } = open();
    await outcomeOf(run(`${hourly("sweep")};`));
    expect(await messageOf(run(`${hourly("sweep")};`))).toBe(
      "This add-on has created too many time-based triggers in this document for this Google user account.",
    );
    script.setPerson("editor");
    const elsewhere = { handler: "sweep", person: "editor" as const, schedule: { everyHours: 1, timeZone: "UTC" } };
    for (let number = 1; number <= 20; number++) {
      triggers.add({ ...elsewhere, documentId: `document-${number}` }, startMs, () => 0.5);
    }
    expect(await messageOf(run(`${hourly("sweep")};`))).toBe(
      "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    );
    const counts =
      "[ScriptApp.getProjectTriggers().length, ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length]";
    expect(await outcomeOf(run(`return ${counts};`))).toEqual([20, 0]);
    script.setPerson("owner");
    expect(await outcomeOf(run(`return ${counts};`))).toEqual([1, 1]);
  });

  test("needs its scope, and no simple trigger makes one", async () => {
    const scope = "https://www.googleapis.com/auth/script.scriptapp";
    const { run } = open({ manifest: { timeZone: "Asia/Tokyo", oauthScopes: [] } });
    expect(await messageOf(run(`${hourly("sweep")};`))).toBe(
      `Specified permissions are not sufficient to call ScriptApp.newTrigger. Required permissions: ${scope}`,
    );
    const { start } = openWorkshop(`function onOpen() { ${hourly("sweep")}; }`);
    expect(await messageOf(start("onOpen", "onOpen", []))).toBe(
      `You do not have permission to call ScriptApp.newTrigger. Required permissions: ${scope}`,
    );
  });
});

describe("Lost consent", () => {
  test("is told with an address, and triggers run on until they need it", async () => {
    const { script, run, runner, triggers } = open();
    await outcomeOf(run(`${hourly("write")};`));
    script.setPerson("editor");
    await outcomeOf(run(`${hourly("consent")};`));
    script.state.setAuthorized("owner", false);
    await runner.moveBy(hourMs);
    const resultOf = (handler: string) => triggers.runs.find((one) => one.handler === handler)?.result;
    expect(resultOf("write")).toMatchObject({
      error: { message: "Authorization is required to perform that action." },
    });
    expect(resultOf("consent")).toMatchObject({ ok: true });
    script.setPerson("owner");
    const info = `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizationUrl()];`;
    expect(await outcomeOf(run(info))).toEqual([true, expect.stringMatching(/^https:\/\/script\.google\.com\//)]);
    script.state.setAuthorized("owner", true);
    expect(await outcomeOf(run(info))).toEqual([false, null]);
  });
});

describe("The time of a schedule", () => {
  const at = (schedule: Schedule, draw: number, from = startMs) =>
    new Date(firstRunMs(schedule, from, () => draw)).toISOString();
  const tokyo = { everyDays: 1, atHour: 7, nearMinute: 30, timeZone: "Asia/Tokyo" };

  test("lies within the hour, and within 15 minutes of the minute", () => {
    expect([0, 0.5, 1].map((draw) => at(tokyo, draw))).toEqual([
      "2026-04-14T22:15:00.000Z",
      "2026-04-14T22:30:00.000Z",
      "2026-04-14T22:45:00.000Z",
    ]);
    const { nearMinute: _, ...anyMinute } = tokyo;
    expect(at(anyMinute, 0.99)).toBe("2026-04-14T22:59:00.000Z");
    expect(at({ everyHours: 4, timeZone: "UTC" }, 0.5)).toBe("2026-04-14T03:21:00.000Z");
  });

  test("follows the clock of its zone over a change of summer time", () => {
    const berlin = { everyDays: 1, atHour: 6, nearMinute: 0, timeZone: "Europe/Berlin" };
    const first = firstRunMs(berlin, Date.parse("2026-03-27T12:00:00Z"), () => 0.5);
    const second = nextRunMs(berlin, first);
    expect([first, second].map((ms) => new Date(ms).toISOString())).toEqual([
      "2026-03-28T05:00:00.000Z",
      "2026-03-29T04:00:00.000Z",
    ]);
  });
});
