// Writes the reference, docs/functions*.md, in every language: from the catalogue, from its texts and from formulas that
// it runs once; with --check it only compares.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildAddOn, loadSource } from "../esbuild.config.mjs";
import { buildWorkbench } from "../workbench/build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const maxExampleRows = 6;
const maxCellLength = 40;

/** In the order of every text; `language` as the product names it. */
const documents = [
  { language: "EN", file: "functions.md", link: "English" },
  { language: "ZH", file: "functions.zh.md", link: "中文" },
  { language: "JP", file: "functions.ja.md", link: "日本語" },
];

const code = (text) => `\`${text}\``;
const codes = (list) => (list.length > 0 ? list.map(code).join(", ") : "—");
const cell = (text) => {
  const plain = String(text).replace(/\s+/g, " ").replace(/\|/g, "\\|").replace(/</g, "&lt;").replace(/\*/g, "\\*");
  return plain.length > maxCellLength ? `${plain.slice(0, maxCellLength - 1)}…` : plain;
};
const tableOf = (header, rows) =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** Shows a formula in a tab of its own and answers the cells. */
async function runExample(workbench, formula, tab) {
  const { book } = workbench;
  book.port.insertSheet(tab, book.port.sheets().length);
  workbench.setFormula(`'${tab}'!A1`, formula);
  await workbench.settled();
  const error = workbench.error(`'${tab}'!A1`);
  if (error) throw new Error(`${formula} shows ${error.code} ${error.message}`);
  const { id } = book.port.sheets().find(({ name }) => name === tab);
  const zone = book.port.dataZone(id);
  return book.port
    .read(id, { top: 0, left: 0, bottom: zone.bottom, right: zone.right })
    .map((row) => row.map(({ display }) => cell(display)));
}

/** The results of every example, which are the same in every language. */
async function runExamples({ publicFormulas, functionExamples }) {
  const { createWorkbench } = createRequire(import.meta.url)(`${root}build/workbench/workbench.js`);
  // Every clock stands still, so that the document depends on nothing but the code.
  const workbench = await createWorkbench({ fixedNowMs: Date.UTC(2026, 4, 15, 3) });
  const results = new Map();
  try {
    for (const { name } of publicFormulas) {
      await workbench.api.control.change({ resetCounters: true });
      for (const [index, [formula]] of functionExamples[name].entries())
        results.set(formula, await runExample(workbench, formula, `${name} ${index}`));
    }
  } finally {
    await workbench.close();
  }
  return results;
}

/** What each question of the gallery shows and how many requests it takes, with nothing kept from the one before. */
async function runGallery({ gallery }) {
  const { createWorkbench } = createRequire(import.meta.url)(`${root}build/workbench/workbench.js`);
  const answered = new Map();
  for (const [formula] of gallery) {
    const workbench = await createWorkbench({ fixedNowMs: Date.UTC(2026, 4, 15, 3) });
    try {
      const rows = await runExample(workbench, formula, "question");
      const { log } = await workbench.api.control.state();
      answered.set(formula, { rows, requestCount: log.length });
    } finally {
      await workbench.close();
    }
  }
  return answered;
}

