/** What previews have shown to be empty: metrics that a site's view has no numbers of, so that they are offered last. */
import { useEffect, useState } from "preact/hooks";
import type { AskedTable } from "../../tables";
import { type Draft, sourceNameOf, textOf } from "../draft/draft";
import { metricsInView, viewInDraft } from "../draft/views";

type Known = Readonly<Record<string, readonly string[]>>;

const viewName = (draft: Draft) => `${sourceNameOf(draft)} ${viewInDraft(draft).member.name}`;

/** Blank in all rows; where all metrics were asked, also those that the answer lacks. */
function emptyIn(draft: Draft, { columns, rows }: AskedTable): string[] {
  const isAll = textOf(draft, "metrics") === "" && draft.fixed.metrics === undefined;
  return metricsInView(draft)
    .map(({ name }) => name)
    .filter((name) => {
      const places = columns.flatMap((column, at) => (column.name.split(/: | \(/)[0] === name ? [at] : []));
      return places.length === 0 ? isAll : rows.every((row) => places.every((at) => (row[at] ?? null) === null));
    });
}

export function useEmptyMetrics(draft: Draft, table: AskedTable | undefined): readonly string[] {
  const [known, setKnown] = useState<Known>({});
  useEffect(() => {
    if (table && table.rows.length > 0) setKnown({ ...known, [viewName(draft)]: emptyIn(draft, table) });
  }, [table]);
  return known[viewName(draft)] ?? [];
}
