/** The first rows of what was asked, and what it cost. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SourceName } from "../../../catalogue/sources";
import type { ValueType } from "../../../catalogue/types";
import { mayBeCut } from "../../../query/order";
import type { Query } from "../../../query/query";
import type { AskedTable } from "../../tables";
import { Notice } from "../controls/notice";
import { columnLabel } from "../words/columnLabel";
import { addressShortener, isNumeric, showAge, showValue } from "../words/values";
import { useWords } from "../words/words";

export const previewRows = 20;

interface PreviewProps {
  readonly table: AskedTable;
  readonly source: SourceName;
  /** What was asked, as far as it is known here. */
  readonly query: Query | undefined;
}

export function Preview({ table, source, query }: PreviewProps) {
  const words = useWords();
  const { rowCount, writtenAtMs, askedAtMs, olderBecause, requests } = table;
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
      {query && mayBeCut(query, rowCount) && (
        <Notice kind="warning">
          <p>{words.say("maybeCut")}</p>
        </Notice>
      )}
      {rowCount === 0 ? (
        <Notice kind="info">
          <p>{words.say("noRows")}</p>
        </Notice>
      ) : (
        <PreviewTable table={table} source={source} />
      )}
      {rowCount > previewRows && <div class="hint">{words.say("firstRows", { count: previewRows })}</div>}
    </section>
  );
}

/** The first column stays in sight; a page is shown by its path, and its title where one points at it. */
function PreviewTable({ table: { columns, rows }, source }: Omit<PreviewProps, "query">) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = box.current ?? {};
    setWide(scrollWidth > clientWidth + 1);
  }, [rows]);
  const shown = rows.slice(0, previewRows);
  const names = columns.map(({ name }) => name);
  const urlAt = names.indexOf("url");
  const titleAt = urlAt < 0 ? -1 : names.indexOf("title");
  const shorten = addressShortener(shown.map((row) => String(row[urlAt] ?? "")));
  const drawn = columns.map((column, at) => ({ ...column, at })).filter(({ at }) => at !== titleAt);
  const classOf = (at: number, type: ValueType) => (isNumeric(type) ? "numeric" : at === 0 ? "first" : "");
  const whole = (row: AskedTable["rows"][number], at: number) =>
    at === urlAt ? [row[urlAt], row[titleAt]].filter(Boolean).join("\n") : undefined;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <div ref={box} class="table-box" tabIndex={0} role="region" aria-label={words.say("previewTable")}>
        <table>
          <thead>
            <tr>
              {drawn.map(({ name, label, type, at }) => (
                <th key={name} scope="col" class={classOf(at, type)} title={name}>
                  {columnLabel(source, name, label, words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index}>
                {drawn.map(({ name, type, at }) => {
                  const text = showValue(row[at] ?? null, type, words, name);
                  return (
                    <td key={name} class={classOf(at, type)} title={whole(row, at) ?? (at === 0 ? text : undefined)}>
                      {at === urlAt ? shorten(text) : text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isWide && <div class="hint">{words.say("moreColumns")}</div>}
    </>
  );
}
