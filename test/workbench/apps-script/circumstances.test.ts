/** The switches of the emulated platform, each as a script meets it. */
import { setTimeout as pause } from "node:timers/promises";
import type { Circumstances } from "../../../workbench/apps-script/circumstances";
import { MovableClock } from "../../../workbench/apps-script/clock";
import { TriggerRunner } from "../../../workbench/apps-script/triggers/triggerRunner";
import { closeWorkshops, messageOf, openRunner, openWorkshop, outcomeOf, runBody } from "./workshop";

afterEach(closeWorkshops);

const base = "https://www.googleapis.com/auth/";
const hourMs = 3_600_000;

describe("Google's messages", () => {
  const used = (language: Circumstances["language"]) => {
    const { script, start } = openWorkshop('function F() { UrlFetchApp.fetch("https://api.example.com/"); }', {
      language,
    });
    for (let fetches = 0; fetches < 20_000; fetches++) script.state.countFetch("user:owner");
    return messageOf(start("customFunction", "F", []));
  };
  test.each([
    ["en", "Service invoked too many times for one day: urlfetch."],
    ["ja", "1 日にサービス urlfetch を実行した回数が多すぎます。"],
    ["zh", "一天内调用服务的次数过多：urlfetch。"],
  ] as const)("come in the language of the account, and the service keeps its name: %s", async (language, message) => {
    expect(await used(language)).toBe(message);
  });

  test("of which nobody knows the translation are marked, and hold no English word but what is never translated", async () => {
    const ask = (body: string) => messageOf(runBody(body, "menu", { language: "zh" }));
    const lock = "There are too many LockService operations against the same script.";
    const refused = await messageOf(
      runBody("LockService.getScriptLock().tryLock(1);", "menu", { language: "zh", isLockRefused: () => true }),
    );
    expect(refused).toMatch(/^\[zh\] .*LockService/);
    expect(refused).toHaveLength("[zh] ".length + lock.length);
    expect(refused).not.toMatch(/too many|operations|script/i);
    const range = await ask('SpreadsheetApp.getActiveSheet().getRange("A1").setValues([[1], [2]]);');
    expect(range).toMatch(/^\[zh\] .*2.*1/);
    expect(range).not.toMatch(/rows|data|range/i);
    expect(await ask('CacheService.getUserCache().get(["k"]);')).toContain("CacheService.Cache.get");
  });

  test("change with the switch while the script lives, also for what ends an execution", async () => {
    const clock = new MovableClock(0);
    const { script, start, calls } = openWorkshop("function NAP() { Utilities.sleep(60000); }", { clock });
    script.circumstances.language = "ja";
    const result = start("customFunction", "NAP", []);
    while (calls.length === 0) await pause(1);
    await clock.advance(30_000);
    expect(await messageOf(result)).toBe("起動時間の最大値を超えました");
    script.circumstances.language = "en";
    expect(await messageOf(start("menu", "NOTHING_", []))).toBe("Script function not found: NOTHING_");
  });

  test("are not those of the workbench itself, nor those of the script", async () => {
    const run = openRunner({ language: "ja" });
    expect(await messageOf(run("SpreadsheetApp.openById('x')"))).toBe(
      "SpreadsheetApp.openById is not built in this workbench",
    );
    expect(await messageOf(run("throw new Error('of the script')"))).toBe("of the script");
  });

  test("about requests, permissions and protections are known in Japanese", async () => {
    const ask = (body: string, entry: "menu" | "customFunction") => messageOf(runBody(body, entry, { language: "ja" }));
    expect(await ask('UrlFetchApp.fetch("https://127.0.0.1:1/");', "menu")).toBe(
      "使用できないアドレス: https://127.0.0.1:1/",
    );
    expect(await ask('SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1);', "customFunction")).toBe(
      "setValue を呼び出す権限がありません",
    );
  });
});

