/** Answer → Table, for every shape: the one place that knows which file reads which. */

import { sourceOf } from "../catalogue/sources";
import type { Language, Shape } from "../catalogue/types";
import { metricsOf, optionOf, type Query, viewOf } from "../query/query";
import { parseAs } from "../schema";
import { parseValue, rawValue } from "../table/parseValue";
import type { Table } from "../table/table";
import { columns } from "./columns";
import { devices } from "./devices";
import { items, overview, versions } from "./experienceReports";
import { experiences } from "./experiences";
import { fields } from "./fields";
import { filterValues } from "./filterValues";
import { form } from "./form";
import { funnel } from "./funnel";
import { goals } from "./goals";
import { blocks, elements, insights } from "./heatmapParts";
import { metricMap } from "./metricMap";
import { points } from "./points";
import { rows } from "./rows";
import type { Answer, AnswerShape } from "./shape";
import { userProperties } from "./userProperties";

const shapes: Readonly<Record<Shape, AnswerShape>> = {
  blocks,
  columns,
  devices,
  elements,
  experiences,
  fields,
  filterValues,
  form,
  funnel,
  goals,
  insights,
  items,
  metricMap,
  overview,
  points,
  rows,
  userProperties,
  versions,
};

/** Checks the envelope's `data`; what the document does not promise may be there, what it promises must be. */
export function parseAnswer(data: unknown, shape: Shape): Answer {
  return parseAs(shapes[shape].schema(), data);
}

/** The table of a query from the answers to its calls. */
export function toTable(query: Query, answers: readonly (Answer | undefined)[], language: Language): Table {
  const view = viewOf(query.source, query.view);
  const isRaw = optionOf(query, "values") === "raw";
  const table = shapes[view.group.shape].toTable(answers, {
    ...view,
    query,
    language,
    metrics: [...metricsOf(query.source, view.group), ...sourceOf(query.source).metrics],
    keys: sourceOf(query.source).keys,
    read: isRaw ? rawValue : parseValue,
  });
  // What is shown as it was sent has no other type than text.
  return isRaw ? { ...table, columns: table.columns.map((column) => ({ ...column, type: "text" })) } : table;
}
