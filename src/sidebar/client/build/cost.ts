/** How many requests a question may take, told before it is asked; answers that are kept take none. */
import { PtengineError } from "../../../errors";
import { callKey } from "../../../ptengine/call";
import type { Lists } from "../../../ptengine/lists";
import { type PlanContext, periodOf, planCalls } from "../../../ptengine/plan";
import type { Query } from "../../../query/query";

/** "All" experiences are one request, however many there are. */
const lists: Lists = { experiences: [{ id: "", name: "", goals: [], versions: [] }] };

/** At most so many; the lists by which names become ids are not counted, because the form has read them. */
export function costOf(query: Query, context: PlanContext): number {
  const periods = query.options?.compare ? 2 : 1;
  try {
    const calls = planCalls(query, periodOf(query, context.today), context, lists);
    const sent = calls.filter(({ isOnlyIfKept }) => !isOnlyIfKept);
    return new Set(sent.map(callKey)).size * periods;
  } catch (problem) {
    // Without the site's lists a name cannot be planned; it is one request all the same.
    if (problem instanceof PtengineError && problem.code === "nameNotFound") return periods;
    throw problem;
  }
}
