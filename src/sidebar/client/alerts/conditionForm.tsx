/** One condition on a report's columns, with the last values before the eye and the message as it would come. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { AlertColumn, ConditionPreview } from "../../alerts";
import type { InputOf } from "../../calls";
import { ActionButton } from "../controls/actionButton";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { callServer } from "../server/callServer";
import type { SayAlert } from "./useAlerts";

export type ConditionInput = InputOf<"addCondition">["condition"];
type Test = ConditionInput["test"];

/** What keeps the condition that is typed, for whoever saves the form around it; false if it was refused. */
export interface TypedCondition {
  current: (() => Promise<boolean>) | undefined;
}

interface ConditionFormProps {
  readonly reportId: string;
  readonly columns: readonly AlertColumn[];
  readonly dataTime: string;
  readonly say: SayAlert;
  readonly typedCondition: TypedCondition;
  readonly onKeep: (condition: ConditionInput) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** A percentage is typed as it is shown. */
const isPart = (test: Test, column: AlertColumn) => test === "rises" || test === "falls" || column.kind === "percent";

/** A total of percentages tells nothing. */
const subjectsOf = ({ kind }: AlertColumn, names: readonly AlertColumn[]) => [
  ...(kind === "percent" ? [] : (["sum"] as const)),
  ...(["any", "last"] as const),
  ...(names.length > 0 ? (["row"] as const) : []),
];

export function ConditionForm({
  reportId,
  columns,
  dataTime,
  say,
  typedCondition,
  onKeep,
  onCancel,
}: ConditionFormProps) {
  const compared = columns.filter(({ kind, name }) => kind !== "name" && !/ \((previous|change)\)$/.test(name));
  const names = columns.filter(({ rows }) => rows.length > 0);
  const [columnName, setColumn] = useState(compared[0]?.name ?? "");
  const column = compared.find(({ name }) => name === columnName) as AlertColumn;
  const subjects = subjectsOf(column, names);
  const [chosen, setSubject] = useState<ConditionInput["of"]>("sum");
  const of = subjects.find((one) => one === chosen) ?? subjects[0] ?? "any";
  const [row, setRow] = useState(() => ({ column: names[0]?.name ?? "", text: names[0]?.rows[0] ?? "" }));
  const [wanted, setTest] = useState<Test>("above");
  const tests = ["above", "below", ...(column.isCompared ? ["rises", "falls"] : [])] as Test[];
  const test = tests.find((one) => one === wanted) ?? "above";
  const [typed, setTyped] = useState("");
  const value = Number(typed) / (isPart(test, column) ? 100 : 1);
  // "Down by more than −20" means 20.
  const limit = test === "rises" || test === "falls" ? Math.abs(value) : value;
  const condition: ConditionInput | undefined =
    typed.trim() === "" || !Number.isFinite(limit)
      ? undefined
      : { reportId, column: columnName, of, test, limit, ...(of === "row" && { row }) };
  useEffect(() => {
    typedCondition.current = condition ? () => onKeep(condition) : undefined;
    return () => {
      typedCondition.current = undefined;
    };
  });
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  return (
    <div class="condition-form" ref={form}>
      <Select
        label={say("column")}
        value={columnName}
        onValue={setColumn}
        choices={compared.map(({ name, label }) => ({ value: name, label }))}
        hint={valuesOfNow(column, dataTime, say)}
      />
      <Select
        label={say("of")}
        value={of}
        onValue={setSubject}
        choices={subjects.map((value) => ({ value, label: say(`of_${value}`) }))}
      />
      {of === "row" && <RowFields names={names} row={row} onRow={setRow} say={say} />}
      <div class="pair">
        <Select
          label={say("test")}
          value={test}
          onValue={setTest}
          choices={tests.map((value) => ({ value, label: say(`test_${value}`) }))}
        />
        <TextField
          label={say(isPart(test, column) ? "limit_percent" : `limit_${column.kind as "number" | "duration"}`)}
          type="number"
          value={typed}
          onValue={setTyped}
        />
      </div>
      {!column.isCompared && <p class="hint">{say("changeNeedsComparison")}</p>}
      {condition && <Preview condition={condition} say={say} />}
      <div class="actions">
        <ActionButton kind="action" isDisabled={!condition} onPress={() => condition && onKeep(condition)}>
          {say("keep")}
        </ActionButton>
        <ActionButton kind="link" onPress={onCancel}>
          {say("cancel")}
        </ActionButton>
      </div>
    </div>
  );
}

/** "The total 520 · The last row 20 …": what the cells say now. */
function valuesOfNow({ total, last }: AlertColumn, dataTime: string, say: SayAlert): string {
  const values = [
    ...(total === undefined ? [] : [`${say("of_sum")} ${total}`]),
    ...(last === undefined ? [] : [`${say("of_last")} ${last}`]),
  ];
  if (values.length === 0) return say("noValue");
  return say("valueNow", { value: values.join(" · "), time: dataTime });
}

interface RowFieldsProps {
  readonly names: readonly AlertColumn[];
  readonly row: { readonly column: string; readonly text: string };
  readonly onRow: (row: { column: string; text: string }) => void;
  readonly say: SayAlert;
}

function RowFields({ names, row, onRow, say }: RowFieldsProps) {
  const rowsOf = (name: string) => names.find((one) => one.name === name)?.rows ?? [];
  return (
    <>
      {names.length > 1 && (
        <Select
          label={say("rowBy")}
          value={row.column}
          onValue={(column) => onRow({ column, text: rowsOf(column)[0] ?? "" })}
          choices={names.map(({ name, label }) => ({ value: name, label }))}
        />
      )}
      <Select
        label={say("rowName")}
        value={row.text}
        onValue={(text) => onRow({ ...row, text })}
        choices={rowsOf(row.column).map((text) => ({ value: text, label: text }))}
      />
    </>
  );
}

/** Long enough for a number to be typed. */
const pauseMs = 400;

function Preview({ condition, say }: { readonly condition: ConditionInput; readonly say: SayAlert }) {
  const [preview, setPreview] = useState<ConditionPreview>();
  const asked = JSON.stringify(condition);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await callServer("previewCondition", { condition });
      if (isCurrent) setPreview(result.ok ? result.value : undefined);
    }, pauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  if (!preview) return null;
  const { state, missing, message } = preview;
  return (
    <div class="message-preview" role="status">
      <p class="hint">{say(`state_${state}`, { column: missing ?? "" })}</p>
      {message && (
        <blockquote>
          <strong>{message.title}</strong>
          {message.lines.map((line) => (
            <div key={line}>{line}</div>
          ))}
          {message.rows.length > 0 && (
            <ul>
              {message.rows.map((row, index) => (
                <li key={`${index} ${row}`}>{row}</li>
              ))}
            </ul>
          )}
        </blockquote>
      )}
    </div>
  );
}
