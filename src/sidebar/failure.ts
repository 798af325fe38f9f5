/** Failures as the page gets them: a code and its parameters, which it says in its own language. */
import { type ErrorCode, type ErrorParameters, PtengineError } from "../errors";

export interface SaidFailure {
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;
}

/** What is none of ours becomes one code with its cause. */
export function said(problem: unknown): SaidFailure {
  const { code, parameters } =
    problem instanceof PtengineError
      ? problem
      : new PtengineError("unexpected", { cause: problem instanceof Error ? problem.message : "–" });
  return { code, parameters };
}
