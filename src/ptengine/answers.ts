/** Answer → Table, for every shape: the one place that knows which file reads which. */
import * as z from "zod/mini";
import { sourceOf } from "../catalogue/sources";
import type { Language, Shape } from "../catalogue/types";
import { PtengineError } from "../errors";
import { metricsOf, type Query, viewOf } from "../query/query";
import { parseValue, rawValue } from "../table/parseValue";
import type { Table } from "../table/table";
import { columns } from "./columns";
import { devices } from "./devices";
import { goals } from "./goals";
import { metricMap } from "./metricMap";
import { points } from "./points";
import { rows } from "./rows";
import type { Answer, AnswerShape } from "./shape";

const shapes: Readonly<Partial<Record<Shape, AnswerShape>>> = { columns, devices, goals, metricMap, points, rows };

function shapeNamed(name: Shape): AnswerShape {
  const shape = shapes[name];
  if (!shape) throw new Error(`No file reads answers of the shape ${name}.`);
  return shape;
}

/** Checks the envelope's `data`; what the document does not promise may be there, what it promises must be. */
export function parseAnswer(data: unknown, shape: Shape): Answer {
  const result = z.safeParse(shapeNamed(shape).schema(), data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new PtengineError("unreadableAnswer", { field: issue?.path.join(".") || "data", value: issue?.code ?? "" });
}

/** The table of a query from the answers to its calls. */
export function toTable(query: Query, answers: readonly Answer[], language: Language): Table {
  const view = viewOf(query.source, query.view);
  return shapeNamed(view.group.shape).toTable(answers, {
    ...view,
    query,
    language,
    metrics: metricsOf(query.source, view.group),
    keys: sourceOf(query.source).keys,
    read: query.options?.values === "raw" ? rawValue : parseValue,
  });
}
