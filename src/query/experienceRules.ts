/** What the API demands of an experience's question: second dimensions, user properties, comparisons and goals. */
import {
  abTestComparisons,
  dimensionsWithoutSubDimension,
  exclusiveDimensions,
  experienceDimensions,
} from "../catalogue/experience";
import { PtengineError } from "../errors";
import { demandName, nearest } from "./names";
import { optionOf, type Query, subjectList } from "./query";
import { distinct, isAll } from "./several";

const isAlone = (name: string) => (dimensionsWithoutSubDimension as readonly string[]).includes(name);

/** `country` and `region` cannot stand together; `visitPage` and a user property stand alone. */
export function checkedSubDimension(view: string, word: string, argument: string): string {
  const dimensions = experienceDimensions.map(({ name }) => name as string);
  if (!dimensions.includes(view) || isAlone(view))
    throw new PtengineError("subDimensionRefused", { argument, value: word, view });
  const excluded: readonly string[] = (exclusiveDimensions as readonly string[]).includes(view)
    ? exclusiveDimensions
    : [view];
  const found = demandName(word, experienceDimensions, argument).name;
  if (excluded.includes(found) || isAlone(found))
    throw new PtengineError("subDimensionRefused", { argument, value: found, view });
  return found;
}

/** "all" in one spelling. */
function withAllNamed(query: Query): Query {
  const words = subjectList(query, "experience");
  return isAll(words) ? { ...query, subject: { ...query.subject, experience: ["all"] } } : query;
}

export const applyExperienceRules = withAllNamed;

function comparisonNamed(typed: string): string {
  const names = abTestComparisons.map(({ name }) => name as string);
  const compareBy = names.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (compareBy) return compareBy;
  throw new PtengineError("unknownName", {
    argument: "compare_by",
    value: typed,
    nearest: nearest(typed, names),
    allowed: names,
  });
}

export function applyAbTestRules(query: Query): Query {
  const comparisons = distinct(subjectList(query, "compare_by").map(comparisonNamed), "compare_by");
  const [first = ""] = comparisons;
  const hasGoal = optionOf(query, "goal") !== undefined;
  // The API would leave the goal out of sight, and the numbers would look as if they were of it.
  if (hasGoal && !comparisons.includes("goalReached"))
    throw new PtengineError("goalNeedsComparison", { argument: "options: goal", value: comparisons.join(", ") });
  if (!hasGoal && comparisons.includes("goalReached"))
    throw new PtengineError("metricNeedsOption", { argument: "compare_by", value: "goalReached", option: "goal" });
  const compareBy = comparisons.length > 1 ? comparisons : first;
  return withAllNamed({ ...query, subject: { ...query.subject, compare_by: compareBy } });
}
