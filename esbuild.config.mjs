// Builds the add-on into dist/: Code.js (the bundle and a plain function for everything public) and its manifest.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));

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
function formulaStub({ name, parameters }, help) {
  const lines = [
    help.description,
    "",
    ...parameters.map((parameter) => {
      const { example, text } = help.parameters[parameter.name];
      return `@param {${example}} ${parameter.name} ${text}`;
    }),
    "@return A number or a table.",
    "@customfunction",
  ];
  return [
    "/**",
    ...lines.map((line) => ` * ${line}`.trimEnd()),
    " */",
    `function ${name}(${parameters.map((parameter) => parameter.name).join(", ")}) {`,
    `  return Ptengine.formula("${name}", arguments);`,
    "}",
  ].join("\n");
}

const handlerStub = ({ name, parameters }) =>
  `function ${name}(${parameters.join(", ")}) {\n  Ptengine.handle("${name}");\n}`;

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
  const [main, { customFunctions }, { functionHelp }] = await Promise.all([
    loadSource("src/main.ts"),
    loadSource("src/catalogue/functions.ts"),
    loadSource("src/text/functionHelp.ts"),
  ]);
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/main.ts"],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "iife",
    globalName: "Ptengine",
    platform: "neutral",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
  });
  const stubs = [
    ...customFunctions
      .filter(({ name }) => main.publicFormulas.includes(name))
      .map((definition) => formulaStub(definition, functionHelp[definition.name])),
    ...main.publicHandlers.map(handlerStub),
  ];
  const code = `${outputFiles[0].text}\n${stubs.join("\n\n")}\n`;
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
