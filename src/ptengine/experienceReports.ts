/** Shapes: an experience's own report, the overview of several, and A/B results by version. */

import * as z from "zod/mini";
import type { TableValue } from "../table/table";
import { metricsIn, tableOfRecords } from "./metricRecords";
import { once, type Parsed } from "./schema";
import { answerShape, keyColumn, type ReadContext } from "./shape";

const named = once(() => z.looseObject({ name: z.string() }));

const overviewSchema = once(() => z.array(named()));

export const overview = answerShape(overviewSchema, ([answer = []], context) =>
  tableOfRecords(
    [keyColumn("name", context)],
    answer.map((record) => ({ keys: [record.name], metrics: metricsIn(record) })),
    context,
  ),
);

const itemsSchema = once(() =>
  z.looseObject({
    items: z.array(
      z.looseObject({
        name: z.optional(z.string()),
        subName: z.optional(z.string()),
        goals: z.optional(z.array(named())),
      }),
    ),
  }),
);

/** One row in all, a row a goal, or a row a group. */
export const items = answerShape(itemsSchema, ([answer], context) => {
  const records = answer?.items ?? [];
  const { isOneRow, memberParameter } = context.group;
  if (memberParameter === undefined && !isOneRow) {
    const goals = records.flatMap(({ goals: listed = [] }) => listed);
    return tableOfRecords(
      [keyColumn("name", context)],
      goals.map((goal) => ({ keys: [goal.name], metrics: metricsIn(goal) })),
      context,
    );
  }
  const keys = isOneRow ? [] : context.query.subDimension === undefined ? ["name"] : ["name", "subName"];
  return tableOfRecords(
    keys.map((name) => keyColumn(name, context)),
    records.map((record) => ({
      keys: keys.map((name): TableValue => (record[name] as string | undefined) ?? null),
      metrics: metricsIn(record),
    })),
    context,
  );
});

const versionsSchema = once(() =>
  z.looseObject({
    items: z.array(
      z.looseObject({ name: z.string(), subName: z.optional(z.string()), versions: z.optional(z.array(named())) }),
    ),
  }),
);

type VersionItem = Parsed<typeof versionsSchema>["items"][number];

const splitKeys = ({ query, group }: ReadContext) =>
  group.memberParameter === undefined
    ? []
    : query.subDimension === undefined
      ? ["dimension"]
      : ["dimension", "subDimension"];

/** Versions of the whole, or of each group. */
export const versions = answerShape(versionsSchema, ([answer], context) => {
  const split = splitKeys(context);
  const rows = (answer?.items ?? []).flatMap((item: VersionItem) =>
    split.length === 0
      ? [{ groups: [], version: item }]
      : (item.versions ?? []).map((version) => ({ groups: [item.name, item.subName ?? null], version })),
  );
  return tableOfRecords(
    [...split, "name"].map((name) => keyColumn(name, context)),
    rows.map(({ groups, version }) => ({
      keys: [...groups.slice(0, split.length), version.name],
      metrics: metricsIn(version),
    })),
    context,
  );
});
