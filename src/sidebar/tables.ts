/** Tables for the page: previews of what is being built, and the lists from which it is built. */
import { createAsker } from "../ask";
import type { CustomFunctionName } from "../catalogue/functions";
import { type Quota, readQuota } from "../client/quota";
import type { ErrorCode, ErrorParameters } from "../errors";
import type { HttpRequest, Platform } from "../platform/ports";
import { parseQuery } from "../query/parse";
import type { Column, TableValue } from "../table/table";

/** A text, or the rows of a range as text. */
export type AskedArgument = string | readonly (readonly string[])[];

/** A call of a custom function. */
export interface AskedCall {
  readonly name: CustomFunctionName;
  readonly args: readonly AskedArgument[];
}

export interface AskedTable {
  readonly columns: readonly Pick<Column, "name" | "label" | "type">[];
  readonly rows: readonly (readonly TableValue[])[];
  /** Of the whole table; `rows` may hold fewer. */
  readonly rowCount: number;
  readonly writtenAtMs: number;
  readonly nowMs: number;
  /** Why an older answer stands in. */
  readonly olderBecause?: { readonly code: ErrorCode; readonly parameters: ErrorParameters };
  readonly requests: number;
  readonly quota: Quota | undefined;
}

/** The platform, and how many requests were sent through it. */
function countRequests(platform: Platform): { readonly platform: Platform; readonly count: () => number } {
  let count = 0;
  const { http } = platform;
  const counting: Platform["http"] = {
    fetch(request: HttpRequest) {
      count += 1;
      return http.fetch(request);
    },
    fetchAll(requests) {
      count += requests.length;
      return http.fetchAll(requests);
    },
  };
  return { platform: { ...platform, http: counting }, count: () => count };
}

export function askTable(platform: Platform, { name, args }: AskedCall, maxRows: number): AskedTable {
  const counted = countRequests(platform);
  const query = parseQuery(name, args);
  const asker = createAsker(counted.platform);
  const { table, writtenAtMs, staleBecause } = asker.answer(query);
  const site = asker.siteOf(query);
  return {
    columns: table.columns.map(({ name: column, label, type }) => ({ name: column, label, type })),
    rows: table.rows.slice(0, maxRows),
    rowCount: table.rows.length,
    writtenAtMs,
    nowMs: platform.clock.nowMs(),
    ...(staleBecause ? { olderBecause: { code: staleBecause.code, parameters: staleBecause.parameters } } : {}),
    requests: counted.count(),
    quota: site && readQuota(platform, site),
  };
}
