/** What a column is called: its metric or key, and what a split or a comparison adds to that. */
import { comparisonLabels } from "../../../catalogue/comparison";
import { type SourceName, sourceOf } from "../../../catalogue/sources";
import type { Words } from "./words";

/** In the language of the person at the sidebar; the document's own may be another. */
export function columnLabel(source: SourceName, name: string, label: string, words: Words): string {
  const [, base = name, of = "", kind] = /^(.*?)(: .+?)?(?: \((previous|change)\))?$/.exec(name) ?? [];
  const { metrics, keys } = sourceOf(source);
  const known = [...metrics, ...keys].find((named) => named.name === base);
  if (!known) return label;
  const suffix = kind ? ` (${words.label(comparisonLabels[kind as keyof typeof comparisonLabels])})` : "";
  return words.label(known.labels) + of + suffix;
}
