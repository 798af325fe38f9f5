/** What every conversion query asks for. */
import type { DayRange } from "../../question/dates";
import type { Choice } from "../../question/filters";
import { bitsOf, negativeGoals, positiveGoals } from "../../question/goalNames";

export interface ConversionRequest {
  readonly range: DayRange;
  readonly choice: Choice;
}

export const positiveBits = bitsOf(positiveGoals);
export const negativeBits = bitsOf(negativeGoals);
