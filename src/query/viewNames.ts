/** The view that a word means, and what a message about another word says of the views that there are. */
import type { SourceName } from "../catalogue/sources";
import { sourceOf } from "../catalogue/sources";
import { namesOf } from "../catalogue/types";
import { PtengineError } from "../errors";
import { findName, nearest } from "./names";
import { type View, viewOf } from "./query";
import { kindsOfViews } from "./viewKinds";

/** The API's words for kinds of questions that a dimension decides, and an example of one. */
const kindsOfQuestions: Readonly<Record<string, string>> = {
  dimension_table: "country",
  metric_curve: "day",
  page_insight: "terminalType",
};

/** The view, or an error with the nearest name and some of each kind. */
export function demandView(source: SourceName, word: string, argument: string): View {
  const { views } = sourceOf(source);
  const members = views.flatMap((group) => group.members);
  const found = findName(word, members, argument);
  if (found) return viewOf(source, found.name);
  const lower = word.trim().toLowerCase();
  const isKind =
    Object.hasOwn(kindsOfQuestions, lower) && (source === "dc" || source === "heatmap" || source === "conversion");
  if (isKind)
    throw new PtengineError("viewIsKind", { argument, value: word, example: kindsOfQuestions[lower] as string });
  const allowed = namesOf(members);
  throw new PtengineError("unknownName", {
    argument,
    value: word,
    nearest: nearest(word, allowed),
    allowed,
    allowedKinds: kindsOfViews(views),
  });
}
