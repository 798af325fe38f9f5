/** Metrics as most answers show them: the value with its label and description. */
import type { Lang } from "./apiError";
import { type MetricWords, wordsOf } from "./question";

export type ShownValue = string | number | null;

export function shownMetrics<Name extends string>(
  names: readonly Name[],
  words: MetricWords<Name>,
  lang: Lang,
  valueIn: (name: Name) => ShownValue,
): Record<string, { value: ShownValue; label: string; description: string }> {
  return Object.fromEntries(names.map((name) => [name, { value: valueIn(name), ...wordsOf(words, name, lang) }]));
}
