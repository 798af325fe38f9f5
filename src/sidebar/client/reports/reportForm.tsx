/** The form of a report: what it is called, how it is written, and when it runs. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { InputOf } from "../../calls";
import type { ListedReport, SavedReports } from "../../reports";
import type { AskedCall } from "../../tables";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { type TextKey, useWords } from "../words/words";
import { ScheduleFields } from "./scheduleFields";

export type ReportInput = InputOf<"saveReport">;

/** A query from Build: of a new report, or another one for a report that there is. */
export interface ReportRequest {
  readonly call: AskedCall;
  readonly formula: string;
  /** Offered for a new one. */
  readonly name: string;
  /** As far as a preview has told. */
  readonly columns: readonly string[];
  readonly id?: string | undefined;
  /** It was read from a formula whose cells and calculations stand in it with their values now. */
  readonly hasCalculated?: boolean;
}

/** A report's settings as they are, as they are sent to be saved. */
export const settingsOf = ({ id, name, report }: ListedReport): ReportInput => ({
  id,
  name,
  mode: report?.mode ?? "replace",
  header: report?.style.header ?? "labels",
  keyColumns: [...(report?.keyColumns ?? [])],
  ...(report?.chart ? { chart: {} } : {}),
  ...(report?.schedule ? { schedule: report.schedule } : {}),
  userName: "",
});

interface ReportFormProps {
  readonly saved: SavedReports;
  readonly listed: ListedReport | undefined;
  readonly request: ReportRequest | undefined;
  readonly onSave: (input: ReportInput, isRun: boolean) => Promise<void>;
  readonly onCancel: () => void;
  readonly onChangeQuery: () => void;
}

const modes = ["replace", "append", "update"] as const;
const headers = ["labels", "names", "none"] as const;

function firstInput(listed: ListedReport | undefined, request: ReportRequest | undefined): ReportInput {
  const call = request && { call: { name: request.call.name, args: [...request.call.args] } };
  return listed
    ? { ...settingsOf(listed), ...call }
    : { name: request?.name ?? "", mode: "replace", header: "labels", keyColumns: [], userName: "", ...call };
}

export function ReportForm({ saved, listed, request, onSave, onCancel, onChangeQuery }: ReportFormProps) {
  const words = useWords();
  const [input, setInput] = useState<ReportInput>(() => firstInput(listed, request));
  const [isAttempted, setAttempted] = useState(false);
  const form = useRef<HTMLElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const change = (changed: Partial<ReportInput>) => setInput((before) => ({ ...before, ...changed }));
  const isBlank = input.name.trim() === "";
  const written = listed?.report?.columns?.filter((name) => name !== "retrievedAt");
  const columns = request?.columns.length ? request.columns : (written ?? []);

  async function save(isRun: boolean): Promise<void> {
    setAttempted(true);
    if (!isBlank) await onSave({ ...input, keyColumns: input.mode === "update" ? input.keyColumns : [] }, isRun);
  }

  return (
    <section class="report-form" ref={form} aria-label={words.say(listed ? "editReport" : "newReport")}>
      <h2>{words.say(listed ? "editReport" : "newReport")}</h2>
      <TextField
        label={words.say("reportName")}
        value={input.name}
        onValue={(name) => change({ name })}
        problem={isAttempted && isBlank ? words.say("fillIn") : undefined}
      />
      <code>{request?.formula ?? listed?.formula}</code>
      {request?.hasCalculated && <p class="hint">{words.say("valuesOfNow")}</p>}
      <ActionButton kind="link" onPress={onChangeQuery}>
        {words.say("changeQuery")}
      </ActionButton>
      <Select
        label={words.say("reportMode")}
        value={input.mode}
        onValue={(mode) => change({ mode })}
        choices={modes.map((mode) => ({ value: mode, label: words.say(`mode_${mode}` as TextKey) }))}
        hint={input.mode === "update" && columns.length === 0 ? words.say("keyColumnsLater") : undefined}
      />
      {input.mode === "update" && columns.length > 0 && (
        <fieldset class="days">
          <legend>{words.say("keyColumns")}</legend>
          {columns.map((name) => (
            <Checkbox
              key={name}
              label={name}
              isChecked={input.keyColumns.includes(name)}
              onValue={(isChecked) =>
                change({
                  keyColumns: columns.filter((one) => (one === name ? isChecked : input.keyColumns.includes(one))),
                })
              }
            />
          ))}
          <div class="hint">{words.say("keyColumnsHint")}</div>
        </fieldset>
      )}
      <Select
        label={words.say("reportHeader")}
        value={input.header}
        onValue={(header) => change({ header })}
        choices={headers.map((header) => ({ value: header, label: words.say(`header_${header}` as TextKey) }))}
      />
      <Checkbox
        label={words.say("hasChart")}
        isChecked={input.chart !== undefined}
        onValue={(isWished) => change({ chart: isWished ? {} : undefined })}
      />
      <ScheduleFields
        schedule={input.schedule as NonNullable<ListedReport["report"]>["schedule"]}
        onValue={(schedule) => change({ schedule })}
        now={saved.now}
        userName={saved.user.name === "" ? input.userName : undefined}
        onUserName={(userName) => change({ userName })}
      />
      {!listed && <p class="hint">{words.say("writtenFromSelection")}</p>}
      <div class="actions">
        <ActionButton kind="action" onPress={() => save(true)}>
          {words.say("saveAndRun")}
        </ActionButton>
        <ActionButton onPress={() => save(false)}>{words.say("saveReport")}</ActionButton>
        <ActionButton kind="link" onPress={onCancel}>
          {words.say("cancel")}
        </ActionButton>
      </div>
    </section>
  );
}
