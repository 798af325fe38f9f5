/** Views by their kinds, so that a list of what is allowed shows some of each. */
import { namesOf, type ViewGroup } from "../catalogue/types";

function kindOf({ isOneRow, memberParameter }: ViewGroup): string {
  if (isOneRow) return "row";
  return memberParameter === "granularity" ? "series" : memberParameter === "queryType" ? "" : (memberParameter ?? "");
}

/** The names of views, those of one kind together; a name holds no comma. */
export function kindsOfViews(groups: readonly ViewGroup[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const group of groups) {
    const kind = kindOf(group);
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...namesOf(group.members)]);
  }
  return [...kinds.values()].map((names) => names.join(", "));
}
