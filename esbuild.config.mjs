// Builds the add-on into dist/: Code.js (the bundle and a plain function for everything public) and its manifest.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));

/**
 * Properties that never leave the bundle: no JSON, template or service knows them, so that they may become single
 * letters. Every formula loads the bundle, and these names were 2.5 KB of it.
 */
const innerNames =
  /^(aliases|apiKey|areMetricsRequired|cacheMinutes|cellCount|calendar|clock|codec|compress|dateTimeOf|decompress|defaultView|documentCache|documentLock|documentProperties|endpoint|freshMinutes|headerRows|insertColumns|insertRows|instantOf|dayOf|toTable|userLocale|parameters|is(Get|Key|OneDayOnly|OneMetricARequest|OneRow|OnlyIfKept|Quoted|Range|Required|Variadic|WithoutProfile)|language|members?|memberParameter|group|nameArea|namedArea|removeName|setFormat|setHeaderLook|staleBecause|taken|takes(Dates|Filters|Language|NoDates)|usedColumns|usedRows|views|within|workbook|writeNamedCell)$/;

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
    "",
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
    `function ${name}(${names.join(", ")}) {`,
    `  return Ptengine.formula("${name}", arguments);`,
    "}",
  ].join("\n");
}

const handlerStub = ({ name, parameters }) =>
  `function ${name}(${parameters.join(", ")}) {\n  return Ptengine.handle("${name}", arguments);\n}`;

/** What main.ts exports becomes the one global; esbuild's own way of doing this takes 600 bytes. swc saves 3 KB more. */
async function wrap(module) {
  const returned = module.replace(/export\{([^}]*)\};\s*$/, (_, list) => {
    const entries = list.split(",").map((entry) => entry.split(" as "));
    return `return{${entries.map(([inner, outer]) => `${outer}:${inner}`).join(",")}};`;
  });
  const { code } = await minify(`var Ptengine=(()=>{"use strict";${returned}})();`, {
    compress: { passes: 3, ecma: 2019, toplevel: false },
    mangle: { toplevel: false },
    ecma: 2019,
    module: false,
    format: { asciiOnly: false, ecma: 2019 },
  });
  return code;
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
  const code = `${await wrap(outputFiles[0].text)}\n${stubs.join("\n\n")}\n`;
  await rm(`${root}dist`, { recursive: true, force: true });
  await mkdir(`${root}dist`, { recursive: true });
  await writeFile(`${root}dist/Code.js`, code);
  await writeFile(`${root}dist/appsscript.json`, await readFile(`${root}appsscript.json`));
  return { codeBytes: Buffer.byteLength(code), rooms: bytesByRoom(metafile) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { codeBytes, rooms } = await buildAddOn();
  console.log(`dist/Code.js ${(codeBytes / 1024).toFixed(1)} KB`);
  for (const [room, bytes] of rooms) console.log(`  ${room.padEnd(22)} ${(bytes / 1024).toFixed(1)} KB`);
}
