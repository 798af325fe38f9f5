/** Shape: one set of metrics, each `{ value, label }` under its name, for a page with `conversions` beside it. One row. */

import * as z from "zod/mini";
import { once } from "../schema";
import { conversionList, goalsOf } from "./heatmapParts";
import { metricMembers, tableOfRecords } from "./metricRecords";
import { answerShape } from "./shape";

const schema = once(() => z.looseObject({ metrics: metricMembers(), conversions: conversionList() }));

export const metricMap = answerShape(schema, ([answer], context) =>
  tableOfRecords(
    [],
    [{ keys: [], metrics: answer?.metrics ?? {}, goals: goalsOf(answer?.conversions, context) }],
    context,
  ),
);
