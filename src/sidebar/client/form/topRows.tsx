/** "Top 20 by visits": which rows are shown, in one line. */
import { maxLimit, maxRows } from "../../../catalogue/options";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { listOf, sourceNameOf } from "../draft/draft";
import { optionsOf, withOption } from "../draft/options";
import { columnEndings } from "../draft/order";
import { answeredMetrics, viewInDraft } from "../draft/views";
import { columnLabel } from "../words/columnLabel";
import { useWords } from "../words/words";
import type { FormProps } from "./formProps";

export function TopRows({ draft, onValue, problemOf }: FormProps) {
  const words = useWords();
  const { sortBy, sortOrder, limit } = optionsOf(draft);
  const metrics = answeredMetrics(draft);
  const endings = columnEndings(draft);
  const asked = listOf(draft, "metrics");
  // Ptengine orders by what is not shown, too; we do not.
  const columns = metrics.flatMap(({ name }) =>
    endings.filter((ending) => ending === "" || asked.length === 0 || asked.includes(name)).map((one) => name + one),
  );
  const written = sortBy === undefined ? "" : String(sortBy);
  // Of a split answer, the metric alone means its first value.
  const by = columns.find((name) => name === written + endings[0]) ?? written;
  // A formula may order by another column, such as what its rows are named by.
  const offered = by === "" || columns.includes(by) ? columns : [by, ...columns];
  const isCutByApi = viewInDraft(draft).group.options?.includes("limit") === true;
  const problem = problemOf("options: limit") ?? problemOf("options: sortBy") ?? problemOf("options: sortOrder");

  const directions = (["desc", "asc"] as const).map((value) => ({
    value: value as string,
    label: words.say(`choice_sortOrder_${value}`),
  }));

  /** The direction is written with the metric: which one comes without it is left to Ptengine. */
  function order(name: string): void {
    const ordered = withOption(draft, "sortBy", name || undefined);
    onValue(withOption(ordered, "sortOrder", name === "" ? undefined : (sortOrder ?? "desc")));
  }

  return (
    <fieldset>
      <legend>{words.say("rows")}</legend>
      <div class="top-rows">
        <Select
          label={words.say("option_sortOrder")}
          isLabelHidden
          value={String(sortOrder ?? (by === "" ? "" : "desc"))}
          onValue={(value) => onValue(withOption(draft, "sortOrder", value || undefined))}
          choices={[
            ...(by === "" ? [{ value: "", label: words.say("firstOfRows") }] : []),
            ...(by === "" && sortOrder === undefined ? [] : directions),
          ]}
        />
        <TextField
          label={words.say("option_limit")}
          isLabelHidden
          type="number"
          value={limit === undefined ? "" : String(limit)}
          placeholder={words.say("allRows")}
          onValue={(text) => onValue(withOption(draft, "limit", text || undefined))}
          problem={problem === undefined ? undefined : ""}
        />
        <Select
          label={words.say("option_sortBy")}
          isLabelHidden
          value={by}
          onValue={order}
          choices={[
            { value: "", label: words.say("orderOfPtengine") },
            ...offered.map((value) => ({
              value,
              label: words.say("orderedBy", { metric: columnLabel(sourceNameOf(draft), value, value, words) }),
            })),
          ]}
        />
      </div>
      {limit === undefined && (
        <div class="hint">{words.say("rowsAtMost", { count: isCutByApi ? maxRows : maxLimit })}</div>
      )}
      {problem && <div class="problem">{problem}</div>}
    </fieldset>
  );
}
