/** The goals that are worth something or nothing, and those that are a loss, with their completions. */
import { integer, percentage, quotient } from "../../question/formats";
import { negativeGoals, positiveGoals } from "../../question/goalNames";
import { forEachVisit, type Question } from "../../question/question";
import { conversionGoals } from "../../site/goals";
import type { ConversionRequest } from "./request";

export function goalList(queryType: "regular" | "negative", question: Question, { range, choice }: ConversionRequest) {
  const isLoss = queryType === "negative";
  const goals = isLoss ? negativeGoals : positiveGoals;
  const completed = new Float64Array(conversionGoals.length);
  let visits = 0;
  forEachVisit(question, range, choice, (day, visit) => {
    visits += 1;
    for (const goal of goals) if (day.goals[visit]! & (1 << goal)) completed[goal]! += 1;
  });
  const metricColumn = (name: string, dataType: string) => ({ name, type: "metric", dataType });
  return {
    queryType,
    columns: [
      { name: "conversionName", type: "dimension", dataType: "STRING" },
      metricColumn("conversions", "INTEGER"),
      metricColumn("conversionRate", "RATE"),
      metricColumn("revenue", "NUMBER"),
      ...(isLoss ? [metricColumn("loss", "NUMBER")] : []),
    ],
    rows: [...goals]
      .sort((a, b) => completed[b]! - completed[a]!)
      .map((goal) => {
        const worth = completed[goal]! * conversionGoals[goal]!.value;
        return {
          conversionName: conversionGoals[goal]!.name,
          conversions: integer(completed[goal]!),
          conversionRate: percentage(quotient(completed[goal]!, visits)),
          revenue: integer(isLoss ? 0 : worth),
          ...(isLoss ? { loss: integer(-worth) } : {}),
        };
      }),
  };
}
