/** The custom functions: arguments → Query → Table → cells, and every failure in the words of the document's language. */
import { createAsker } from "../ask";
import type { CustomFunctionName } from "../catalogue/functions";
import type { Language } from "../catalogue/types";
import { isKeyFailure, isOwnLack } from "../client/failureKinds";
import { noteFormulaRun } from "../client/formulaRun";
import { asLanguage, readSettings, type Site } from "../client/settings";
import { safely } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { type Argument, filledCells } from "../query/cells";
import { formatFilter } from "../query/filters";
import { functionNamed, parseFilterArguments, parseQuery } from "../query/parse";
import { toArgument } from "../query/sheetValues";
import type { FormulaCell } from "../table/cells";
import { sayError } from "../text/sayError";
import { cellsOf } from "./formulaCells";

/** The language of a failure, which may lie in the very options that name the language. */
function languageOfFailure(name: CustomFunctionName, args: readonly Argument[], platform: Platform): Language {
  const index = functionNamed(name).parameters.findIndex(({ kind }) => kind === "options");
  const asked = /\blang\W+(EN|ZH|JP)\b/i.exec(index < 0 ? "" : filledCells(args[index]).join(" "))?.[1];
  return asLanguage(asked) ?? readSettings(platform).language;
}

/** Google then gives a formula no user's properties at all. https://developers.google.com/apps-script/reference/properties */
const hasNoOwner = ({ spreadsheet, userProperties }: Platform): boolean =>
  safely(() => Object.keys(userProperties.all()).length === 0 && !spreadsheet.hasOwner(), false);

const noOwner = () => new PtengineError("noOwner");

/** Runs one custom function; throws an Error with a message for the person who reads the cell. */
export function runFormula(
  platform: Platform,
  name: CustomFunctionName,
  values: readonly unknown[],
): FormulaCell | FormulaCell[][] {
  let args: readonly Argument[] = [];
  let siteAsked: () => Site | undefined = () => undefined;
  try {
    args = values.map((value) => toArgument(value, platform.calendar));
    if (name === "PTENGINE_FILTER") return formatFilter(parseFilterArguments(args));
    const startedAtMs = platform.clock.nowMs();
    const query = parseQuery(name, args);
    const asker = createAsker(platform);
    siteAsked = () => asker.siteFor(query);
    const { table, writtenAtMs } = asker.answer(query);
    const site = writtenAtMs > startedAtMs ? siteAsked() : undefined;
    if (site) noteFormulaRun(platform, site);
    return cellsOf(query, table, platform);
  } catch (problem) {
    const failure =
      problem instanceof PtengineError && isOwnLack(problem) && hasNoOwner(platform) ? noOwner() : problem;
    if (problem instanceof PtengineError && isKeyFailure(problem)) {
      noteFormulaRun(platform, safely(siteAsked, undefined), failure as PtengineError);
    }
    throw new Error(sayError(failure, languageOfFailure(name, args, platform)));
  }
}
