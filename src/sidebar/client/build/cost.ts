/** How many requests a question may take, told before it is asked; answers that are kept take none. */
import { PtengineError } from "../../../errors";
import { callKey } from "../../../ptengine/call";
import type { Lists } from "../../../ptengine/lists";
import { type PlanContext, planCalls } from "../../../ptengine/plan";
import { partsOf, plainOf } from "../../../query/parts";
import { type Query, subjectList } from "../../../query/query";
import { isAll, type NamedExperience } from "../../../query/several";
import type { Start } from "../../start";

/** What is left of the plan, once an answer has told. */
export type Quota = NonNullable<Start["quota"]>;

/** "All" experiences are one request, however many there are. */
const lists: Lists = { experiences: [{ id: "", name: "", goals: [], versions: [] }] };

/** What stands for all experiences before the list of them has been read. */
const unlisted: readonly NamedExperience[] = [{ id: "-", name: "-" }];

export const asksAllExperiences = (query: Query): boolean => isAll(subjectList(query, "experience"));

/** At most so many; the lists by which names become ids are not counted, because the form has read them. */
export function costOf(query: Query, context: PlanContext, experiences = unlisted): number {
  // As they were named: each is asked by itself.
  const experiencesOf = (about: Query) =>
    asksAllExperiences(about) ? experiences : subjectList(about, "experience").map((name) => ({ id: name, name }));
  const parts = plainOf(partsOf(query, { today: context.today, experiencesOf }));
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

export interface Cost {
  readonly requests: number;
  /** That they wait for the plan. */
  readonly minutes: number;
}

export function costIn(
  query: Query,
  { profileId = "", documentLanguage, today, quota }: Start,
  experiences: readonly NamedExperience[] | undefined,
): Cost {
  const requests = costOf(query, { profileId, language: documentLanguage, today }, experiences);
  return { requests, minutes: waitMinutes(requests, quota) };
}

/** How long so many requests wait for the plan, as far as it is known: those that the minute still has wait for nothing. */
export function waitMinutes(requests: number, quota: Quota | undefined): number {
  if (!quota) return 0;
  return Math.max(0, Math.ceil((requests - quota.leftThisMinute) / quota.perMinute));
}
