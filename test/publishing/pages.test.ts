// What is handed to the Marketplace, and what stands in pages for publishers and users: everything a program can check.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publicFormulas } from "../../src/catalogue/publicNames";
import { projectRoot } from "../../workbench/projectRoot";
import { graphics } from "../../workbench/screenshots/graphics";
import { listingLooks, listingPictures } from "../../workbench/screenshots/listingPictures";
import { blanksOf, blocksOf, brokenLinks, buttonsOf, headingsOf, readPage, rowsOfTables } from "./markdown";

const manifest = JSON.parse(readPage("appsscript.json")) as { oauthScopes: string[]; urlFetchWhitelist: string[] };
const guide = readPage("docs/publishing.md");
const images = join(projectRoot, "docs/publishing/images");

const kinds = ["listing", "privacy", "terms", "support"];
const endings = [".md", ".ja.md", ".zh.md"];
const pageOf = (kind: string, ending: string) => `docs/publishing/${kind}${ending}`;
const inAllLanguages = kinds.flatMap((kind) => endings.map((ending) => pageOf(kind, ending)));
const ownPages = ["docs/publishing.md", "docs/first-live-hour.md", "docs/publishing/reviewer.md", ...inAllLanguages];
const allPages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...["docs", "docs/decisions", "docs/publishing"].flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

describe("permissions", () => {
  it.each(manifest.oauthScopes)("%s is explained to reviewers in a sentence of its own", (scope) => {
    const rows = rowsOfTables(guide).filter(([first]) => first === `\`${scope}\``);
    expect(rows).toHaveLength(1);
    expect(rows[0]![1]!.length).toBeGreaterThan(10);
    expect(rows[0]![2]!.length).toBeGreaterThan(100);
  });

  it("none is explained that the manifest does not ask for", () => {
    const explained = rowsOfTables(guide).flatMap(([first]) => /^`(https:.+)`$/.exec(first ?? "")?.[1] ?? []);
    expect(explained.sort()).toEqual([...manifest.oauthScopes].sort());
  });

  it.each(endings)("every one stands in the privacy policy%s, and every address that can be reached", (ending) => {
    const policy = readPage(pageOf("privacy", ending));
    const scopes = manifest.oauthScopes.map((scope) => `\`${scope.split("/").at(-1)}\``);
    const hosts = manifest.urlFetchWhitelist.map((address) => `\`${new URL(address.replace("*.", "")).host}\``);
    expect([...scopes, ...hosts].filter((name) => !policy.includes(name))).toEqual([]);
  });

  it("the privacy policy has the headings for which reviewers look", () => {
    const headings = headingsOf(readPage("docs/publishing/privacy.md")).map(([, text]) => text.toLowerCase());
    for (const word of ["accesses", "used", "sharing, transfer", "protected", "retention and deletion"]) {
      expect(headings.filter((text) => text.includes("google user data") && text.includes(word))).toHaveLength(1);
    }
  });
});

describe("the listing", () => {
  it.each(endings)("keeps its limits in listing%s", (ending) => {
    const [name, short, long, ...others] = blocksOf(readPage(pageOf("listing", ending)));
    expect(others).toEqual([]);
    expect(name).toBe("Ptengine for Google Sheets™");
    expect([...name!].length).toBeLessThanOrEqual(50);
    expect([...short!].length).toBeLessThanOrEqual(200);
    expect([...short!].length).toBeGreaterThan(40);
    expect([...long!].length).toBeLessThan(16_000);
    expect([...long!].length).toBeGreaterThan(800);
    expect(long).not.toContain(short!);
    // The mark is attributed, and Markdown would be shown as it is typed.
    expect(long).toMatch(/Google Sheets™.*Google LLC/);
    expect(long).not.toMatch(/\*\*|^#|\]\(/m);
  });

  it("has the same paragraphs in all languages", () => {
    const counts = endings.map((ending) =>
      blocksOf(readPage(pageOf("listing", ending))).map((text) => text.split("\n\n").length),
    );
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });

  it("names the app as the consent screen does", () => {
    expect(guide).toContain("`Ptengine for Google Sheets™`");
  });
});

describe("images", () => {
  /** Width, height and whether there is an alpha channel, from the header of a PNG. */
  function readPng(file: string): { width: number; height: number; hasAlpha: boolean } {
    const bytes = readFileSync(join(images, file));
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: bytes[25] === 6 };
  }

  it.each(graphics)("$file has its size", ({ file, width, height }) => {
    expect(readPng(file)).toMatchObject({ width, height });
    if (file.startsWith("icon")) expect(readPng(file).hasAlpha).toBe(true);
  });

  it("the icons are those for which the listing and the consent screen ask", () => {
    expect(graphics.map(({ width, height }) => `${width}x${height}`).sort()).toEqual(
      ["120x120", "128x128", "220x140", "32x32", "48x48", "96x96"].sort(),
    );
  });

  it("there are five pictures of 1280 by 800, and no other", () => {
    const pictures = readdirSync(images).filter((name) => /^\d/.test(name));
    expect(pictures.sort()).toEqual(listingPictures.map(({ name }) => `${name}.png`).sort());
    expect(pictures).toHaveLength(5);
    for (const picture of pictures) expect(readPng(picture)).toMatchObject(listingLooks.viewport);
    for (const ending of endings) {
      const shown = rowsOfTables(readPage(pageOf("listing", ending))).flatMap(
        ([cell]) => /\]\(images\/(.+)\)/.exec(cell!)?.[1] ?? [],
      );
      expect(shown).toEqual(pictures.sort());
    }
  });
});

