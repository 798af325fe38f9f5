/** The one error of this product: a code from a closed table and its parameters, without words. */
import type { ApiErrorCode } from "./catalogue/apiErrors";

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
  | "splitBadOperator";

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

/** What is none of ours becomes one code with the kind of its cause. */
export const asPtengineError = (problem: unknown): PtengineError =>
  problem instanceof PtengineError ? problem : new PtengineError("unexpected", { cause: kindOf(problem) });

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
