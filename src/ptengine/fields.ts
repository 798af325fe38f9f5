/** Shape: what can be asked. The catalogue tells it for every source but events, whose fields the API lists. */

import * as z from "zod/mini";
import { type FilterField, filterFields } from "../catalogue/filterFields";
import { inLanguage } from "../catalogue/languages";
import { type SourceName, sourceOf } from "../catalogue/sources";
import type { Language, Metric, Named, ValueType, ViewGroup } from "../catalogue/types";
import { fieldSources } from "../query/listRules";
import { subjectText } from "../query/query";
import type { TableValue } from "../table/table";
import { typeOfDataType } from "./columns";
import { memberOf, once, optionalText, type Parsed, recordsIn, recordsOf, sentText } from "./schema";
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

function catalogueRows(source: SourceName, language: Language): FieldRow[] {
  const { metrics, views, takesFilters } = sourceOf(source);
  const row = ({ name, labels }: Named, kind: string, type: ValueType, description: string | null = null) => [
    name,
    kind,
    type,
    inLanguage(labels, language),
    description,
    null,
  ];
  const unique = metrics.filter(({ name }, index) => metrics.findIndex((metric) => metric.name === name) === index);
  return [
    ...unique.map((metric: Metric) =>
      row(metric, "metric", metric.type, metric.descriptions ? inLanguage(metric.descriptions, language) : null),
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
