/** What is wrong with a draft: the checks of the formula, before anything is asked. */
import { PtengineError } from "../../../errors";
import { parseQuery } from "../../../query/parse";
import { checkPeriods } from "../../../query/periods";
import type { Query } from "../../../query/query";
import type { Failure } from "../words/failures";
import { argumentsOf, type Draft } from "./draft";

export type Checked =
  | { readonly kind: "ok"; readonly query: Query }
  /** What is missing or wrong. */
  | { readonly kind: "refused"; readonly failure: Failure }
  /** An argument is calculated by the sheet, so that only there the whole question is known. */
  | { readonly kind: "calculated"; readonly argument: string };

/** The checks of the formula, those of its period on the day `today` included. */
export function checkDraft(draft: Draft, today: string): Checked {
  const calculated = Object.keys(draft.fixed).find((name) => draft.fixed[name]?.value === undefined);
  if (calculated !== undefined) return { kind: "calculated", argument: calculated };
  try {
    const query = parseQuery(draft.name, argumentsOf(draft));
    checkPeriods(query, today);
    return { kind: "ok", query };
  } catch (problem) {
    if (!(problem instanceof PtengineError)) throw problem;
    return { kind: "refused", failure: { code: problem.code, parameters: problem.parameters } };
  }
}

/** The argument that a failure names; options are named as `options: limit`. */
export function argumentOf({ parameters }: Failure): string {
  const { argument, option } = parameters;
  if (typeof argument === "string") return argument === "value" ? "filters" : argument;
  return typeof option === "string" ? `options: ${option}` : "";
}

/** Whether only something that has no choice yet stands in the way. */
export const isOnlyMissing = ({ code, parameters }: Failure): boolean =>
  code === "missingArgument" ||
  code === "metricsNeeded" ||
  code === "deviceNeeded" ||
  (code === "metricNeedsOption" && parameters.option === "goal");
