/** Shape: what can be asked. The catalogue tells it for every source but events, whose fields the API lists. */

import * as z from "zod/mini";
import { type FilterField, filterFields } from "../catalogue/filterFields";
import { inLanguage } from "../catalogue/languages";
import { type SourceName, sourceOf } from "../catalogue/sources";
import { type Language, type Metric, type Named, type ValueType, type ViewGroup, withName } from "../catalogue/types";
import { fieldSources } from "../query/listRules";
import { metricsOf, subjectText } from "../query/query";
import { memberOf, once, optionalText, type Parsed, recordsIn, recordsOf, sentText } from "../schema";
import type { TableValue } from "../table/table";
import { typeOfDataType } from "./columns";
import { answerShape, keyColumn } from "./shape";

const listed = () =>
  recordsOf({
    field: sentText(),
    label: optionalText(),
    description: optionalText(),
    dataType: optionalText(),
    category: optionalText(),
  });

const schema = once(() => z.looseObject({ metrics: listed(), dimensions: listed() }));

type EventFields = Parsed<typeof schema>;
type FieldRow = readonly TableValue[];

const isDimensionGroup = ({ memberParameter }: ViewGroup) =>
  memberParameter === "dimension" || memberParameter === "funName";

function filterRows(language: Language): FieldRow[] {
  return (filterFields as readonly FilterField[]).map(({ name, labels, category }) => [
    name,
    "filter",
    "text",
    inLanguage(labels, language),
    null,
    category,
  ]);
}

/** What a metric counts; where views differ, each meaning behind the first view that has it. */
export function descriptionOf(source: SourceName, { name, descriptions }: Metric, language: Language): string {
  const meanings = new Map<string, string>();
  for (const group of sourceOf(source).views) {
    const metric = withName(metricsOf(source, group), name);
    const text = metric && inLanguage(metric.descriptions, language);
    const view = group.members[0];
    if (text && view && !meanings.has(text)) meanings.set(text, inLanguage(view.labels, language));
  }
  if (meanings.size < 2) return inLanguage(descriptions, language);
  return [...meanings]
    .map(([text, view]) => (language === "EN" ? `${view}: ${text}` : `${view}：${text}`))
    .join(language === "EN" ? " " : "");
}

/** Every metric of a source once, whatever lists it stands in. */
export function metricsOfSource(source: SourceName): readonly Metric[] {
  const { metrics } = sourceOf(source);
  return metrics.filter(({ name }, index) => metrics.findIndex((metric) => metric.name === name) === index);
}

function catalogueRows(source: SourceName, language: Language): FieldRow[] {
  const { views, takesFilters } = sourceOf(source);
  const row = ({ name, labels }: Named, kind: string, type: ValueType, description: string | null = null) => [
    name,
    kind,
    type,
    inLanguage(labels, language),
    description,
    null,
  ];
  return [
    ...metricsOfSource(source).map((metric) =>
      row(metric, "metric", metric.type, descriptionOf(source, metric, language)),
    ),
    ...views
      .filter(isDimensionGroup)
      .flatMap(({ members }) => members.map((member) => row(member, "dimension", "text"))),
    ...views
      .filter((group) => !isDimensionGroup(group))
      .flatMap(({ members }) => members.map((member) => row(member, "view", "text"))),
    ...(takesFilters ? filterRows(language) : []),
  ];
}

function eventRows({ metrics, dimensions }: EventFields, language: Language): FieldRow[] {
  const row = (
    kind: string,
    { field, dataType, label, description, category }: Partial<NonNullable<EventFields["metrics"][number]>>,
  ) => [
    field ?? null,
    kind,
    memberOf(typeOfDataType, dataType ?? "") ?? dataType ?? "",
    label ?? field ?? null,
    description ?? null,
    category ?? null,
  ];
  return [
    ...recordsIn(metrics).map((field) => row("metric", field)),
    ...recordsIn(dimensions).map((field) => row("dimension", field)),
    ...filterRows(language),
  ];
}

export const fields = answerShape(schema, ([answer], context) => {
  const source = subjectText(context.query, "source");
  const { language } = context;
  const rowsOf = (name: SourceName) =>
    name === "event" ? (answer ? eventRows(answer, language) : []) : catalogueRows(name, language);
  const names = ["field", "kind", "type", "label", "description", "category"];
  const isAll = source === "";
  return {
    columns: [...(isAll ? ["source"] : []), ...names].map((name) => keyColumn(name, context)),
    rows: isAll
      ? fieldSources.flatMap((name) => rowsOf(name).map((row) => [name, ...row]))
      : [...rowsOf(source as SourceName)],
  };
});
