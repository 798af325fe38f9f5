/** How many requests one run of a dashboard takes, told before it is made. */
import { callKey } from "../ptengine/call";
import type { Lists } from "../ptengine/lists";
import { type PlanContext, planCalls } from "../ptengine/plan";
import { plainOf, partsOf as plainParts } from "../query/parts";
import { type Query, subjectList } from "../query/query";
import type { ChoiceName, Template } from "../templates/template";
import { type Choices, partsOf } from "./layout";
import { queryOf } from "./parts";

/** Which one it is changes nothing of the number. */
const examples: Readonly<Record<ChoiceName, string>> = {
  goal: "goal",
  page: "https://example.com/",
  device: "PC",
  experience: "00000000-0000-4000-8000-000000000000",
  metric: "clickedUsers",
};

const lists: Lists = { experiences: [{ id: examples.experience, name: "", goals: [], versions: [] }] };

/** What a query would ask if nothing were kept. */
function questionsOf(query: Query, context: PlanContext): string[] {
  const experiencesOf = () => subjectList(query, "experience").map((id) => ({ id, name: id }));
  const parts = plainOf(plainParts(query, { today: context.today, experiencesOf }));
  const calls = parts.flatMap(({ query: plain, period }) => planCalls(plain, period, context, lists));
  return calls.filter(({ isOnlyIfKept }) => !isOnlyIfKept).map(callKey);
}

export const requestsOf = (query: Query, context: PlanContext): number => new Set(questionsOf(query, context)).size;

/** Of a run for which nothing is kept; choices that may be left out are. */
export function costOf(template: Template, context: PlanContext): number {
  const required = template.choices.filter(({ isRequired }) => isRequired).map(({ name }) => [name, examples[name]]);
  const choices: Choices = { ...Object.fromEntries(required), period: "last30days" };
  const questions = partsOf(template, choices).flatMap((part) =>
    questionsOf(queryOf(part, choices, context.profileId), context),
  );
  return new Set(questions).size;
}
