/** Failures as the page gets them: a code and its parameters, which it says in its own language. */
import { asPtengineError, type ErrorCode, type ErrorParameters } from "../errors";

export interface SaidFailure {
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;
}

export function said(problem: unknown): SaidFailure {
  const { code, parameters } = asPtengineError(problem);
  return { code, parameters };
}
