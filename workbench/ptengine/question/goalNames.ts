/** Finds conversion goals by a part of their name, as the API does. */
import { conversionGoals } from "../site/goals";
import { ApiError } from "./apiError";

/** Places of the goals whose names contain the text; the document does not say whether case counts, here it does not. */
export function goalsMatching(text: string): number[] {
  const wanted = text.toLowerCase();
  const found = conversionGoals.flatMap((goal, index) => (goal.name.toLowerCase().includes(wanted) ? [index] : []));
  if (found.length === 0) throw new ApiError(4012, JSON.stringify(text));
  return found;
}

export const bitsOf = (goals: readonly number[]): number => goals.reduce((bits, goal) => bits | (1 << goal), 0);

/** Stands for all goals at once. */
export const everyGoal = bitsOf(conversionGoals.map((_, index) => index));

export const positiveGoals = conversionGoals.flatMap((goal, index) => (goal.value >= 0 ? [index] : []));
export const negativeGoals = conversionGoals.flatMap((goal, index) => (goal.value < 0 ? [index] : []));

const worthOfBits = Float64Array.from({ length: everyGoal + 1 }, (_, bits) =>
  conversionGoals.reduce((sum, goal, index) => (bits & (1 << index) ? sum + goal.value : sum), 0),
);

/** What a visit that completed these goals is worth. */
export const worthOf = (bits: number): number => worthOfBits[bits]!;
