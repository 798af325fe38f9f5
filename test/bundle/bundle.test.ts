// The built Code.js as Apps Script loads it: bare V8, no services, nothing but the public functions.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { filterFields } from "../../src/catalogue/filterFields";
import { publicFormulas, publicHandlers } from "../../src/catalogue/publicNames";
import { sources } from "../../src/catalogue/sources";
import { errorTexts } from "../../src/text/errorTexts";
import { menuTexts } from "../../src/text/menuTexts";
import { projectRoot } from "../../workbench/projectRoot";

const codePath = join(projectRoot, "dist", "Code.js");
const code = readFileSync(codePath, "utf8");
/** 110 KB were the functions alone; pace, refresh and what follows share the rest. */
const maxCodeBytes = 150 * 1024;
/** The page is loaded once, when it is opened; reports and their texts took the last 20 KB. */
const maxPageBytes = 150 * 1024;

/** Google's services, each of which throws on any use. */
const services = [
  "CacheService",
  "HtmlService",
  "LockService",
  "Logger",
  "PropertiesService",
  "ScriptApp",
  "Session",
  "SpreadsheetApp",
  "UrlFetchApp",
  "Utilities",
];

function loadBare(): Record<string, unknown> {
  const forbidden = (name: string) =>
    new Proxy(() => undefined, {
      get: () => {
        throw new Error(`${name} was used while loading`);
      },
      apply: () => {
        throw new Error(`${name} was used while loading`);
      },
    });
  const context = createContext(Object.fromEntries(services.map((name) => [name, forbidden(name)])));
  new Script(code, { filename: "Code.js" }).runInContext(context);
  return context as Record<string, unknown>;
}

describe("the built Code.js", () => {
  it("loads without touching any service and shows exactly the public functions", () => {
    const functions = Object.entries(loadBare())
      .filter(([name, value]) => typeof value === "function" && !services.includes(name))
      .map(([name]) => name);
    expect(functions.sort()).toEqual([...publicFormulas, ...publicHandlers].map(({ name }) => name).sort());
  });

  it("keeps the handlers that triggers and menus of older versions call", () => {
    expect(publicHandlers.map(({ name }) => name)).toEqual([
      "onOpen",
      "onInstall",
      "menuOpenSidebar",
      "menuConnectSite",
      "menuRunReports",
      "menuRefreshFormulas",
      "sidebarCall",
      "triggerHourly",
    ]);
  });

  it.each(publicFormulas.map(({ name }) => [name]))("writes %s as a plain function under its help", (name) => {
    const block = new RegExp(
      `/\\*\\*\\n( \\*[^\\n]*\\n)+ \\*/\\nfunction ${name}\\(([\\w,.]*)\\)\\{return Ptengine.formula\\("${name}",arguments\\)\\}`,
    ).exec(code);
    expect(block?.[0]).toContain("@customfunction");
    for (const parameter of block?.[2]?.replace("...", "").split(",") ?? []) {
      expect(block?.[0]).toMatch(new RegExp(`@param \\{[^}]+\\} ${parameter} \\S`));
    }
  });

  it("is at most 150 KB", () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(maxCodeBytes);
  });

  it("holds no syntax or global that Apps Script lacks", () => {
    expect(code).not.toMatch(/[{;,]\s*#[a-zA-Z]\w*\s*[=(;]|\bstatic\s*\{|\?\?=|\|\|=|&&=/);
    expect(code).not.toMatch(/\bimport\s*\(|^export |\brequire\(/m);
    expect(code).not.toMatch(/\b(setTimeout|structuredClone|TextEncoder|URLSearchParams)\s*\(|new URL\(/);
  });

  it("packs the labels and the texts of errors, but for the menu that is shown whenever a file is opened", () => {
    const labels = Object.values(sources).flatMap(({ keys, metrics }) =>
      [...keys, ...metrics].map((one) => one.labels),
    );
    const shown = [...labels, ...filterFields.map((field) => field.labels)].flatMap(([, ...texts]) => texts);
    const inLists = shown.filter((text) => /^.{4,}$/.test(text) && code.includes(`"${text}"`));
    expect([shown.length > 300, inLists]).toEqual([true, []]);
    expect(code).not.toContain(errorTexts.badDate[2]);
    expect(code).toContain(menuTexts.refreshFormulas[2]);
  });

  it("needs no service to know a name of the API, and one to know a label", () => {
    const filter = loadBare().PTENGINE_FILTER as (...args: string[]) => string;
    expect(filter("country", "include", "Japan")).toBe("country=Japan");
    expect(() => filter("国・地域", "include", "Japan")).toThrow();
  });

  it("holds no key", () => {
    expect(code).not.toMatch(/pt-[A-Za-z0-9]{20,}/);
  });
});

describe.each(["Sidebar", "SidebarJP", "SidebarZH"])("the built %s.html", (name) => {
  const html = readFileSync(join(projectRoot, "dist", `${name}.html`), "utf8");

  it("is one file of at most 150 KB, with nothing from elsewhere", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(maxPageBytes);
    expect(html).not.toMatch(/<(?:link|script[^>]* src|img|iframe)\b/);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it("holds one script, which nothing in it ends, and no scriptlet", () => {
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain("<?");
    expect(html).not.toContain("<!--");
  });

  it("knows no server code and no schema library", () => {
    expect(html).not.toMatch(/PropertiesService|UrlFetchApp|ZodError/);
  });
});

describe("a push", () => {
  it("would send the built files and nothing else", () => {
    const folder = mkdtempSync(join(tmpdir(), "ptengine-push-"));
    cpSync(join(projectRoot, "dist"), join(folder, "dist"), { recursive: true });
    const settings = JSON.parse(readFileSync(join(projectRoot, ".clasp.json"), "utf8")) as Record<string, string>;
    // clasp refuses to look at files while there is no script id.
    writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ ...settings, scriptId: "placeholder" }));
    const clasp = join(projectRoot, "node_modules", ".bin", "clasp");
    const run = spawnSync(clasp, ["show-file-status", "--json"], { cwd: folder, encoding: "utf8" });
    const status = JSON.parse(run.stdout) as { filesToPush: string[] };
    expect(status.filesToPush.sort()).toEqual([
      "dist/Code.js",
      "dist/Sidebar.html",
      "dist/SidebarJP.html",
      "dist/SidebarZH.html",
      "dist/appsscript.json",
    ]);
  });

  it("is refused with advice while no script id is set", () => {
    const run = spawnSync(process.execPath, [join(projectRoot, "scripts", "push.mjs")], {
      cwd: projectRoot,
      encoding: "utf8",
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain("scriptId");
    expect(run.stderr).toContain("clasp create-script");
  });

  it("asks for the four scopes and fetches from one host", () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, "dist", "appsscript.json"), "utf8")) as Record<
      string,
      unknown
    >;
    expect(manifest).toMatchObject({
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.external_request",
        "https://www.googleapis.com/auth/script.container.ui",
        "https://www.googleapis.com/auth/script.scriptapp",
      ],
      urlFetchWhitelist: ["https://xbackend.ptengine.com/"],
    });
  });
});
