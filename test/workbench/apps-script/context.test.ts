import { closeWorkshops, messageOf, openWorkshop, outcomeOf, runBody } from "./workshop";

afterEach(closeWorkshops);

describe("The globals of a script", () => {
  const absent = [
    "setTimeout",
    "setInterval",
    "queueMicrotask",
    "fetch",
    "URL",
    "URLSearchParams",
    "TextEncoder",
    "TextDecoder",
    "atob",
    "btoa",
    "structuredClone",
    "crypto",
    "performance",
    "process",
    "Buffer",
    "require",
    "window",
    "navigator",
    "WebAssembly",
    "installAppsScript",
  ];
  test("lack what Apps Script lacks", async () => {
    const body = `return ${JSON.stringify(absent)}.filter((name) => name in globalThis).join();`;
    expect(await outcomeOf(runBody(body))).toBe("");
  });

  test("lead nowhere outside", async () => {
    const body =
      "return [globalThis, SpreadsheetApp, SpreadsheetApp.getActive].map((it) => it.constructor.constructor('return typeof process')()).join();";
    expect(await outcomeOf(runBody(body))).toBe("undefined,undefined,undefined");
  });

  test("hold the services and the language's own", async () => {
    const body =
      "return [typeof SpreadsheetApp.getActive, typeof Intl, typeof BigInt, typeof DriveApp, typeof console.log].join();";
    expect(await outcomeOf(runBody(body))).toBe("function,object,function,object,function");
  });

  test("are fresh in every execution", async () => {
    const { start } = openWorkshop("var count = 0;\nfunction COUNT() { return ++count; }");
    expect(await outcomeOf(start("customFunction", "COUNT", []))).toBe(1);
    expect(await outcomeOf(start("customFunction", "COUNT", []))).toBe(1);
  });
});

describe("What is not built", () => {
  test.each([
    ["SpreadsheetApp.openById('x')", "SpreadsheetApp.openById is not built in this workbench"],
    ["SpreadsheetApp.getActive().getEditors()", "Spreadsheet.getEditors is not built in this workbench"],
    ["Utilities.DigestAlgorithm.CRC", "Utilities.DigestAlgorithm.CRC is not built in this workbench"],
    ["typeof DriveApp.getFiles", "DriveApp.getFiles is not built in this workbench"],
    ["console.table([])", "console.table is not built in this workbench"],
  ])("throws its name: %s", async (expression, message) => {
    expect(await messageOf(runBody(`return ${expression};`))).toBe(message);
  });

  test("does not disturb what the language asks of an object", async () => {
    const body = `const sheet = SpreadsheetApp.getActiveSheet();
      return [String(sheet), JSON.stringify({ sheet }), \`\${Utilities.Charset.UTF_8}\`, sheet instanceof Object].join();`;
    expect(await outcomeOf(runBody(body))).toBe('Sheet,{"sheet":{}},UTF_8,true');
  });
});

describe("The realm of a script", () => {
  test("owns the errors of services", async () => {
    const body = `try { CacheService.getUserCache().get("k".repeat(251)); }
      catch (error) { return [error instanceof Error, error.name, String(error)].join("|"); }`;
    expect(await outcomeOf(runBody(body))).toBe("true|Exception|Exception: Argument too large: key");
  });

  test("owns the arrays, objects and dates that services return", async () => {
    const body = `SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue(new Date());
      const values = SpreadsheetApp.getActiveSheet().getRange("A1:B1").getValues();
      const all = PropertiesService.getUserProperties().getProperties();
      return [Array.isArray(values), values instanceof Array, values[0][0] instanceof Date, values[0][0].constructor === Date, all instanceof Object].join();`;
    expect(await outcomeOf(runBody(body, "sidebar"))).toBe("true,true,true,true,true");
  });

  test("owns the arguments", async () => {
    const { start } = openWorkshop(
      "function F(d, a) { return [d instanceof Date, d.getTime(), Array.isArray(a), a[0][1] === undefined].join(); }",
    );
    const args = [new Date(1234), [[1, undefined]]];
    expect(await outcomeOf(start("customFunction", "F", args))).toBe("true,1234,true,true");
  });
});

describe("A failing script", () => {
  test("tells the name and the message of its error", async () => {
    const result = await runBody("null.x;");
    expect(result).toMatchObject({ ok: false, error: { name: "TypeError", message: expect.stringContaining("null") } });
  });

  test("may throw what is no error", async () => {
    expect(await messageOf(runBody("throw 'a text';"))).toBe("a text");
  });

  test("may fail while it is loaded, whatever function is asked for", async () => {
    const { start } = openWorkshop("const x = PropertiesService.missing;\nfunction F() { return 1; }");
    expect(await messageOf(start("customFunction", "F", []))).toContain("PropertiesService.missing");
  });

  test("may not even compile", async () => {
    const { start } = openWorkshop("function F( {");
    expect(await start("menu", "F", [])).toMatchObject({ ok: false, error: { name: "SyntaxError" } });
  });

  test("is told when the function is missing, private or not declared", async () => {
    const { start } = openWorkshop("function secret_() {}\nvar assigned = function () { return 1; };");
    for (const name of ["nowhere", "secret_", "assigned"]) {
      expect(await messageOf(start("customFunction", name, []))).toBe(`Script function not found: ${name}`);
    }
    expect(await start("menu", "assigned", [])).toEqual({ ok: true, value: undefined });
    expect(await messageOf(start("menu", "nowhere", []))).toBe("Script function not found: nowhere");
  });
});

test("Promises are settled before an execution ends, and a rejected one is a line in the log", async () => {
  const { start, lines } = openWorkshop(
    `
    async function work() {
      await null;
      PropertiesService.getDocumentProperties().setProperty("done", "yes");
      throw new Error("left alone");
    }
    function read() { return PropertiesService.getDocumentProperties().getProperty("done"); }`.replaceAll(
      "\n    ",
      "\n",
    ),
  );
  await start("menu", "work", []);
  expect(await outcomeOf(start("sidebar", "read", []))).toBe("yes");
  expect(lines.join()).toContain("left alone");
});

test("The log takes texts, objects and errors", async () => {
  const { start, lines } = openWorkshop(
    "function F() { console.log('a', 1, { b: [2] }); console.error('bad'); const c = {}; c.c = c; console.warn(c); Logger.log('old'); }",
  );
  await start("menu", "F", []);
  expect(lines).toEqual(['a 1 {"b":[2]}', "error: bad", "warn: [object Object]", "old"]);
});

test("Lines of console and of Logger keep their order on a busy host, and the end comes after them", async () => {
  const lines: string[] = [];
  const code = `function F(name) {
    for (let count = 0; count < 50; count++) {
      console.log(name + " " + 2 * count);
      Logger.log(name + " " + (2 * count + 1));
    }
    Promise.reject(name + " 100");
  }`;
  const { start } = openWorkshop(code, {
    onConsole(line) {
      lines.push(line);
      sleepWithoutListening(1);
    },
  });
  const names = ["one", "two", "three"];
  const linesOf = (name: string) =>
    lines.filter((line) => line.includes(name)).map((line) => Number(line.match(/\d+$/)));
  const linesAtEnd = names.map(async (name) => {
    await start("menu", "F", [name]);
    return linesOf(name);
  });
  const inOrder = Array.from({ length: 101 }, (_, index) => index);
  expect(await Promise.all(linesAtEnd)).toEqual(names.map(() => inOrder));
});

/** Keeps the host from hearing its threads, as a busy machine does. */
function sleepWithoutListening(durationMs: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}