describe("Triggers have so many minutes a day", () => {
  function open(circumstances: Partial<Circumstances>) {
    const clock = new MovableClock(0);
    const code =
      "function work() {} function menu() { ScriptApp.newTrigger('work').timeBased().everyHours(1).create(); }";
    const { script, spreadsheet, start } = openWorkshop(code, { clock, ...circumstances });
    const runner = new TriggerRunner(script, clock, spreadsheet.id);
    const messages = () => script.state.triggers.runs.map(({ result }) => (result.ok ? "ran" : result.error.message));
    return { clock, script, start, runner, messages };
  }

  test.each([
    ["consumer", 90],
    ["workspace", 360],
  ] as const)("%s accounts %d, in all documents together, and then a day later again", async (account, minutes) => {
    const { script, start, runner, messages } = open({ account });
    await outcomeOf(start("menu", "menu", []));
    script.state.use("user:owner", "triggerMs", minutes * 60_000 - 1);
    await runner.moveBy(hourMs);
    script.state.use("user:owner", "triggerMs", 1);
    await runner.moveBy(hourMs);
    expect(messages()).toEqual(["ran", "Service using too much computer time for one day"]);
    expect(script.state.usedToday("user:owner", "triggerMs")).toBe(minutes * 60_000);
    await runner.moveBy(23 * hourMs);
    expect(messages().at(-1)).toBe("ran");
  });

  test("counted by what each run takes, and only by runs of triggers", async () => {
    const clock = new MovableClock(0);
    const { script, start, calls } = openWorkshop("function NAP() { Utilities.sleep(5000); }", { clock });
    const run = async (entry: "trigger" | "menu") => {
      const before = calls.length;
      const result = start(entry, "NAP", [], { person: "editor" });
      while (calls.length === before) await pause(1);
      await clock.advance(5000);
      await result;
    };
    await run("trigger");
    await run("menu");
    expect(script.state.usedToday("user:editor", "triggerMs")).toBe(5000);
    expect(script.state.usedToday("user:owner", "triggerMs")).toBe(0);
  });
});

test("Properties may be read and written so often a day", async () => {
  const { script, start } = openWorkshop(
    "function F() { const store = PropertiesService.getUserProperties(); store.setProperty('a', 1); return store.getProperty('a'); }",
  );
  script.state.use("user:owner", "propertyCalls", 49_998);
  expect(await outcomeOf(start("customFunction", "F", []))).toBe("1");
  expect(await messageOf(start("customFunction", "F", []))).toBe(
    "Service invoked too many times for one day: properties.",
  );
  script.circumstances.account = "workspace";
  expect(await outcomeOf(start("customFunction", "F", []))).toBe("1");
});

test("A script may have 1,000 executions under way, of all its users together", async () => {
  const { script, start } = openWorkshop("function F() { return 1; }", { executionsOfOthers: 1000 });
  expect(await messageOf(start("customFunction", "F", []))).toBe("There are too many scripts running simultaneously.");
  script.circumstances.executionsOfOthers = 999;
  expect(await outcomeOf(start("customFunction", "F", []))).toBe(1);
});

