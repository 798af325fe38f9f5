/** The form of a report: what it is called, how it is written, and when it runs. */
import { useEffect, useRef, useState } from "preact/hooks";
import { parseQuery } from "../../../query/parse";
import type { Query } from "../../../query/query";
import type { ListedReport, SavedReports } from "../../reports";
import type { AskedCall } from "../../tables";
import type { TypedCondition } from "../alerts/conditionForm";
import { TellMeWhen } from "../alerts/tellMeWhen";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { leadTo } from "../controls/leadTo";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { useWords } from "../words/words";
import { firstInput, type ReportInput, type ReportRequest } from "./reportInput";
import { sayQuery } from "./sayQuery";
import { ScheduleCost } from "./scheduleCost";
import { ScheduleFields } from "./scheduleFields";

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
/** As the option of a formula names them. */
const headerChoices = { labels: "label", names: "on", none: "off" } as const;

/** The columns of the table, as far as a preview or an earlier run has told. */
function knownColumns(listed: ListedReport | undefined, request: ReportRequest | undefined): readonly string[] {
  if (request && request.columns.length > 0) return request.columns;
  return listed?.report?.columns?.filter((name) => name !== "retrievedAt") ?? [];
}

function queryOfCall({ name, args }: AskedCall): Query | undefined {
  try {
    return parseQuery(name, args);
  } catch {
    return undefined;
  }
}

export function ReportForm({ saved, listed, request, onSave, onCancel, onChangeQuery }: ReportFormProps) {
  const words = useWords();
  const [input, setInput] = useState<ReportInput>(() => firstInput(listed, request));
  const [isAttempted, setAttempted] = useState(false);
  const form = useRef<HTMLElement>(null);
  const typedCondition = useRef<TypedCondition["current"]>(undefined);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const change = (changed: Partial<ReportInput>) => setInput((before) => ({ ...before, ...changed }));
  const isBlank = input.name.trim() === "";
  const query = request ? queryOfCall(request.call) : listed?.report?.query;
  const title = words.say(listed ? "editReport" : "newReport");

  async function save(isRun: boolean): Promise<void> {
    setAttempted(true);
    if (isBlank) return leadTo(form);
    // A condition that is typed is meant to be kept with the rest.
    if ((await typedCondition.current?.()) === false) return;
    await onSave({ ...input, keyColumns: input.mode === "update" ? input.keyColumns : [] }, isRun);
  }

  return (
    <section class="report-form" ref={form} aria-label={title}>
      <h2>{title}</h2>
      <TextField
        label={words.say("reportName")}
        value={input.name}
        onValue={(name) => change({ name })}
        problem={isAttempted && isBlank ? words.say("fillIn") : undefined}
      />
      {query && <p class="sentence">{sayQuery(query, listed?.address, words)}</p>}
      {request?.hasCalculated && <p class="hint">{words.say("valuesOfNow")}</p>}
      <ActionButton kind="link" onPress={onChangeQuery}>
        {words.say("changeQuery")}
      </ActionButton>
      <TableFields input={input} onChange={change} columns={knownColumns(listed, request)} />
      <ScheduleFields
        schedule={input.schedule as NonNullable<ListedReport["report"]>["schedule"]}
        onValue={(schedule) => change({ schedule })}
        now={saved.now}
        userName={saved.user.name === "" ? input.userName : undefined}
        onUserName={(userName) => change({ userName })}
      />
      <ScheduleCost schedule={input.schedule} id={listed?.id} call={input.call} />
      {listed && <TellMeWhen reportId={listed.id} typedCondition={typedCondition} />}
      {!listed && (
        <>
          <Checkbox
            label={words.say("onOwnTab")}
            isChecked={input.isOnOwnTab === true}
            onValue={(isOnOwnTab) => change({ isOnOwnTab })}
          />
          <p class="hint">
            {!input.isOnOwnTab && words.say("writtenFromSelection")} {words.say("alertsOnceSaved")}
          </p>
        </>
      )}
      <footer>
        <div class="actions">
          <ActionButton kind="action" onPress={() => save(true)}>
            {words.say("saveAndRun")}
          </ActionButton>
          <ActionButton onPress={() => save(false)}>{words.say("saveReport")}</ActionButton>
          <ActionButton kind="link" onPress={onCancel}>
            {words.say("cancel")}
          </ActionButton>
        </div>
      </footer>
    </section>
  );
}

interface TableFieldsProps {
  readonly input: ReportInput;
  readonly onChange: (changed: Partial<ReportInput>) => void;
  readonly columns: readonly string[];
}

/** How the table is written: over the old one or behind it, its header, and a chart of it. */
function TableFields({ input, onChange, columns }: TableFieldsProps) {
  const words = useWords();
  const isUpdate = input.mode === "update";
  return (
    <>
      <Select
        label={words.say("reportMode")}
        value={input.mode}
        onValue={(mode) => onChange({ mode })}
        choices={modes.map((mode) => ({ value: mode, label: words.say(`mode_${mode}`) }))}
        hint={isUpdate && columns.length === 0 ? words.say("keyColumnsLater") : undefined}
      />
      {isUpdate && columns.length > 0 && (
        <KeyColumns columns={columns} chosen={input.keyColumns} onValue={(keyColumns) => onChange({ keyColumns })} />
      )}
      <Select
        label={words.say("reportHeader")}
        value={input.header}
        onValue={(header) => onChange({ header })}
        choices={headers.map((header) => ({
          value: header,
          label: words.say(`choice_headers_${headerChoices[header]}`),
        }))}
      />
      <Checkbox
        label={words.say("hasChart")}
        isChecked={input.chart !== undefined}
        onValue={(isWished) => onChange({ chart: isWished ? {} : undefined })}
      />
    </>
  );
}

interface KeyColumnsProps {
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly onValue: (columns: string[]) => void;
}

/** The columns by which an update finds the row that it replaces. */
function KeyColumns({ columns, chosen, onValue }: KeyColumnsProps) {
  const words = useWords();
  return (
    <fieldset class="days">
      <legend>{words.say("keyColumns")}</legend>
      {columns.map((name) => (
        <Checkbox
          key={name}
          label={name}
          isChecked={chosen.includes(name)}
          onValue={(isChecked) => onValue(columns.filter((one) => (one === name ? isChecked : chosen.includes(one))))}
        />
      ))}
      <div class="hint">{words.say("keyColumnsHint")}</div>
    </fieldset>
  );
}
