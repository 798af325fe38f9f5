/** A data center table: typed columns, rows sorted and cut, numbers written last. */
import { ApiError, type Lang } from "../../question/apiError";
import type { Body } from "../../question/body";
import { wordsOf } from "../../question/question";
import { type DataCenterMetric, dataCenterWords } from "./metricWords";

export interface MetricColumn {
  readonly name: DataCenterMetric;
  readonly dataType: "INTEGER" | "RATE" | "NUMBER" | "TIME";
  readonly valueOf: (group: number) => number;
  readonly textOf: (value: number) => string;
}

export interface DimensionColumn {
  readonly name: string;
  readonly valueOf: (group: number) => string;
}

/** The answer never has more rows than this. */
const mostRows = 1000;

export interface Sorting {
  readonly column: string | undefined;
  readonly isAscending: boolean;
  readonly limit: number;
}

export function sortingOf(body: Body): Sorting {
  const limit = body.optionalNumber("limit") ?? mostRows;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRows) {
    throw new ApiError(4019, `limit ${limit}; allowed: 1 to ${mostRows}`);
  }
  const order = body.optionalChoice("sortOrder", ["asc", "desc"], 4019) ?? "desc";
  return { column: body.optionalText("sortBy"), isAscending: order === "asc", limit };
}

export function table(
  groups: readonly number[],
  dimensions: readonly DimensionColumn[],
  metrics: readonly MetricColumn[],
  sorting: Sorting,
  lang: Lang,
) {
  const sortBy = sorting.column ?? metrics[0]!.name;
  const metric = metrics.find(({ name }) => name === sortBy);
  const dimension = dimensions.find(({ name }) => name === sortBy);
  if (!metric && !dimension) {
    const allowed = [...dimensions, ...metrics].map(({ name }) => name).join(", ");
    throw new ApiError(4018, `sortBy ${JSON.stringify(sortBy)}; allowed: ${allowed}`);
  }
  const direction = sorting.isAscending ? 1 : -1;
  const compared = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const names = new Map(groups.map((group) => [group, dimensions[0]!.valueOf(group)]));
  const sorted = [...groups].sort((a, b) => {
    const difference = metric
      ? metric.valueOf(a) - metric.valueOf(b)
      : compared(dimension!.valueOf(a), dimension!.valueOf(b));
    // Equal rows keep one order, so that the same question has the same answer.
    return difference * direction || compared(names.get(a)!, names.get(b)!);
  });
  return {
    columns: [
      ...dimensions.map(({ name }) => ({ name, type: "dimension", dataType: "STRING" })),
      ...metrics.map(({ name, dataType }) => ({
        name,
        type: "metric",
        dataType,
        ...wordsOf(dataCenterWords, name, lang),
      })),
    ],
    rows: sorted
      .slice(0, sorting.limit)
      .map((group) =>
        Object.fromEntries([
          ...dimensions.map((column) => [column.name, column.valueOf(group)]),
          ...metrics.map((column) => [column.name, column.textOf(column.valueOf(group))]),
        ]),
      ),
  };
}
