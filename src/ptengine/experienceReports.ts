/** Shapes: an experience's own report, the overview of several, and A/B results by version. */

import * as z from "zod/mini";
import { subjectList } from "../query/query";
import { once, optionalRecordsOf, optionalText, recordsIn, recordsOf, sentText } from "../schema";
import type { Table, TableValue } from "../table/table";
import { metricsIn, tableOfRecords } from "./metricRecords";
import { answerShape, demandRoom, keyColumn, type ReadContext } from "./shape";

const overviewSchema = once(() => recordsOf({ name: sentText() }));

/** The answer names experiences without their ids; of two that share a name only their places can tell which is which. */
function idsOf(names: readonly (string | null)[], { query }: ReadContext): (string | null)[] {
  const ids = subjectList(query, "experience");
  const askedNames = subjectList(query, "experienceName");
  const isAsAsked = names.length === askedNames.length && names.every((name, index) => name === askedNames[index]);
  return names.map((name, index) => {
    if (isAsAsked) return ids[index] ?? null;
    const isUnique = name !== null && askedNames.filter((asked) => asked === name).length === 1;
    return isUnique ? (ids[askedNames.indexOf(name)] ?? null) : null;
  });
}

export const overview = answerShape(overviewSchema, ([answer], context) => {
  const records = recordsIn(answer);
  const names = records.map(({ name }) => name ?? null);
  const ids = idsOf(names, context);
  return tableOfRecords(
    [keyColumn("name", context), keyColumn("experienceId", context)],
    records.map((record, index) => ({
      keys: [names[index] ?? null, ids[index] ?? null],
      metrics: metricsIn(record, context),
    })),
    context,
  );
});

const itemsSchema = once(() =>
  z.looseObject({
    items: recordsOf({
      name: optionalText(),
      subName: optionalText(),
      goals: optionalRecordsOf({ name: sentText() }),
    }),
  }),
);

/** One row in all, a row a goal, or a row a group. */
export const items = answerShape(itemsSchema, ([answer], context) => {
  const records = recordsIn(answer?.items);
  const { isOneRow, memberParameter } = context.group;
  if (memberParameter === undefined && !isOneRow) {
    const goals = records.flatMap(({ goals: listed }) => recordsIn(listed));
    return tableOfRecords(
      [keyColumn("name", context)],
      goals.map((goal) => ({ keys: [goal.name ?? null], metrics: metricsIn(goal, context) })),
      context,
    );
  }
  const keys = isOneRow
    ? []
    : context.query.subDimension === undefined
      ? (["name"] as const)
      : (["name", "subName"] as const);
  const table = tableOfRecords(
    keys.map((name) => keyColumn(name, context)),
    records.map((record) => ({
      keys: keys.map((name): TableValue => record[name] ?? null),
      metrics: metricsIn(record, context),
    })),
    context,
  );
  // The summary leaves goals to their own view; beside segments they stand where the API sends them.
  const isWithGoals = !isOneRow && context.query.metrics === undefined;
  return isWithGoals
    ? withGoals(
        table,
        records.map(({ goals }) => recordsIn(goals)),
        context,
      )
    : table;
});

type SentGoal = Readonly<Record<string, unknown>>;

/** The metrics of each goal behind the others, blank where a row has none of it; a goal that is only named adds nothing. */
function withGoals(table: Table, goalsOf: readonly (readonly SentGoal[])[], context: ReadContext): Table {
  const names = [...new Set(goalsOf.flat().map(({ name }) => String(name ?? "")))];
  demandRoom(table.rows.length, table.columns.length + names.length);
  const ofGoals = names.flatMap((goal) => {
    const records = goalsOf.map((goals) => {
      const found = goals.find(({ name }) => String(name ?? "") === goal);
      return { keys: [], metrics: metricsIn(found ?? {}, context) };
    });
    if (records.every(({ metrics }) => Object.keys(metrics).length === 0)) return [];
    const { columns, rows } = tableOfRecords([], records, context);
    const named = columns.map((one) => ({ ...one, name: `${one.name}: ${goal}`, label: `${one.label}: ${goal}` }));
    return [{ columns: named, rows }];
  });
  return {
    columns: [...table.columns, ...ofGoals.flatMap(({ columns }) => columns)],
    rows: table.rows.map((row, index) => [...row, ...ofGoals.flatMap(({ rows }) => rows[index] ?? [])]),
  };
}

const versionsSchema = once(() =>
  z.looseObject({
    items: recordsOf({
      name: sentText(),
      subName: optionalText(),
      versions: optionalRecordsOf({ name: sentText() }),
    }),
  }),
);

const splitKeys = ({ query, group }: ReadContext) =>
  group.memberParameter === undefined
    ? []
    : query.subDimension === undefined
      ? ["dimension"]
      : ["dimension", "subDimension"];

/** Versions of the whole, or of each group. */
export const versions = answerShape(versionsSchema, ([answer], context) => {
  const split = splitKeys(context);
  const rows = recordsIn(answer?.items).flatMap((item) =>
    split.length === 0
      ? [{ groups: [], version: item }]
      : recordsIn(item.versions).map((version) => ({ groups: [item.name ?? null, item.subName ?? null], version })),
  );
  return tableOfRecords(
    [...split, "name"].map((name) => keyColumn(name, context)),
    rows.map(({ groups, version }) => ({
      keys: [...groups.slice(0, split.length), version.name ?? null],
      metrics: metricsIn(version, context),
    })),
    context,
  );
});
