/** Counts the visits that reached the goals asked for, and writes the `conversions` of a heatmap answer. */
import type { Lang } from "../../question/apiError";
import { integer, quotient, type RateWriter } from "../../question/formats";
import { bitsOf } from "../../question/goalNames";
import { type MetricWords, wordsOf } from "../../question/question";
import { conversionGoals } from "../../site/goals";

type ConversionWords = MetricWords<"completions" | "conversionRate">;

export class Completions {
  /** Visits that could have converted. */
  visits = 0;
  /** Visits that reached any of the goals. */
  any = 0;
  private readonly byGoal: Float64Array;
  private readonly bits: number;

  constructor(private readonly goals: readonly number[]) {
    this.byGoal = new Float64Array(goals.length);
    this.bits = bitsOf(goals);
  }

  add(completed: number): void {
    this.visits += 1;
    if (completed & this.bits) this.any += 1;
    this.goals.forEach((goal, index) => {
      if (completed & (1 << goal)) this.byGoal[index]! += 1;
    });
  }

  completionsText(): string {
    return integer(this.any);
  }

  rate(): number {
    return quotient(this.any, this.visits);
  }

  /** One entry a goal with the conversion metrics that were asked for; none if none was. */
  perGoal(metrics: readonly string[], words: ConversionWords, lang: Lang, rate: RateWriter): unknown[] {
    const isAsked = (metric: string) => metrics.includes(metric);
    if (!isAsked("completions") && !isAsked("conversionRate")) return [];
    return this.goals.map((goal, index) => {
      const count = this.byGoal[index]!;
      const completions = { value: integer(count), ...wordsOf(words, "completions", lang) };
      const conversionRate = { value: rate(quotient(count, this.visits)), ...wordsOf(words, "conversionRate", lang) };
      return {
        conversionName: conversionGoals[goal]!.name,
        ...(isAsked("completions") ? { completions } : {}),
        ...(isAsked("conversionRate") ? { conversionRate } : {}),
      };
    });
  }
}
