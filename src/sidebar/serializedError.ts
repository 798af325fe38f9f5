/** Failures as the sidebar gets them: a code and its parameters, which it says in its own language. */
import { asPtengineError, type ErrorCode, type ErrorParameters } from "../errors";

export interface SerializedError {
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;
}

export function serializeError(problem: unknown): SerializedError {
  const { code, parameters } = asPtengineError(problem);
  return { code, parameters };
}