describe("A scope that a person has not granted", () => {
  const manifest = {
    timeZone: "Asia/Tokyo",
    oauthScopes: ["spreadsheets.currentonly", "script.external_request", "script.container.ui", "script.scriptapp"].map(
      (name) => base + name,
    ),
  };
  const code = "function F(body) { return Function(body)(); }";
  const html = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"));';
  const either = `(${base}spreadsheets.currentonly || ${base}spreadsheets)`;

  test.each([
    ["script.external_request", 'UrlFetchApp.fetch("https://127.0.0.1:1/");', "UrlFetchApp.fetch"],
    ["script.container.ui", html, "Ui.showSidebar"],
    ["script.scriptapp", "ScriptApp.getProjectTriggers();", "ScriptApp.getProjectTriggers"],
    ["spreadsheets.currentonly", "SpreadsheetApp.getActiveSheet();", "SpreadsheetApp.getActiveSheet"],
  ])("%s is missed by what needs it, and by nothing else", async (name, body, member) => {
    const { script, start } = openWorkshop(code, { manifest });
    script.state.setScopeGranted("owner", base + name, false);
    const required = name === "spreadsheets.currentonly" ? either : base + name;
    expect(await messageOf(start("menu", "F", [body]))).toBe(
      `You do not have permission to call ${member}. Required permissions: ${required}`,
    );
    const others = "PropertiesService.getUserProperties().getKeys(); LockService.getUserLock().tryLock(0);";
    expect(await messageOf(start("menu", "F", [others]))).toBe("no error but undefined");
    expect(await messageOf(start("menu", "F", [body], { person: "editor" }))).not.toMatch(/permission/);
    script.state.setScopeGranted("owner", base + name, true);
    expect(await messageOf(start("menu", "F", [body]))).not.toMatch(/permission/);
  });

  test("is told by getAuthorizationInfo, for all scopes or for those that are asked about", async () => {
    const { script, start } = openWorkshop(code, { manifest });
    script.state.setScopeGranted("owner", `${base}script.scriptapp`, false);
    const ask = (scopes: string) =>
      outcomeOf(
        start("sidebar", "F", [
          `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL${scopes});
           return [info.getAuthorizationStatus().toString(), info.getAuthorizedScopes().length, info.getAuthorizationUrl() === null];`,
        ]),
      );
    expect(await ask("")).toEqual(["REQUIRED", 3, false]);
    expect(await ask(`, ["${base}script.external_request"]`)).toEqual(["NOT_REQUIRED", 1, true]);
    expect(await ask(`, ["${base}script.scriptapp"]`)).toEqual(["REQUIRED", 0, false]);
  });

  test("is the owner's for formulas, whoever looks at them", async () => {
    const { script, start } = openWorkshop(code, { manifest });
    script.state.setScopeGranted("owner", `${base}script.external_request`, false);
    script.setPerson("editor");
    const body = 'UrlFetchApp.fetch("https://127.0.0.1:1/");';
    expect(await messageOf(start("customFunction", "F", [body]))).toMatch(/^You do not have permission/);
    expect(await messageOf(start("customFunction", "F", ["return SpreadsheetApp.getActive().getId();"]))).toMatch(
      /^no error/,
    );
  });
});

describe("A lock that is refused", () => {
  const message = "There are too many LockService operations against the same script.";
  const code = `function TRY() {
      const lock = LockService.getDocumentLock();
      return [1, 2, 3, 4, 5, 6].map((n) => { try { n % 2 ? lock.tryLock(0) : lock.waitLock(0); return "got"; } catch (error) { return error.message; } });
    }`;

  test("throws, always or every third time", async () => {
    const { script, start } = openWorkshop(code, { isLockRefused: () => true });
    expect(new Set((await outcomeOf(start("sidebar", "TRY", []))) as string[])).toEqual(new Set([message]));
    script.circumstances.isLockRefused = (count) => count % 3 === 0;
    expect(await outcomeOf(start("sidebar", "TRY", []))).toEqual(["got", "got", message, "got", "got", message]);
  });
});

describe("A file without an owner", () => {
  const code = `function KEYS() { return PropertiesService.getUserProperties().getKeys().join() || "none"; }
function SET() { PropertiesService.getUserProperties().setProperty("a", "b"); }
function OWNER() { return SpreadsheetApp.getActive().getOwner(); }`;

  test("names none, and its formulas see no user's properties", async () => {
    const { script, start } = openWorkshop(code, { hasOwner: false });
    await outcomeOf(start("menu", "SET", []));
    expect(await outcomeOf(start("sidebar", "OWNER", []))).toBe(null);
    expect(await outcomeOf(start("sidebar", "KEYS", []))).toBe("a");
    expect(await outcomeOf(start("customFunction", "KEYS", []))).toBe("none");
    expect(await messageOf(start("customFunction", "SET", []))).toBe("You do not have permission to call setProperty");
    script.circumstances.hasOwner = true;
    expect(await outcomeOf(start("customFunction", "KEYS", []))).toBe("a");
  });
});

