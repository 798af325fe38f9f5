/** Everything that Apps Script may call by name; the build writes a plain function for each. */
import { type SourceName, sourceOf } from "./sources";
import type { CustomFunction } from "./types";

export { customFunctions as publicFormulas } from "./functions";
export { handlers as publicHandlers } from "./handlers";

/** What a function's data are called in the three languages; a function that asks for none has no name for them. */
export const labelsOf = ({ source }: CustomFunction): readonly string[] =>
  source === undefined ? [] : sourceOf(source as SourceName).labels;
