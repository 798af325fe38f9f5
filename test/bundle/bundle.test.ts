// The built Code.js as Apps Script loads it: bare V8, no services, nothing but the public functions.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { parse, tokenizer, tokTypes } from "acorn";
import { full } from "acorn-walk";
import { publicFormulas, publicHandlers } from "../../src/catalogue/publicNames";
import { projectRoot } from "../../workbench/projectRoot";

const codePath = join(projectRoot, "dist", "Code.js");
const code = readFileSync(codePath, "utf8");
const maxCodeBytes = 490 * 1024;
const maxSidebarBytes = 300 * 1024;

/**
 * What the parser refuses with which Apps Script saves a script: it is older than the engine that runs it. Class fields,
 * `#private` names and numeric separators are no ES2020; literals of BigInt are.
 */
function refusedSyntax(source: string): string[] {
  const refused: string[] = [];
  try {
    full(parse(source, { ecmaVersion: 2020 }), (node) => {
      if ("bigint" in node && node.bigint) refused.push(`${source.slice(node.start, node.end)} at ${node.start}`);
    });
  } catch (problem) {
    refused.push((problem as Error).message);
  }
  return refused;
}

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
      `/\\*\\*\\n( \\*[^\\n]*\\n)+ \\*/\\nfunction ${name}\\(([\\w,. ]*)\\) \\{\\n  return Ptengine.formula\\("${name}", arguments\\);\\n\\}`,
    ).exec(code);
    expect(block?.[0]).toContain("@customfunction");
    for (const parameter of block?.[2]?.replace("...", "").split(", ") ?? []) {
      expect(block?.[0]).toMatch(new RegExp(`@param \\{[^}]+\\} ${parameter} \\S`));
    }
  });

  it.each([
    ["PTENGINE_DC", "数据中心 · データセンター"],
    ["PTENGINE_EXPERIENCE", "体验报告 · 体験レポート"],
  ])("names what %s is about in Chinese and Japanese too: Sheets translates no help", (name, labels) => {
    const help = code.slice(code.lastIndexOf("/**", code.indexOf(`function ${name}(`)));
    expect(help.split("\n")[1]).toMatch(new RegExp(`^ \\* [A-Z].*\\. · ${labels}$`));
  });

  it("is at most 490 KB", () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(maxCodeBytes);
  });

  it("holds no syntax that the parser refuses with which Apps Script saves a script", () => {
    expect(refusedSyntax(code)).toEqual([]);
  });

  it("holds no global that Apps Script lacks", () => {
    expect(code).not.toMatch(/\b(setTimeout|structuredClone|TextEncoder|URLSearchParams)\s*\(|new URL\(/);
  });

  it("holds no key", () => {
    expect(code).not.toMatch(/pt-[A-Za-z0-9]{20,}/);
  });
});

describe("the built Sidebar.html", () => {
  const html = readFileSync(join(projectRoot, "dist", "Sidebar.html"), "utf8");
  const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";

  it("is one file of at most 300 KB, with nothing from elsewhere", () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(maxSidebarBytes);
    expect(html).not.toMatch(/<(?:link|script[^>]* src|img|iframe)\b/);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it("holds one script, which nothing in it ends, and no scriptlet", () => {
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).not.toContain("<?");
    expect(html).not.toContain("<!--");
  });

  it("holds no template literal with what Google's page server takes for a comment", () => {
    const literals = [...tokenizer(script, { ecmaVersion: 2020 })].filter(({ type }) => type === tokTypes.template);
    expect(literals.map(({ start, end }) => script.slice(start, end)).filter((text) => /\/[/*]/.test(text))).toEqual(
      [],
    );
  });

  it("holds no syntax that is newer than the script's own", () => {
    expect(refusedSyntax(script)).toEqual([]);
  });

  it("knows no server code and no schema library", () => {
    expect(html).not.toMatch(/PropertiesService|UrlFetchApp|ZodError/);
  });
});

describe("the notices of the packages within", () => {
  it.each([
    ["Code.js", ["leven", "zod"]],
    ["Sidebar.html", ["leven", "preact"]],
  ])("stand in %s with their licences", (name, packages) => {
    const text = readFileSync(join(projectRoot, "dist", name), "utf8");
    for (const packageName of packages) {
      const folder = join(projectRoot, "node_modules", packageName);
      const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file)) as string;
      // The notice of each package, and the terms that several share once.
      const whole = readFileSync(join(folder, licence), "utf8").trim().replace(/\s+/g, " ");
      for (const part of whole.split(/(?=Permission is hereby granted)/)) expect(text).toContain(part.trim());
    }
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
    expect(status.filesToPush.sort()).toEqual(["dist/Code.js", "dist/Sidebar.html", "dist/appsscript.json"]);
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

  it("asks for the four scopes, and fetches from Ptengine and from incoming webhooks alone", () => {
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
      urlFetchWhitelist: [
        "https://xbackend.ptengine.com/",
        "https://hooks.slack.com/services/",
        "https://chat.googleapis.com/v1/spaces/",
        "https://*.webhook.office.com/webhookb2/",
        "https://*.logic.azure.com/workflows/",
        "https://*.environment.api.powerplatform.com/powerautomate/",
      ],
    });
  });
});
