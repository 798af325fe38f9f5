/** Shape: `columns` that say what they are, and `rows` of objects. */
import * as z from "zod/mini";
import type { ValueType } from "../catalogue/types";
import { metricColumns } from "./metricColumns";
import { answerShape, keyColumn, once, type ReadContext } from "./shape";

const schema = once(() =>
  z.looseObject({
    columns: z.array(
      z.looseObject({
        name: z.string(),
        type: z.string(),
        dataType: z.optional(z.string()),
        label: z.optional(z.string()),
      }),
    ),
    rows: z.array(z.looseObject({})),
  }),
);

const typeOfDataType: Readonly<Record<string, ValueType>> = {
  INTEGER: "count",
  RATE: "rate",
  TIME: "duration",
  NUMBER: "number",
};

const timeTypes: Readonly<Record<string, ValueType>> = { day: "day", week: "day", month: "day", hour: "hour" };

/** Columns that stand for the dimension when an answer without rows names none. */
const dimensionNames = ({ member, group }: ReadContext) => (group.memberParameter === "dimension" ? [member.name] : []);

export const columns = answerShape(schema, ([answer], context) => {
  const answered = answer?.columns ?? [];
  const keyNames = answered.filter(({ type }) => type === "dimension").map(({ name }) => name);
  const keys = (answered.length > 0 ? keyNames : dimensionNames(context)).map((name) =>
    keyColumn(name, context, timeTypes[name] ?? "text"),
  );
  const metrics = answered
    .filter(({ type }) => type !== "dimension")
    .map(({ name, label, dataType }) => ({ name, label: label ?? undefined, type: typeOfDataType[dataType ?? ""] }));
  const shown = [...keys, ...metricColumns(metrics, context)];
  const rows = (answer?.rows ?? []).map((row) => shown.map(({ name, type }) => context.read(row[name], type, name)));
  return { columns: shown, rows };
});
