/** Everything that Apps Script may call by name; the build writes a plain function for each. */
export { customFunctions as publicFormulas } from "./functions";
export { handlers as publicHandlers } from "./handlers";
