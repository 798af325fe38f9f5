/** What the API demands of an experience's question: second dimensions, user properties, comparisons and goals. */
import {
  abTestComparisons,
  dimensionsWithoutSubDimension,
  exclusiveDimensions,
  experienceDimensions,
} from "../catalogue/experience";
import { PtengineError } from "../errors";
import { demandName, nearest } from "./names";
import { optionOf, type Query, subjectList, subjectText } from "./query";

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

/** One experience, or for an overview "all" or a list of them. */
export function applyExperienceRules(query: Query): Query {
  const experiences = subjectList(query, "experience");
  if (query.view !== "overview") {
    if (experiences.length > 1) {
      throw new PtengineError("rangeTooWide", { argument: "experience", value: experiences.slice(0, 3).join(", ") });
    }
    return query;
  }
  const isAll = experiences.length === 1 && experiences[0]?.toLowerCase() === "all";
  return { ...query, subject: { experience: isAll ? ["all"] : experiences } };
}

export function applyAbTestRules(query: Query): Query {
  const typed = subjectText(query, "compare_by");
  const names = abTestComparisons.map(({ name }) => name as string);
  const compareBy = names.find((name) => name.toLowerCase() === typed.toLowerCase());
  if (!compareBy) {
    throw new PtengineError("unknownName", {
      argument: "compare_by",
      value: typed,
      nearest: nearest(typed, names),
      allowed: names,
    });
  }
  // The API would leave the goal out of sight, and the numbers would look as if they were of it.
  if (compareBy !== "goalReached" && optionOf(query, "goal") !== undefined) {
    throw new PtengineError("goalNeedsComparison", { argument: "options: goal", value: compareBy });
  }
  if (compareBy === "goalReached" && optionOf(query, "goal") === undefined) {
    throw new PtengineError("metricNeedsOption", { argument: "compare_by", value: compareBy, option: "goal" });
  }
  return { ...query, subject: { ...query.subject, compare_by: compareBy } };
}
