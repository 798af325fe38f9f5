/** What a refusal looks like: its code, the parameters that matter, and what a person reads of it. */
import { type ErrorCode, type ErrorParameters, PtengineError } from "../../src/errors";
import { sayError } from "../../src/text/sayError";

/** For `toThrow`. */
export const refused = (code: ErrorCode, parameters: ErrorParameters = {}) =>
  expect.objectContaining({ name: "PtengineError", code, parameters: expect.objectContaining(parameters) });

/** The code and the English message of what an action throws. */
export function refusalOf(action: () => unknown): { readonly code: ErrorCode; readonly message: string } {
  try {
    action();
  } catch (problem) {
    if (problem instanceof PtengineError) return { code: problem.code, message: sayError(problem, "EN") };
    throw problem;
  }
  throw new Error("Nothing was refused.");
}
