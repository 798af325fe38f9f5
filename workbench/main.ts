/**
 * What the npm scripts run: the page (no argument), the simulated API alone ("api"), or one formula ("eval"). `--locale`
 * names the spreadsheet's, and with it the language of whoever uses it.
 */
import { parseArgs } from "node:util";
import type { Account } from "./connectedSite";
import { openExample } from "./exampleDocument";
import { runStandaloneApi } from "./ptengine/standalone";
import { type LocaleCode, languageOf, locales } from "./sheet/engine/locales";
import { textTable } from "./textTable";
import { PageServer } from "./web/pageServer";
import { createWorkbench } from "./workbench";

const defaultPagePort = 4780;

const [command, ...commandArguments] = process.argv.slice(2);
const { positionals, values } = given(command === "api" ? [] : process.argv.slice(2));
const portFromEnvironment = Number(process.env.PORT ?? Number.NaN);

function given(args: string[]) {
  const options = { live: { type: "boolean", default: false }, locale: { type: "string", default: "en_US" } } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (cause) {
    // What Node advises besides would not help here.
    const [what] = (cause as Error).message.split(". ");
    console.error(`${what}. The options are --locale NAME and --live; the environment's PORT names a port.`);
    process.exit(1);
  }
}

function liveAccount(): Account {
  const { PTENGINE_API_KEY: apiKey, PTENGINE_PROFILE_ID: profileId } = process.env;
  if (!apiKey || !profileId)
    throw new Error("--live needs PTENGINE_API_KEY and PTENGINE_PROFILE_ID in the environment.");
  return { apiKey, profileId };
}

const live = () => (values.live ? { live: liveAccount() } : {});

/** The locale that was asked for. */
function localeGiven(): LocaleCode {
  const { locale } = values;
  if (isLocale(locale)) return locale;
  throw new Error(`There is no locale "${locale}"; it is one of ${Object.keys(locales).join(", ")}.`);
}

const isLocale = (text: string): text is LocaleCode => Object.hasOwn(locales, text);

/** The documents that are open, by their locales: each is a workbench of its own, and made when it is first asked for. */
const documents = new Map<LocaleCode, Promise<string>>();

function addressOf(locale: LocaleCode): Promise<string> {
  const address = documents.get(locale) ?? openDocument(locale);
  documents.set(locale, address);
  return address;
}

async function openDocument(locale: LocaleCode): Promise<string> {
  const onConsole = (line: string) => console.log(line);
  const { workbench, title, fill } = await openExample(locale, { ...live(), appsScript: { onConsole } });
  const server = new PageServer({
    ...workbench,
    control: workbench.api?.control,
    title,
    addOnName: "Ptengine",
    port: portFromEnvironment || defaultPagePort,
    addressOf,
  });
  const address = await server.listen();
  // The page can be opened now, and shows how its numbers come.
  fill().catch((cause: unknown) => console.error(cause instanceof Error ? cause.message : cause));
  return address;
}

async function startPage(): Promise<void> {
  console.log(`Ptengine for Google Sheets, local workbench: ${await addressOf(localeGiven())}`);
}

async function evaluate(formula: string | undefined): Promise<void> {
  if (formula === undefined) throw new Error(`Usage: npm run eval '=PTENGINE_DC("day","visits","last7days")'`);
  const locale = localeGiven();
  const appsScript = { onConsole: (line: string) => console.error(line), language: languageOf(locale) };
  const workbench = await createWorkbench({ ...live(), book: { locale }, appsScript });
  workbench.setFormula("A1", formula.startsWith("=") ? formula : `=${formula}`);
  await workbench.settled();
  const error = workbench.error("A1");
  const { getters } = workbench.book.model;
  const [sheetId] = getters.getSheetIds();
  const zone = getters.getSpreadZone({ sheetId: sheetId!, col: 0, row: 0 }) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  if (error) console.error(`${error.code} ${error.message}`);
  else console.log(textTable(workbench.book.port.read(sheetId!, zone).map((row) => row.map((cell) => cell.display))));
  await workbench.close();
  process.exitCode = error ? 1 : 0;
}

async function run(): Promise<void> {
  if (command === "api") await runStandaloneApi(commandArguments);
  else if (positionals[0] === undefined) await startPage();
  else if (positionals[0] === "eval") await evaluate(positionals[1]);
  else throw new Error(`There is no "${positionals[0]}"; it is nothing, api or eval.`);
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
