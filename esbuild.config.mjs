// Builds the add-on into dist/: Code.js (the bundle and a plain function for everything public), the page beside the sheet in each language, and the manifest.
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
const pageFolder = `${root}src/sidebar/client`;

/**
 * Properties that never leave the bundle: no JSON, template or service knows them, so that they may become single
 * letters. Every formula loads the bundle, and these names were 2.6 KB of it.
 */
const innerNames =
  /^(afterAnswer|afterFailure|afterProbe|aliases|answeredKeys|answerKeys|apiKey|areMetricsRequired|cacheMinutes|calculate|calendar|carryOver|cellAt|cellCount|clock|codec|compress|dateOf|dateTimeOf|dayOf|decompress|defaultView|descriptions|documentCache|documentLock|documentProperties|drawChart|durationMs|endpoint|firstColumn|filledCells|firstRow|forgive|freshMinutes|group|headerRows|hindrance|insertColumns|insertRows|instantOf|isDated|isGet|isKey|isKnown|isOneCell|isOneDayOnly|isOneMetricARequest|isOneRow|isOnlyIfKept|isProbe|isQuoted|isRange|isRequired|isStaleAllowed|isTriedAgain|isVariadic|isWithoutProfile|keptFor|keyFailure|keyOf|labels|language|lastColumn|lastRow|latestKeyOf|makeNamedCell|mayTryAgain|memberParameter|members?|nameArea|namedArea|nowMs|personalProperties|positionOf|readOlder|removeName|selectedCell|setFormat|setHeaderLook|setMenu|siteFor|staleBecause|taken|takesDates|takesFilters|takesLanguage|takesNoDates|toTable|usedColumns|usedRows|userLocale|views|within|workbook|writeFormula|writeNamedCell)$/;

/** Loads TypeScript of this project as it is, to read lists from it. */
export async function loadSource(path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
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

/** Sheets reads a formula's help from the comment above a function with real parameter names. */
function formulaStub({ name, parameters, isVariadic }, help) {
  const names = parameters.map((parameter) => parameter.name);
  if (isVariadic) names.push(`...${names.pop()}`);
  const lines = [
    help.description,
    ...parameters.map((parameter) => {
      const { example, text } = help.parameters[parameter.name];
      return `@param {${example}} ${parameter.name} ${text}`;
    }),
    "@customfunction",
  ];
  return [
    "/**",
    ...lines.map((line) => ` * ${line}`.trimEnd()),
    " */",
    `function ${name}(${names}){return Ptengine.formula("${name}",arguments)}`,
  ].join("\n");
}

const handlerStub = ({ name, parameters }) =>
  `function ${name}(${parameters}){return Ptengine.handle("${name}",arguments)}`;

/** What main.ts exports becomes the one global; esbuild's own way of doing this takes 600 bytes. swc saves 3 KB more. */
async function wrap(module) {
  const returned = module.replace(/export\{([^}]*)\};\s*$/, (_, list) => {
    const entries = list.split(",").map((entry) => entry.split(" as "));
    return `return{${entries.map(([inner, outer]) => `${outer}:${inner}`).join(",")}};`;
  });
  const { code } = await minify(`var Ptengine=(()=>{"use strict";${returned}})();`, {
    // Nothing here constructs a function expression, so that each may be an arrow.
    compress: { passes: 3, ecma: 2019, toplevel: false, unsafe_arrows: true },
    mangle: { toplevel: false },
    ecma: 2019,
    module: false,
    format: { asciiOnly: false, ecma: 2019 },
  });
  return code;
}

const packedFiles = /src\/(catalogue\/\w+|text\/(refresh|report)Texts)\.ts$/;

/** `Labels` as the source writes them; in the catalogue only those that are shown, for other lists are sent. */
const threeTexts = /\[\s*(?:"(?:[^"\\]|\\.)*",?\s*){3}\]/g;
const shownTexts = new RegExp(`(?<=\\b(?:labels|descriptions): )${threeTexts.source}`, "g");

/** gzip as base64. Zopfli takes its time, and a tenth less room than zlib's best. */
const compressed = (text) =>
  execFileSync(process.execPath, [`${root}scripts/compress.mjs`], { input: text, encoding: "utf8" });

/**
 * Labels and the texts of errors as the script carries them: compressed together, and read when the first of them is
 * shown. Each `Labels` becomes its number in three lists, one a language, which compress better than rows of three.
 */