describe("pages", () => {
  it.each(kinds)("%s has the same sections, tables and blanks in three languages", (kind) => {
    const shapes = endings.map((ending) => {
      const page = readPage(pageOf(kind, ending));
      return {
        headings: headingsOf(page).map(([level]) => level),
        rows: rowsOfTables(page).map((cells) => cells.length),
        items: page.match(/^(- |\d\. )/gm)?.length ?? 0,
        blanks: blanksOf(page),
      };
    });
    expect(shapes).toEqual([shapes[0], shapes[0], shapes[0]]);
  });

  it("every blank is told to the publisher, and none else", () => {
    const used = new Set(
      ownPages.filter((path) => path !== "docs/publishing.md").flatMap((path) => blanksOf(readPage(path))),
    );
    const told = rowsOfTables(guide)
      .filter(([first]) => first?.startsWith("⟦"))
      .flatMap(([first]) => blanksOf(first!));
    expect(told.filter((blank) => !used.has(blank)).sort()).toEqual(["⟦HOMEPAGE⟧", "⟦PRIVACY_URL⟧", "⟦TERMS_URL⟧"]);
    expect([...used].filter((blank) => !told.includes(blank))).toEqual([]);
  });

  it.each(allPages)("links of %s lead to files and headings", (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it.each(ownPages)("functions that %s names exist", (path) => {
    const names = publicFormulas.map(({ name }) => name as string);
    const named = readPage(path).match(/PTENGINE_[A-Z_]+(?=\()/g) ?? [];
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("the list of what is to be tried on a live sheet stands in one place only", () => {
    expect(readPage("README.md")).not.toMatch(/^- \[.\]/m);
    expect(readPage("README.md")).toContain("](docs/first-live-hour.md)");
  });

  it("every check of the first live hour has room for its result", () => {
    const checks = readPage("docs/first-live-hour.md").split(/^### /m).slice(1);
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.filter((check) => !/^Result: .*_{4,}/m.test(check)).map((check) => check.split("\n")[0])).toEqual([]);
  });
});

describe("names of buttons", () => {
  /** Every text of the product, in all languages, whole. */
  const texts = new Set(
    readdirSync(join(projectRoot, "src/text"))
      .flatMap((name) => readPage(`src/text/${name}`).match(/"(?:[^"\\]|\\.)*"/g) ?? [])
      .map((literal) => JSON.parse(literal) as string),
  );
  const isSaid = (text: string) =>
    texts.has(text) || [...texts].some((said) => said.length > 30 && said.includes(text));

  /** What is not the add-on's: Google's menus and settings, Ptengine's settings, and words that are only stressed. */
  const others: Readonly<Record<string, readonly string[]>> = {
    "docs/first-live-hour.md": [
      ...[
        "Extensions",
        "Ptengine",
        "File",
        "Settings",
        "Make a copy",
        "Data",
        "Named ranges",
        "Format",
        "Number",
        "Plain text",
      ],
      ...[
        "Protect sheets and ranges",
        "Deploy",
        "Manage deployments",
        "United States",
        "(GMT-08:00) Pacific Time",
        "Japan",
      ],
      ...["Result", "different", "Left:"],
    ],
    "docs/publishing/privacy.md": ["Sharing"],
    "docs/publishing/reviewer.md": ["Extensions", "Ptengine", "Unlisted"],
    "docs/publishing/support.md": [
      "Extensions",
      "Ptengine",
      "Add-ons",
      "Manage add-ons",
      "External App Integration",
      "API Keys",
    ],
    "docs/publishing/support.ja.md": [
      "拡張機能",
      "Ptengine",
      "アドオン",
      "アドオンを管理",
      "External App Integration",
      "API Keys",
    ],
    "docs/publishing/support.zh.md": [
      "扩展程序",
      "Ptengine",
      "插件",
      "管理插件",
      "External App Integration",
      "API Keys",
    ],
  };

  it.each(Object.keys(others))("that %s presses are those of the product", (path) => {
    const unknown = buttonsOf(readPage(path)).filter((text) => !others[path]!.includes(text) && !isSaid(text));
    expect([...new Set(unknown)]).toEqual([]);
  });

  /** Japanese and Chinese pages quote the buttons; what is Google's, Ptengine's or of the page itself is quoted there, too. */
  const quoted = ["External App Integration", "API Keys", "当社", "共有", "我们", "共享"];

  it.each(["listing", "privacy"].flatMap((kind) => [pageOf(kind, ".ja.md"), pageOf(kind, ".zh.md")]))(
    "that %s quotes are those of the product",
    (path) => {
      const named = [...readPage(path).matchAll(/[「“](.+?)[」”]/g)].map(([, text]) => text as string);
      expect(named.length).toBeGreaterThan(2);
      expect(named.filter((text) => !quoted.includes(text) && !texts.has(text))).toEqual([]);
    },
  );
});