describe("Clocks of long ago and of autumn", () => {
  const evaluate = (earlyOffset: Circumstances["earlyOffset"], nowMs = Date.UTC(2026, 10, 28)) => {
    const run = openRunner({ earlyOffset, clock: new MovableClock(nowMs) });
    return (expression: string) => outcomeOf(run(`return (${expression});`));
  };
  const format = (zone: string, ms = Date.UTC(1899, 11, 30)) =>
    `Utilities.formatDate(new Date(${ms}), "${zone}", "yyyy-MM-dd HH:mm:ss")`;

  test.each([
    ["Asia/Shanghai", "1899-12-30 08:05:43", "1899-12-30 08:00:00"],
    ["Asia/Hong_Kong", "1899-12-30 07:36:42", "1899-12-30 08:00:00"],
    ["Asia/Seoul", "1899-12-30 08:27:52", "1899-12-30 09:00:00"],
    ["Europe/Paris", "1899-12-30 00:09:21", "1899-12-30 01:00:00"],
    ["Asia/Tokyo", "1899-12-30 09:00:00", "1899-12-30 09:00:00"],
  ])("in %s the year 1899 has local mean time or the present standard time", async (zone, mean, standard) => {
    expect(await evaluate("localMeanTime")(format(zone))).toBe(mean);
    expect(await evaluate("presentStandardTime")(format(zone))).toBe(standard);
    expect(await evaluate("presentStandardTime", Date.UTC(2026, 6, 1))(format(zone))).toBe(standard);
  });

  test("from 1900 on both are the same", async () => {
    const shown = format("Asia/Shanghai", Date.UTC(1900, 0, 1));
    expect(await evaluate("presentStandardTime")(shown)).toBe(await evaluate("localMeanTime")(shown));
  });

  test.each(["localMeanTime", "presentStandardTime"] as const)(
    "what is written by %s is read by it",
    async (belief) => {
      const back = `Utilities.parseDate(${format("Europe/Paris")}, "Europe/Paris", "yyyy-MM-dd HH:mm:ss").getTime()`;
      expect(await evaluate(belief)(back)).toBe(Date.UTC(1899, 11, 30));
    },
  );

  const parse = (text: string, zone: string) =>
    `new Date(Utilities.parseDate("${text}", "${zone}", "yyyy-MM-dd HH:mm").getTime()).toISOString()`;
  test.each([
    ["2026-10-25 02:30", "Europe/Berlin", "2026-10-25T01:30:00.000Z"],
    ["2026-11-01 01:30", "America/New_York", "2026-11-01T06:30:00.000Z"],
    ["2026-03-29 02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25 01:59", "Europe/Berlin", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25 03:00", "Europe/Berlin", "2026-10-25T02:00:00.000Z"],
    ["2026-07-01 12:00", "Europe/Berlin", "2026-07-01T10:00:00.000Z"],
  ])(
    "%s in %s is read in standard time where it is told by two, on any day of the year",
    async (text, zone, instant) => {
      jest.useFakeTimers({ doNotFake: ["setTimeout", "setImmediate", "setInterval", "nextTick", "queueMicrotask"] });
      try {
        for (const today of ["2026-01-15", "2026-07-15"]) {
          jest.setSystemTime(new Date(today));
          expect(await evaluate("localMeanTime")(parse(text, zone))).toBe(instant);
        }
      } finally {
        jest.useRealTimers();
      }
    },
  );
});

test("A lock is not got in negative time, and caches give null where they give nothing", async () => {
  const body = `const cache = CacheService.getScriptCache();
    return [LockService.getScriptLock().tryLock(-100), cache.put("a", "b"), cache.putAll({ c: "d" }), cache.remove("a"), cache.removeAll(["c"])];`;
  expect(await outcomeOf(runBody(body))).toEqual([false, null, null, null, null]);
});
