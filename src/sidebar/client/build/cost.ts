/** How many requests a question may take, told before it is asked; answers that are kept take none. */
import { PtengineError } from "../../../errors";
import { callKey } from "../../../ptengine/call";
import type { Lists } from "../../../ptengine/lists";
import { type PlanContext, planCalls } from "../../../ptengine/plan";
import { partsOf, plainOf } from "../../../query/parts";
import { type Query, subjectList } from "../../../query/query";

/** "All" experiences are one request, however many there are. */
const lists: Lists = { experiences: [{ id: "", name: "", goals: [], versions: [] }] };

/** Experiences as they were named: each is asked by itself. */
const namedIn = (query: Query) => subjectList(query, "experience").map((name) => ({ id: name, name }));

/** At most so many; the lists by which names become ids are not counted, because the form has read them. */
export function costOf(query: Query, context: PlanContext): number {
  const parts = plainOf(partsOf(query, { today: context.today, experiencesOf: namedIn }));
  try {
    const calls = parts.flatMap((part) => planCalls(part.query, part.period, context, lists));
    const sent = calls.filter(({ isOnlyIfKept }) => !isOnlyIfKept);
    return new Set(sent.map(callKey)).size;
  } catch (problem) {
    // Without the site's lists a name cannot be planned; it is one request all the same.
    if (problem instanceof PtengineError && problem.code === "nameNotFound") return parts.length;
    throw problem;
  }
}
