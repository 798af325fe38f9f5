/** The one error of this product: a code from a closed table and its parameters, without words. */
import type { ApiErrorCode } from "./catalogue/apiErrors";
import { consentWords, permissionWords, scopeIn } from "./catalogue/googleWords";

/** Our own codes; the API's codes stand for themselves. */
export type OwnErrorCode =
  // Arguments
  | "missingArgument"
  | "tooManyArguments"
  | "unknownName"
  | "ambiguousName"
  | "metricsNeeded"
  | "metricNotInAnswer"
  | "rangeTooWide"
  // Dates
  | "badDate"
  | "endWithoutStart"
  | "endWithPeriod"
  | "startAfterEnd"
  | "startAfterToday"
  | "periodTooLong"
  | "oneDayOnly"
  // Filters and quoted lists
  | "filterWithoutOperator"
  | "filterWithoutValue"
  | "filterBadOperator"
  | "filterBadValue"
  | "filterBadRow"
  | "filterPropertyNeeded"
  | "filterPropertyRefused"
  | "unbalancedQuote"
  | "textAfterQuote"
  | "unbalancedBracket"
  // Rules of one source
  | "deviceNeeded"
  | "metricNeedsOption"
  | "tooManyTimes"
  | "tooManyDimensions"
  | "eventNameNeeded"
  | "subDimensionRefused"
  | "datesRefused"
  | "nameNotFound"
  | "nameOfSeveral"
  // Comparison
  | "compareNeedsTyped"
  // Options
  | "unknownOption"
  | "optionNotTaken"
  | "optionWithoutValue"
  | "optionTwice"
  | "optionBadChoice"
  | "optionSeveralValues"
  | "optionBadNumber"
  | "conversionNameNeedsMetric"
  // Keys
  | "noKey"
  | "noDefaultSite"
  | "siteNotGranted"
  | "handlerAsFormula"
  | "noDocument"
  | "sidebarCallRefused"
  | "siteNotConsented"
  | "scheduleOfAnother"
  | "noKeyForSite"
  | "badKeyText"
  | "badProfileText"
  // Cells
  | "cellsInTheWay"
  | "cellChanged"
  // Frozen formulas
  | "freezeNotKept"
  | "freezeNotAsShown"
  | "freezeUnclear"
  | "freezeInReport"
  | "freezeNoRoom"
  | "frozenEdited"
  | "frozenForeign"
  | "frozenCut"
  // Reports of another file
  | "definitionsNewer"
  | "definitionsUnreadable"
  | "definitionsBadLine"
  // Schedules that cannot be kept
  | "scheduleTooCostly"
  | "schedulesTooCostly"
  // The way to the API and back
  | "noConnection"
  | "timedOut"
  | "notAuthorized"
  | "googleQuota"
  | "serviceUnavailable"
  | "notJson"
  | "unreadableAnswer"
  | "unknownApiError"
  | "tooManyRows"
  | "unexpected"
  // Reports
  | "tabMissing"
  | "dashboardPeriod"
  | "dashboardEdited"
  | "dashboardGone"
  | "editedInside"
  | "fileFull"
  | "cellNotKept"
  | "reportIsNewer"
  | "storeFull"
  | "placeLost"
  | "columnsChanged"
  | "documentBusy"
  | "noTimeLeft"
  | "insertedInside"
  | "mergedCells"
  | "protectedCells"
  | "typedCells"
  | "reportInTheWay"
  | "reportAtSelection"
  | "tableInTheWay"
  | "keyTwiceInAnswer"
  | "keyTwiceInCells"
  | "sheetColumnsChanged"
  | "rowsOfOtherSite"
  | "halfWritten"
  | "notProven"
  | "tooManyColumns"
  // Added later
  | "unclearValue"
  | "goalIsAnother"
  | "joinKeyTwice"
  | "viewIsKind"
  | "optionOfOthers"
  | "optionNoNumber"
  | "goalNeedsComparison"
  | "noAddress"
  | "listTooLong"

  // Formulas in their cells, and Google's own refusals
  | "googleRefused"
  | "lockRefused"
  | "cellsNotAllowed"
  | "sidebarNotAllowed"
  | "triggersNotAllowed"
  | "mayNotEdit"
  | "noOwner"
  | "cellProtected"
  | "refreshGiven"
  | "noRefreshArgument"
  | "cellShowsError"
  | "tableBlocked"
  | "cellLoading"
  | "noCellSelected"
  | "keyOfAnother"
  | "badComparedPeriod"
  | "comparedPeriodBackwards"
  | "optionNeedsOther"
  | "optionsExclude"
  | "splitFiltered"
  | "splitNeedsValues"
  | "splitBadOperator"
  // Messages to a channel
  | "webhookAddress"
  | "noWebhook"
  | "webhookGone"
  | "webhookBusy"
  | "webhookDown"
  | "webhookRefused"
  | "webhookUnknown"
  | "webhookTooLate"
  | "tooManyConditions";

export type ErrorCode = OwnErrorCode | ApiErrorCode;

export type ErrorParameters = Readonly<Record<string, string | number | readonly string[]>>;

export class PtengineError extends Error {
  override readonly name = "PtengineError";

  constructor(
    readonly code: ErrorCode,
    readonly parameters: ErrorParameters = {},
  ) {
    super(String(code));
  }
}

/** What may be told of a fault of our own: its kind. An engine's words may hold values, and help nobody in a cell. */
const kindOf = (problem: unknown): string =>
  problem instanceof Error && /^[A-Za-z]{1,40}$/.test(problem.name) ? problem.name : "Error";

/** What Google asks to be allowed, by the end of its scope. */
const notAllowed: Readonly<Record<string, ErrorCode>> = {
  "script.external_request": "notAuthorized",
  "script.container.ui": "sidebarNotAllowed",
  "script.scriptapp": "triggersNotAllowed",
};

/** Why Google has not let something be done, if it is for want of a permission: of the add-on's, or of the person's. */
function permissionError(words: string): PtengineError | undefined {
  const scope = scopeIn(words);
  if (scope !== undefined) return new PtengineError(notAllowed[scope] ?? "cellsNotAllowed");
  if (!permissionWords.test(words)) return undefined;
  return new PtengineError(consentWords.test(words) ? "notAuthorized" : "mayNotEdit");
}

/** What is none of ours, and no want of a permission, becomes one code with the kind of its cause. */
export const asPtengineError = (problem: unknown): PtengineError =>
  problem instanceof PtengineError
    ? problem
    : ((problem instanceof Error ? permissionError(problem.message) : undefined) ??
      new PtengineError("unexpected", { cause: kindOf(problem) }));

/** The same error with the one of several questions that it is of. */
export const titledError = ({ code, parameters }: PtengineError, title: string): PtengineError =>
  new PtengineError(code, { ...parameters, title });

/** Does something for one of several questions; what it throws names which. */
export function naming<T>(title: string, work: () => T): T {
  if (title === "") return work();
  try {
    return work();
  } catch (problem) {
    throw problem instanceof PtengineError ? titledError(problem, title) : problem;
  }
}
