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
export const costOf = (query: Query, context: PlanContext, experiences = unlisted): number =>
  new Set(keysOf(query, context, experiences)).size;

/** Of several questions together: what they share is asked once. */
export const costOfAll = (queries: readonly Query[], context: PlanContext): number =>
  new Set(queries.flatMap((query) => keysOf(query, context, unlisted))).size;

function keysOf(query: Query, context: PlanContext, experiences: readonly NamedExperience[]): readonly string[] {
  // As they were named: each is asked by itself.
  const experiencesOf = (about: Query) =>
    asksAllExperiences(about) ? experiences : subjectList(about, "experience").map((name) => ({ id: name, name }));
  const parts = plainOf(partsOf(query, { today: context.today, experiencesOf }));
  try {
    const calls = parts.flatMap((part) => planCalls(part.query, part.period, context, lists));
    return calls.filter(({ isOnlyIfKept }) => !isOnlyIfKept).map(callKey);
  } catch (problem) {
    // Without the site's lists a name cannot be planned; it is one request all the same.
    if (problem instanceof PtengineError && problem.code === "nameNotFound")
      return parts.map((part) => JSON.stringify(part));
    throw problem;
  }
}

export interface Cost {
  readonly requests: number;
  /** That they wait for the plan. */
  readonly minutes: number;
}

type Asking = Pick<Start, "profileId" | "documentLanguage" | "today" | "quota">;

const contextOf = ({ profileId = "", documentLanguage, today }: Asking): PlanContext => ({
  profileId,
  language: documentLanguage,
  today,
});

const costFor = (requests: number, { quota }: Asking): Cost => ({ requests, minutes: waitMinutes(requests, quota) });

export const costIn = (query: Query, asking: Asking, experiences: readonly NamedExperience[] | undefined): Cost =>
  costFor(costOf(query, contextOf(asking), experiences), asking);

export const costOfAllIn = (queries: readonly Query[], asking: Asking): Cost =>
  costFor(costOfAll(queries, contextOf(asking)), asking);

/** How long so many requests wait for the plan, as far as it is known: those that the minute still has wait for nothing. */
export function waitMinutes(requests: number, quota: Quota | undefined): number {
  if (!quota) return 0;
  return Math.max(0, Math.ceil((requests - quota.leftThisMinute) / quota.perMinute));
}