const packedTexts = {
  name: "packed-texts",
  async setup(bundler) {
    const rows = [];
    const numberOf = (row) => {
      const known = rows.findIndex((other) => other.join("\n") === row.join("\n"));
      return known < 0 ? rows.push(row) - 1 : known;
    };
    const numbersIn = (texts) => Object.fromEntries(Object.entries(texts).map(([key, row]) => [key, numberOf(row)]));
    const withNumbers = (literal) => String(numberOf(new Function(`return ${literal}`)()));
    // All are numbered before any is bundled, in an order that does not depend on which is read first.
    const contentsOf = new Map();
    for (const room of ["catalogue", "text"]) {
      for (const name of (await readdir(`${root}src/${room}`)).sort()) {
        const path = `${root}src/${room}/${name}`;
        if (!packedFiles.test(path)) continue;
        const source = await readFile(path, "utf8");
        contentsOf.set(path, source.replace(room === "text" ? threeTexts : shownTexts, withNumbers));
      }
    }
    const errors = Object.entries(await loadSource("src/text/errorTexts.ts"));
    const texts = Object.fromEntries(errors.map(([name, labels]) => [name, numbersIn(labels)]));
    const words = [0, 1, 2].map((index) => rows.map((row) => row[index]));
    const packed = compressed(JSON.stringify({ ...texts, words }));

    const modules = {
      "text/texts": `
        let decompress, texts;
        export const unpackWith = (codec) => { decompress = codec; };
        export const readTexts = () => (texts = texts || JSON.parse(decompress("${packed}")));`,
      "catalogue/packing": `
        import { readTexts } from "../text/texts";
        export { unpackWith } from "../text/texts";
        export const unpacked = (labels) =>
          typeof labels === "number" ? readTexts().words.map((list) => list[labels]) : labels;`,
    };
    for (const [name, contents] of Object.entries(modules)) {
      const resolveDir = `${root}src/${name}/..`;
      bundler.onLoad({ filter: new RegExp(`src/${name}\\.ts$`) }, () => ({ contents, resolveDir }));
    }
    bundler.onLoad({ filter: packedFiles }, ({ path }) => ({ contents: contentsOf.get(path), loader: "ts" }));
  },
};

/**
 * Texts of all languages → of one, in the modules that the page imports. The server reads words in every language and
 * hands the page the API's names, so that the page's catalogue needs the labels that it shows and no others.
 */
const onlyLanguage = (index, shortKeys) => ({
  name: "only-language",
  setup(bundler) {
    const oneOf = (literal) => JSON.stringify([new Function(`return ${literal}`)()[index]]);
    bundler.onLoad({ filter: /src\/catalogue\/\w+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(shownTexts, oneOf),
      loader: "ts",
    }));
    bundler.onLoad({ filter: /src\/text\/(errorTexts|sidebarTexts)\.ts$/ }, async ({ path }) => {
      const lists = Object.entries(await loadSource(path)).map(([name, texts]) => {
        const keyOf = (key) => (name === "sidebarTexts" && shortKeys.get(key)) || key;
        const one = Object.entries(texts).map(([key, labels]) => [keyOf(key), [labels[index]]]);
        return `export const ${name} = ${JSON.stringify(Object.fromEntries(one))};`;
      });
      return { contents: lists.join("\n"), loader: "js" };
    });
    bundler.onLoad({ filter: /sidebar\/client\/\w+\.tsx?$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/(?<=\bsay\(")\w+(?=")/g, (key) => shortKeys.get(key) ?? key),
      loader: path.endsWith("x") ? "tsx" : "ts",
    }));
  },
});

/**
 * Keys of the page's texts → numbers, wherever a key stands as `say("key"` only. Keys that may be put together, which have a
 * `_`, and those that are words of the program as well, such as "overwrite", stay.
 */
async function shortKeysOfTexts() {
  const names = (await readdir(pageFolder)).filter((name) => /\.tsx?$/.test(name));
  const source = (await Promise.all(names.map((name) => readFile(`${pageFolder}/${name}`, "utf8")))).join("\n");
  const count = (text) => source.split(text).length - 1;
  const { sidebarTexts } = await loadSource("src/text/sidebarTexts.ts");
  const isOnlyKey = (key) => !key.includes("_") && count(`"${key}"`) === count(`say("${key}"`);
  const keys = Object.keys(sidebarTexts).filter(isOnlyKey);
  return new Map(keys.map((key, index) => [key, String(index)]));
}

