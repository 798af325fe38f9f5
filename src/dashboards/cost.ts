/** How many requests one run of a dashboard takes, told before it is made. */
import { callKey } from "../ptengine/call";
import type { Lists } from "../ptengine/lists";
import { type PlanContext, planCalls } from "../ptengine/plan";
import { plainOf, partsOf as plainParts } from "../query/parts";
import { subjectList } from "../query/query";
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

/** Of a run for which nothing is kept; choices that may be left out are. */
export function costOf(template: Template, context: PlanContext): number {
  const required = template.choices.filter(({ isRequired }) => isRequired).map(({ name }) => [name, examples[name]]);
  const choices: Choices = { ...Object.fromEntries(required), period: "last30days" };
  const calls = partsOf(template, choices).flatMap((part) => {
    const query = queryOf(part, choices, context.profileId);
    const experiencesOf = () => subjectList(query, "experience").map((id) => ({ id, name: id }));
    return plainOf(plainParts(query, { today: context.today, experiencesOf })).flatMap(({ query: plain, period }) =>
      planCalls(plain, period, context, lists),
    );
  });
  return new Set(calls.filter(({ isOnlyIfKept }) => !isOnlyIfKept).map(callKey)).size;
}
