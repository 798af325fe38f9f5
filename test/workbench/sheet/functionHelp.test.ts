import { readFunctionHelp } from "../../../workbench/sheet/customFunctions/functionHelp";

const code = `
/** Not a formula. */
function onOpen(event) {}

/**
 * Totals of a <b>site</b>,
 * by day.
 *
 * @param {"country"} view What to ask.
 *   May be blank.
 * @param {string|Array<Array<string>>} [metrics] - Names.
 * @param {"a"} rest One or more values.
 * @return A table.
 * @customfunction
 */
function PTENGINE_X(view, metrics, ...rest) {
  return 1;
}
`;

test("the help of a custom function is its JSDoc, on one line and without HTML", () => {
  expect(readFunctionHelp(code)).toEqual([
    {
      name: "PTENGINE_X",
      description: "Totals of a site, by day.",
      parameters: [
        { name: "view", description: "What to ask. May be blank.", isRest: false },
        { name: "metrics", description: "Names.", isRest: false },
        { name: "rest", description: "One or more values.", isRest: true },
      ],
    },
  ]);
});
