// Builds the add-on into dist/: Code.js (the bundle, and a plain function for everything that Google calls by name),
// Sidebar.html (one file) and the manifest.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const sidebarFolder = `${root}src/sidebar/client`;

const settings = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  format: "iife",
  // The parser that saves a script is older than the engine that runs it: it refuses class fields, for instance.
  target: "es2020",
  charset: "utf8",
  // `withNotices` says them in whole.
  legalComments: "none",
};

/** Loads TypeScript of this project as it is, to read lists from it. */
export async function loadSource(path) {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [path],
    minify: false,
    format: "cjs",
    platform: "node",
  });
  const module = { exports: {} };
  new Function("module", "exports", "require", outputFiles[0].text)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  return module.exports;
}

/**
 * Sheets reads a formula's help from the comment above a function with real parameter names. It knows one language; what
 * the function is about is named in the others too.
 */
function formulaStub({ name, parameters, isVariadic }, help, [, ...otherLabels]) {
  const names = parameters.map((parameter) => parameter.name);
  if (isVariadic) names.push(`...${names.pop()}`);
  const lines = [
    [help.description[0], ...otherLabels].join(" · "),
    ...parameters.map((parameter) => {
      const { example, text } = help.parameters[parameter.name];
      return `@param {${example}} ${parameter.name} ${text[0]}`;
    }),
    "@customfunction",
  ];
  return `/**
${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 */
function ${name}(${names.join(", ")}) {
  return Ptengine.formula("${name}", arguments);
}`;
}

const handlerStub = ({ name, parameters }) => `function ${name}(${parameters.join(", ")}) {
  return Ptengine.handle("${name}", arguments);
}`;

/** A bundle behind the licences of its packages, which ask to go wherever their code goes; the same terms are said once. */
async function withNotices({ metafile, outputFiles }) {
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  const noticesOfTerms = new Map();
  for (const name of [...packages].sort()) {
    const folder = `${root}node_modules/${name}/`;
    const { version } = JSON.parse(await readFile(`${folder}package.json`, "utf8"));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = (await readFile(folder + file, "utf8")).trim().replace(/\s+/g, " ");
    const [notice, terms] = text.split(/(?=Permission is hereby granted)/);
    noticesOfTerms.set(terms, [...(noticesOfTerms.get(terms) ?? []), `${name} ${version}: ${notice.trim()}`]);
  }
  const licences = [...noticesOfTerms].map(([terms, notices]) => [...notices, terms].join("\n"));
  const head = ["This file contains the following packages.", ...licences].join("\n\n");
  return `/*\n${head}\n*/\n${outputFiles[0].text.trim()}`;
}

async function buildCode() {
  const [{ publicFormulas, publicHandlers, labelsOf }, { functionHelp }, bundle] = await Promise.all([
    loadSource("src/catalogue/publicNames.ts"),
    loadSource("src/text/functionHelp.ts"),
    build({ ...settings, entryPoints: ["src/main.ts"], globalName: "Ptengine", platform: "neutral" }),
  ]);
  const stubs = [
    ...publicFormulas.map((formula) => formulaStub(formula, functionHelp[formula.name], labelsOf(formula))),
    ...publicHandlers.map(handlerStub),
  ];
  return `${[await withNotices(bundle), ...stubs].join("\n\n")}\n`;
}

async function buildSidebar() {
  const [script, style, page] = await Promise.all([
    build({
      ...settings,
      entryPoints: [`${sidebarFolder}/main.tsx`],
      platform: "browser",
      // Calls of `h` are shorter than those of the newer transform, and the page has a thousand.
      jsx: "transform",
      jsxFactory: "h",
      jsxFragment: "Fragment",
      inject: [`${sidebarFolder}/jsx.ts`],
      tsconfigRaw: {},
      // Google's page server takes `//` in a template literal for a comment: https://github.com/enuchi/React-Google-Apps-Script/issues/157
      supported: { "template-literal": false },
    }),
    build({ entryPoints: [`${sidebarFolder}/style.css`], write: false, minify: true, charset: "utf8" }),
    readFile(`${sidebarFolder}/index.html`, "utf8"),
  ]);
  const code = await withNotices(script);
  return page.replace("/*style*/", () => style.outputFiles[0].text.trim()).replace("/*script*/", () => code);
}

/** Writes dist/ and answers its files by their names. */
export async function buildAddOn() {
  const [code, sidebar, manifest] = await Promise.all([
    buildCode(),
    buildSidebar(),
    readFile(`${root}appsscript.json`, "utf8"),
  ]);
  const files = { "Code.js": code, "Sidebar.html": sidebar, "appsscript.json": manifest };
  await rm(`${root}dist`, { recursive: true, force: true });
  await mkdir(`${root}dist`, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(`${root}dist/${name}`, content);
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, content] of Object.entries(await buildAddOn())) {
    console.log(`dist/${name} ${(Buffer.byteLength(content) / 1024).toFixed(1)} KB`);
  }
}
