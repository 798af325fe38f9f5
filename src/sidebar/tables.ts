/** Tables for the sidebar: previews of what is being built, and the lists from which it is built. */
import { createAsker } from "../ask";
import type { CustomFunctionName } from "../catalogue/functions";
import { countRequests } from "../client/countRequests";
import { type Quota, readQuota } from "../client/quota";
import type { Platform } from "../platform/ports";
import { parseQuery } from "../query/parse";
import type { Column, TableValue } from "../table/table";
import { type SerializedError, serializeError } from "./serializedError";

/** A text, or the rows of a range as text. */
export type AskedArgument = string | readonly (readonly string[])[];

/** A call of a custom function. */
export interface AskedCall {
  readonly name: CustomFunctionName;
  readonly args: readonly AskedArgument[];
}

export interface AskedTable {
  readonly columns: readonly (Pick<Column, "name" | "type"> & { readonly label: string })[];
  readonly rows: readonly (readonly TableValue[])[];
  /** Of the whole table; `rows` may hold fewer. */
  readonly rowCount: number;
  readonly writtenAtMs: number;
  readonly askedAtMs: number;
  /** Why an older answer stands in. */
  readonly olderBecause?: SerializedError;
  readonly requests: number;
  readonly quota: Quota | undefined;
}

export interface AskedHow {
  readonly maxRows: number;
  /** Tries a day that counts as used up. */
  readonly isAskedAnyway?: boolean | undefined;
}

export function askTable(
  platform: Platform,
  { name, args }: AskedCall,
  { maxRows, isAskedAnyway }: AskedHow,
): AskedTable {
  const counted = countRequests(platform);
  const query = parseQuery(name, args);
  const asker = createAsker(counted.platform);
  const asked = isAskedAnyway && asker.siteFor(query);
  if (asked) asker.client.askAnyway(asked);
  const { table, writtenAtMs, staleBecause } = asker.answer(query);
  const site = asker.siteFor(query);
  return {
    columns: table.columns.map(({ name: column, label, type }) => ({ name: column, label, type })),
    rows: table.rows.slice(0, maxRows),
    rowCount: table.rows.length,
    writtenAtMs,
    askedAtMs: platform.clock.nowMs(),
    ...(staleBecause ? { olderBecause: serializeError(staleBecause) } : {}),
    requests: counted.count(),
    quota: site && readQuota(platform, site),
  };
}
