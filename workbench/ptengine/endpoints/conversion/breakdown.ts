/** Conversions by where the visits came from. */
import { forEachVisit, type Question } from "../../question/question";
import { VisitTotals } from "../../question/visitTotals";
import { type Source, sources } from "../../site/sources";
import { type ConversionRequest, positiveBits } from "./request";

/** The name by which a source is told, which depends on its type. */
export function sourceNameOf(source: Source): string {
  switch (source.sourceType) {
    case "Direct":
      return "no refer";
    case "Search":
      return source.searchEngine;
    case "Social":
      return source.socialNetwork;
    case "Referral":
      return source.referralUrl;
    case "Campaign":
      return source.utmCampaign;
    case "AISearch":
      return source.aiName;
  }
}

/** Conversions by what is read from their source; sources without it are left out. */
export function breakdown(
  queryType: string,
  columns: readonly string[],
  valuesOf: (source: Source) => readonly string[],
  question: Question,
  { range, choice }: ConversionRequest,
) {
  const totals = new VisitTotals(sources.length, positiveBits);
  forEachVisit(question, range, choice, (day, visit) => totals.add(day.source[visit]!, day, visit));
  const rows = new Map<string, Record<string, string> & { conversions: number }>();
  sources.forEach((source, index) => {
    const values = valuesOf(source);
    const conversions = totals.conversions[index]!;
    if (conversions === 0 || values.includes("")) return;
    const key = JSON.stringify(values);
    const row = rows.get(key);
    if (row) {
      row.conversions += conversions;
      return;
    }
    const named = Object.fromEntries(columns.map((name, at) => [name, values[at]!]));
    rows.set(key, Object.assign(named, { conversions }));
  });
  return {
    queryType,
    columns: [
      ...columns.map((name) => ({ name, type: "dimension", dataType: "STRING" })),
      { name: "conversions", type: "metric", dataType: "INTEGER" },
    ],
    rows: [...rows.values()].sort((a, b) => b.conversions - a.conversions),
  };
}
