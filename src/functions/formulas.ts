/** The custom functions: arguments → Query → Table → cells, and every failure in the words of the document's language. */
import { createAsker } from "../ask";
import type { CustomFunctionName } from "../catalogue/functions";
import type { Language } from "../catalogue/types";
import { isKeyFailure } from "../client/failureKinds";
import { noteFormulaRun } from "../client/formulaRun";
import { asLanguage, readSettings, type Site } from "../client/settings";
import { safely } from "../client/sharedState";
import { PtengineError } from "../errors";
import type { Platform } from "../platform/ports";
import { type Argument, filledCells } from "../query/cells";
import { formatFilter } from "../query/filters";
import { isOneRow } from "../query/inserted";
import { functionNamed, parseFilterArguments, parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { toArgument } from "../query/sheetValues";
import { type CellOptions, type FormulaCell, toCells } from "../table/cells";
import { sayError } from "../text/sayError";

function cellOptions(query: Query, platform: Platform): CellOptions {
  const { options = {} } = query;
  const instants = new Map<string, Date>();
  return {
    headers: (options.headers as CellOptions["headers"] | undefined) ?? (isOneRow(query) ? "off" : "on"),
    durations: (options.durations as CellOptions["durations"] | undefined) ?? "seconds",
    dateOf(dateTime) {
      const known = instants.get(dateTime) ?? platform.calendar.instantOf(dateTime);
      instants.set(dateTime, known);
      return known;
    },
  };
}

/** The language of a failure, which may lie in the very options that name the language. */
function languageOfFailure(name: CustomFunctionName, args: readonly Argument[], platform: Platform): Language {
  const index = functionNamed(name).parameters.findIndex(({ kind }) => kind === "options");
  const asked = /\blang\W+(EN|ZH|JP)\b/i.exec(index < 0 ? "" : filledCells(args[index]).join(" "))?.[1];
  return asLanguage(asked) ?? readSettings(platform).language;
}

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
    return toCells(table, cellOptions(query, platform));
  } catch (problem) {
    if (problem instanceof PtengineError && isKeyFailure(problem)) {
      noteFormulaRun(platform, safely(siteAsked, undefined), problem);
    }
    throw new Error(sayError(problem, languageOfFailure(name, args, platform)));
  }
}