/** Names of the page's own components and their properties, which no JSON, element or service knows. */
const pageNames =
  /^(blankText|chosen|isAttempted|isBusy|isChecked|isDisabled|isFocused|isFree|isLoading|isMulti|isNeverBlank|isSourceFixed|isStopping|listed|lookUp|onAddStamp|onChoose|onConnect|onConnected|onDropped|onGoTo|onLeave|onOpen|onPress|onQuota|onRemove|onRetry|onSearch|onValue|problemOf|refusal|say)$/;

/** The page beside the sheet in one language, as one file: its script and its style stand in it. */
async function buildSidebar(languageIndex, shortKeys) {
  const [script, style, page] = await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: [`${pageFolder}/main.tsx`],
      plugins: [onlyLanguage(languageIndex, shortKeys)],
      bundle: true,
      write: false,
      minify: true,
      mangleProps: new RegExp(`${innerNames.source}|${pageNames.source}`),
      format: "iife",
      platform: "browser",
      target: "es2020",
      jsx: "automatic",
      jsxImportSource: "preact",
      charset: "utf8",
      legalComments: "none",
    }),
    build({ entryPoints: [`${pageFolder}/style.css`], write: false, minify: true, charset: "utf8" }),
    readFile(`${pageFolder}/index.html`, "utf8"),
  ]);
  // What would end the element that holds the script must not stand in it.
  const { code: minified } = await minify(script.outputFiles[0].text, {
    compress: { passes: 3, ecma: 2020, unsafe_arrows: true },
    mangle: true,
    ecma: 2020,
    module: false,
    format: { asciiOnly: false, ecma: 2020 },
  });
  const code = minified.replace(/<(?=\/script|!--)/gi, "\\x3c");
  return page.replace("/*style*/", () => style.outputFiles[0].text.trim()).replace("/*script*/", () => code.trim());
}

/** Bytes of the bundle by room, largest first. */
function bytesByRoom(metafile) {
  const [output] = Object.values(metafile.outputs);
  const rooms = {};
  for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
    const room = path.includes("node_modules/") ? path.split("node_modules/").pop().split("/")[0] : path.split("/")[1];
    rooms[room] = (rooms[room] ?? 0) + bytesInOutput;
  }
  return Object.entries(rooms).sort(([, one], [, other]) => other - one);
}

/** Writes dist/ and answers what it weighs. */
export async function buildAddOn() {
  const [{ publicFormulas, publicHandlers }, { functionHelp }] = await Promise.all([
    loadSource("src/catalogue/publicNames.ts"),
    loadSource("src/text/functionHelp.ts"),
  ]);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/main.ts"],
    plugins: [packedTexts],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    mangleProps: innerNames,
    format: "esm",
    platform: "neutral",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
  });
  const stubs = [
    ...publicFormulas.map((definition) => formulaStub(definition, functionHelp[definition.name])),
    ...publicHandlers.map(handlerStub),
  ];
  const code = `${await wrap(outputFiles[0].text)}\n${stubs.join("\n")}\n`;
  const { languages } = await loadSource("src/catalogue/languages.ts");
  const { sidebarFileOf } = await loadSource("src/catalogue/handlers.ts");
  const shortKeys = await shortKeysOfTexts();
  const pages = await Promise.all(
    languages.map(async (language, index) => [`${sidebarFileOf(language)}.html`, await buildSidebar(index, shortKeys)]),
  );
  await rm(`${root}dist`, { recursive: true, force: true });
  await mkdir(`${root}dist`, { recursive: true });
  await writeFile(`${root}dist/Code.js`, code);
  for (const [name, page] of pages) await writeFile(`${root}dist/${name}`, page);
  await writeFile(`${root}dist/appsscript.json`, await readFile(`${root}appsscript.json`));
  return {
    codeBytes: Buffer.byteLength(code),
    pages: pages.map(([name, page]) => [name, Buffer.byteLength(page)]),
    rooms: bytesByRoom(metafile),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { codeBytes, pages, rooms } = await buildAddOn();
  console.log(`dist/Code.js ${(codeBytes / 1024).toFixed(1)} KB`);
  for (const [room, bytes] of rooms) console.log(`  ${room.padEnd(22)} ${(bytes / 1024).toFixed(1)} KB`);
  for (const [name, bytes] of pages) console.log(`dist/${name} ${(bytes / 1024).toFixed(1)} KB`);
}
