/** The subjects of a draft: pages, goals, experiences, versions, of which several are one question each. */
import { filledCells } from "../../../query/cells";
import type { Options } from "../../../query/options";
import type { Query } from "../../../query/query";
import { isSeveralArgument, severalIn } from "../../../query/several";
import { type Draft, definitionOf, listOf, rangeOf, sourceNameOf, textOf } from "./draft";
import { viewInDraft } from "./views";

/** What an argument names, one by one; a list that cannot be read is one text. */
export function subjectsIn(draft: Draft, name: string): string[] {
  const fixed = draft.fixed[name]?.value;
  if (fixed !== undefined) return filledCells(fixed);
  const kind = definitionOf(draft).parameters.find((parameter) => parameter.name === name)?.kind;
  if (kind === "range") return rangeOf(draft, name);
  const text = textOf(draft, name);
  const listed = kind === "list" ? listOf(draft, name) : [];
  return listed.length > 0 || text === "" ? listed : [text];
}

/** Whether the draft names several subjects, so that its table has rows of each. */
export function isOfSeveral(draft: Draft): boolean {
  const names = definitionOf(draft).parameters.map(({ name }) => name);
  const subject = Object.fromEntries(names.filter(isSeveralArgument).map((name) => [name, subjectsIn(draft, name)]));
  const query: Query = { source: sourceNameOf(draft), view: viewInDraft(draft).member.name, subject };
  return severalIn(query).length > 0;
}

/** Whether the draft's table is one row of numbers. */
export const hasOneRow = (draft: Draft, { split }: Options): boolean =>
  viewInDraft(draft).group.isOneRow === true && split === undefined && !isOfSeveral(draft);
