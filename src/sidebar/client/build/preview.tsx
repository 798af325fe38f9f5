/** The first rows of what was asked, and what it cost. */
import { comparisonLabels } from "../../../catalogue/comparison";
import { type SourceName, sourceOf } from "../../../catalogue/sources";
import type { AskedTable } from "../../tables";
import { Notice } from "../controls/notice";
import { isNumeric, showAge, showValue } from "../words/values";
import { useWords, type Words } from "../words/words";

export const previewRows = 20;

/** In the language of the person at the sidebar; the document's own may be another. */
function columnLabel(source: SourceName, name: string, label: string, words: Words): string {
  const [, base = name, kind] = /^(.*) \((previous|change)\)$/.exec(name) ?? [];
  const { metrics, keys } = sourceOf(source);
  const known = [...metrics, ...keys].find((named) => named.name === base);
  if (!known) return label;
  const suffix = kind ? ` (${words.label(comparisonLabels[kind as keyof typeof comparisonLabels])})` : "";
  return words.label(known.labels) + suffix;
}

export function Preview({ table, source }: { readonly table: AskedTable; readonly source: SourceName }) {
  const words = useWords();
  const { columns, rows, rowCount, writtenAtMs, askedAtMs, olderBecause, requests } = table;
  const age = showAge(askedAtMs - writtenAtMs, words);
  const summary = [
    words.say("rowCount", { count: rowCount }),
    requests > 0 ? words.say("requestsMade", { count: requests }) : words.say("fromKept", { age }),
  ].join(" · ");
  return (
    <section class="preview" aria-label={words.say("preview")}>
      <div role="status" class="summary">
        {summary}
      </div>
      {olderBecause && (
        <Notice kind="warning">
          <p>{words.say("olderAnswer", { age })}</p>
          <p>{words.failure(olderBecause)}</p>
        </Notice>
      )}
      {rowCount === 0 ? (
        <Notice kind="info">
          <p>{words.say("noRows")}</p>
        </Notice>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <div class="table-box" tabIndex={0} role="region" aria-label={words.say("previewTable")}>
          <table>
            <thead>
              <tr>
                {columns.map(({ name, label, type }) => (
                  <th key={name} scope="col" class={isNumeric(type) ? "numeric" : ""} title={name}>
                    {columnLabel(source, name, label, words)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, previewRows).map((row, index) => (
                <tr key={index}>
                  {columns.map(({ name, type }, column) => (
                    <td key={name} class={isNumeric(type) ? "numeric" : ""}>
                      {showValue(row[column] ?? null, type, words)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rowCount > previewRows && <div class="hint">{words.say("firstRows", { count: previewRows })}</div>}
    </section>
  );
}