/** One language's reference. */
function referenceIn(language, source, results, answered) {
  const { words, valueKinds, optionMeanings, resultColumns, writing, functionHelp, functionExamples } = source;
  const say = (labels) => source.inLanguage(labels, language);
  const word = (name, values = {}) => say(words[name]).replace(/\{(\w+)\}/g, (_, place) => values[place]);

  const valuesOf = ({ kind, values, takesPeriod, minimum, maximum }) => {
    if (values) return codes(takesPeriod ? [...values, "2026-03-01..2026-03-31"] : values);
    if (kind === "number") return word("atLeast", { minimum });
    if (kind === "whole") return word("wholeRange", { minimum, maximum });
    return kind === "switch" ? codes(["on", "off"]) : say(valueKinds[kind]);
  };
  const optionTable = () =>
    tableOf(
      [word("option"), word("meaning"), word("values"), word("takenBy")],
      source.options.map((option) => [
        code(option.name),
        say(optionMeanings[option.name]),
        valuesOf(option),
        word(option.taken === "metrics" ? "datesAndMetrics" : option.taken),
      ]),
    );

  const argumentTable = ({ name, parameters }) =>
    tableOf(
      [word("argument"), word("what"), word("example")],
      parameters.map((parameter) => {
        const { text, example } = functionHelp[name].parameters[parameter.name];
        return [code(parameter.name), say(text), code(example)];
      }),
    );

  const viewTable = ({ views }) =>
    tableOf(
      [word("views"), word("metrics"), word("optionsOfViews")],
      views.map(({ members, metrics = [], options = [] }) => [
        codes(members.map(({ name }) => name)),
        metrics === "answer" ? word("anyMetric") : codes(metrics),
        codes(options),
      ]),
    );

  const metricTable = (name) =>
    tableOf(
      [word("metric"), word("label"), word("counts")],
      source
        .metricsOfSource(name)
        .map((metric) => [code(metric.name), say(metric.labels), source.descriptionOf(name, metric, language)]),
    );

  const resultOf = (rows) => {
    if (rows.length === 1 && rows[0].length === 1) return `→ ${code(rows[0][0])}`;
    const shown = rows.slice(0, maxExampleRows);
    const count = rows.length - shown.length;
    return tableOf(shown[0], shown.slice(1)) + (count > 0 ? `\n\n${word("moreRows", { count })}` : "");
  };

  const sectionOf = (definition) => {
    const { name, source: asked, parameters } = definition;
    const answered = asked && source.sources[asked];
    return [
      `## ${name}`,
      say(functionHelp[name].description),
      argumentTable(definition),
      ...(answered && parameters.some(({ kind }) => kind === "view") ? [viewTable(answered)] : []),
      ...(answered && answered.metrics.length > 0 ? [metricTable(asked)] : []),
      `**${word("columns")}** ${say(resultColumns[name])}`,
      ...functionExamples[name].map(
        ([formula, note]) => `${say(note)}\n\n${code(formula)}\n\n${resultOf(results.get(formula))}`,
      ),
    ];
  };

  const gallerySection = () => [
    `## ${word("gallery")}`,
    word("galleryText"),
    ...source.gallery.map(([formula, question]) => {
      const { rows, requestCount } = answered.get(formula);
      const cost = word(requestCount === 1 ? "oneRequest" : "requests", { count: requestCount });
      return `**${say(question)}**\n\n${code(formula)}\n\n${resultOf(rows)}\n\n${cost}`;
    }),
  ];

  const links = documents.map((other) => (other.language === language ? other.link : `[${other.link}](${other.file})`));
  const parts = [
    `# ${word("title")}`,
    links.join(" · "),
    word("generated"),
    ...writing.map(say),
    `## ${word("options")}`,
    optionTable(),
    ...gallerySection(),
    ...source.publicFormulas.flatMap(sectionOf),
  ];
  return `${parts.join("\n\n").trimEnd()}\n`;
}

async function generate() {
  await Promise.all([buildAddOn(), buildWorkbench()]);
  const files = [
    "src/catalogue/publicNames.ts",
    "src/catalogue/sources.ts",
    "src/catalogue/options.ts",
    "src/catalogue/languages.ts",
    "src/ptengine/fields.ts",
    "src/text/functionHelp.ts",
    "scripts/functionNotes.ts",
    "scripts/functionExamples.ts",
    "scripts/gallery.ts",
  ];
  const source = Object.assign({}, ...(await Promise.all(files.map(loadSource))));
  const results = await runExamples(source);
  const answered = await runGallery(source);
  return documents.map(({ language, file }) => ({
    path: `${root}docs/${file}`,
    text: referenceIn(language, source, results, answered),
  }));
}

const isCheck = process.argv.includes("--check");
for (const { path, text } of await generate()) {
  if (!isCheck) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    console.error(`${path.slice(root.length)} is not what the code says now. Run: npm run generate`);
    process.exit(1);
  }
}
process.exit(0);
