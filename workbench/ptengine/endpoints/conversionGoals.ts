/** POST /conversion/goals: the goals of the site. */
import type { Endpoint } from "../question/question";
import { conversionGoals } from "../site/goals";

export const conversionGoalList: Endpoint = {
  method: "POST",
  path: "/conversion/goals",
  fields: [],
  hasMessage: true,
  answer: () => ({ data: { conversions: conversionGoals.map(({ id, name }) => ({ id, name })) } }),
};
