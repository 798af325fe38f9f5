/**
 * Reports as text that people can read, copy out of a file and paste into another: a line for what it is, and a line of
 * JSON for each report, with its question as a formula. Nobody's key, address or name is in it, and nothing of its runs.
 */
import * as z from "zod/mini";
import type { Condition } from "../alerts/conditions";
import { conditionMembers } from "../alerts/stored";
import { dashboardLine, dashboardOfLine } from "../dashboards/carried";
import type { Dashboard } from "../dashboards/store";
import type { Cell } from "../query/cells";
import { type FormulaArgument, findCalls, formulaOf } from "../query/formula";
import { parseQuery } from "../query/parse";
import type { Query } from "../query/query";
import { maxNameLength, type Report } from "../reports/store";
import { once, parseJson, type Schema } from "../schema";

export interface Definition
  extends Pick<Report, "id" | "name" | "query" | "mode" | "style" | "keyColumns">,
    Pick<Report, "chart" | "dashboard"> {
  /** Such as `Pages!B3`; missing where its cells are gone. */
  readonly place?: string;
  /** What whoever has copied it out wants to be told; where, stays with them. */
  readonly alerts?: readonly Omit<Condition, "id" | "reportId">[];
}

export interface ReadDefinitions {
  /** Of the file in which they were written; missing in what was copied out. */
  readonly file?: string;
  /** A newer version of the product has written them. */
  readonly isNewer: boolean;
  readonly definitions: readonly Definition[];
  readonly dashboards: readonly Dashboard[];
  /** Lines that are none, counted from 1. */
  readonly unreadable: readonly number[];
}

const version = 1;

interface Header {
  readonly ptengine: "reports";
  readonly version: number;
  readonly file?: string;
}

const headerSchema = once(
  () =>
    z.looseObject({
      ptengine: z.literal("reports"),
      version: z.int().check(z.gte(1)),
      file: z.optional(z.string()),
    }) as unknown as Schema<Header>,
);

const distance = () => z.optional(z.int().check(z.gte(-1_000), z.lte(1_000)));

const lineSchema = once(() =>
  z.looseObject({
    id: z.string().check(z.regex(/^[0-9a-z]{1,40}$/i)),
    name: z.string().check(z.minLength(1)),
    formula: z.string().check(z.maxLength(50_000)),
    place: z.optional(z.string()),
    mode: z.enum(["replace", "append", "update"]),
    header: z.enum(["names", "labels", "none"]),
    durations: z.enum(["seconds", "days"]),
    keyColumns: z.optional(z.array(z.string())),
    dashboard: z.optional(z.string()),
    alerts: z.optional(z.array(z.object(conditionMembers()))),
    chart: z.optional(z.object({ rows: distance(), columns: distance() })),
  }),
);

function lineOf({ id, name, query, mode, style, keyColumns, chart, place, dashboard, alerts }: Definition): string {
  const { rows, columns } = chart ?? {};
  return JSON.stringify({
    name,
    formula: formulaOf(query),
    place,
    mode,
    header: style.header,
    durations: style.durations,
    keyColumns,
    chart: chart && { rows, columns },
    dashboard,
    alerts,
    id,
  });
}

/** One for what it is, and one for each report and dashboard. */
export const linesOf = (
  definitions: readonly Definition[],
  dashboards: readonly Dashboard[] = [],
  file?: string,
): string[] => [
  JSON.stringify({ ptengine: "reports", version, ...(file !== undefined && { file }) } satisfies Header),
  ...definitions.map(lineOf),
  ...dashboards.map(dashboardLine),
];

const literalOf = ({ kind, value }: FormulaArgument): Cell | readonly (readonly Cell[])[] | undefined =>
  kind === "blank" ? "" : value;

/** The question of a formula that is one call with literals; undefined for anything else. */
function queryOf(formula: string): Query | undefined {
  const [call, ...others] = findCalls(formula);
  const isWhole = call && others.length === 0 && call.start === 1 && call.end === formula.length;
  const values = call?.arguments.map(literalOf) ?? [];
  if (!isWhole || !formula.startsWith("=") || values.includes(undefined)) return undefined;
  try {
    return parseQuery(call.name, values as Cell[]);
  } catch {
    return undefined;
  }
}

function definitionOf(line: string): Definition | undefined {
  const found = parseJson(lineSchema(), line);
  const query = found && queryOf(found.formula);
  if (!found || !query) return undefined;
  const { id, name, place, mode, header, durations, keyColumns, chart, dashboard, alerts } = found;
  const { rows, columns } = chart ?? {};
  return {
    id,
    name: name.slice(0, maxNameLength),
    query,
    mode,
    style: { header, durations },
    ...(keyColumns?.[0] && { keyColumns }),
    ...(chart && { chart: { ...(rows !== undefined && { rows }), ...(columns !== undefined && { columns }) } }),
    ...(place && { place }),
    ...(dashboard && { dashboard }),
    ...(alerts && { alerts }),
  };
}

/** Undefined where the lines are no definitions at all. */
export function readLines(lines: readonly string[]): ReadDefinitions | undefined {
  const header = parseJson(headerSchema(), lines[0]?.trim());
  if (!header) return undefined;
  const { file } = header;
  const isNewer = header.version > version;
  const read = lines.slice(1).map((line, index) => ({ line: line.trim(), number: index + 2 }));
  const found = read
    .filter(({ line }) => line !== "")
    .map((one) => ({ ...one, definition: definitionOf(one.line), dashboard: dashboardOfLine(one.line) }));
  return {
    ...(file !== undefined && { file }),
    isNewer,
    definitions: isNewer ? [] : found.flatMap(({ definition }) => definition ?? []),
    dashboards: isNewer ? [] : found.flatMap(({ dashboard }) => dashboard ?? []),
    unreadable: isNewer
      ? []
      : found.flatMap(({ definition, dashboard, number }) => (definition || dashboard ? [] : [number])),
  };
}
