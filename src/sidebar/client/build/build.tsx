/** Build a query, look at it, and put it into the sheet. */
import { useEffect, useRef, useState } from "preact/hooks";
import { sourceOf } from "../../../catalogue/sources";
import type { CellPlace } from "../../../platform/ports";
import { formulaOf } from "../../../query/formula";
import { functionNamed } from "../../../query/parse";
import type { ReadCell } from "../../formulaCells";
import type { ListedReport } from "../../reports";
import type { Start } from "../../start";
import type { AskedTable } from "../../tables";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { Select } from "../controls/select";
import {
  argumentOf,
  argumentsOf,
  changedTexts,
  checkDraft,
  type Draft,
  draftOf,
  draftOfFormula,
  isOnlyMissing,
  newDraft,
  sourceNameOf,
  viewInDraft,
} from "../draft/draft";
import { Form } from "../form/form";
import type { ReportRequest } from "../reports/reportInput";
import { callServer, focusSheet } from "../server/callServer";
import { type Failure, isMendedAtSites, isWorthRetrying } from "../words/failures";
import { useWords } from "../words/words";
import { costOf } from "./cost";
import { Preview, previewRows } from "./preview";

export interface BuildProps {
  readonly start: Start;
  readonly onQuota: (quota: Start["quota"]) => void;
  readonly onConnect: () => void;
  /** The report whose query is loaded here to be changed. */
  readonly report: ListedReport | undefined;
  readonly onReportLeft: () => void;
  readonly onReport: (request: ReportRequest) => void;
}

/** The formula being edited, and its call as it was read. */
interface Edited {
  readonly cell: ReadCell;
  readonly callIndex: number;
  readonly draft: Draft;
}

type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly retry?: () => Promise<void>;
      /** Where cells are in the way. */
      readonly makeRoom?: () => Promise<void>;
    }
  | { readonly kind: "written"; readonly address: string; readonly cutTexts?: number };

const firstFunction = "PTENGINE_DC";
const stampName = "PTENGINE_REFRESH";

export function Build({ start, onQuota, onConnect, report, onReportLeft, onReport }: BuildProps) {
  const words = useWords();
  const [draft, setDraft] = useState<Draft>(() => newDraft(firstFunction));
  const [edited, setEdited] = useState<Edited>();
  const [isAttempted, setAttempted] = useState(false);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const [table, setTable] = useState<AskedTable>();
  const form = useRef<HTMLDivElement>(null);
  const results = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.kind !== "none" || table) results.current?.scrollIntoView({ block: "start" });
  }, [outcome, table]);
  /** A late answer never replaces a newer one. */
  const asked = useRef(0);

  const checked = checkDraft(draft, start.today);
  const failure = checked.kind === "refused" ? checked.failure : undefined;
  const isTold = failure !== undefined && (isAttempted || !isOnlyMissing(failure));
  const problemOf = (argument: string) => {
    const named = failure && isTold ? argumentOf(failure) : "";
    return named === argument || named.startsWith(`${argument}: `) ? words.failure(failure as Failure) : undefined;
  };

  function change(changed: Draft): void {
    setDraft(changed);
    setDropped([]);
    // What is shown belongs to what was asked.
    asked.current += 1;
    setOutcome({ kind: "none" });
    setTable(undefined);
    if (changed.name !== draft.name) setAttempted(false);
  }

  /** Shows what is wrong and leads there; true if nothing is. */
  function attempt(): boolean {
    setAttempted(true);
    if (!failure) return true;
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    return false;
  }

  async function preview(): Promise<void> {
    if (!attempt()) return;
    asked.current += 1;
    const current = asked.current;
    setOutcome({ kind: "asking" });
    setTable(undefined);
    const result = await callServer("ask", { name: draft.name, args: argumentsOf(draft), maxRows: previewRows });
    if (result.ok) onQuota(result.value.quota);
    if (current !== asked.current) return;
    setTable(result.ok ? result.value : undefined);
    setOutcome(result.ok ? { kind: "none" } : { kind: "failed", failure: result.error, retry: preview });
  }

  /** As far as the preview has told: the header is counted, though one-row views have none. */
  const size = { rowCount: table ? table.rowCount + 1 : 1, columnCount: table?.columns.length ?? 1 };

  async function insert(isOverwriteAllowed: boolean, place?: CellPlace): Promise<void> {
    if (!attempt()) return;
    const result = await callServer("insertFormula", {
      name: draft.name,
      args: argumentsOf(draft),
      ...size,
      isOverwriteAllowed,
      ...(place ? { place: { ...place } } : {}),
    });
    settle(result, () => insert(true, result.ok ? undefined : placeIn(result.error)));
  }

  async function write(ifOccupied?: "overwrite" | "makeRoom", place?: CellPlace): Promise<void> {
    if (!attempt()) return;
    const call = { name: draft.name, args: argumentsOf(draft) };
    const result = await callServer("writeTable", {
      ...call,
      ...(ifOccupied ? { ifOccupied } : {}),
      ...(place ? { place: { ...place } } : {}),
    });
    asked.current += 1;
    if (result.ok) {
      setOutcome({ kind: "written", address: result.value.address, cutTexts: result.value.cutTexts });
      focusSheet();
      return;
    }
    const isInTheWay = result.error.code === "cellsInTheWay";
    const refused = placeIn(result.error);
    setOutcome({
      kind: "failed",
      failure: result.error,
      retry: () => write(isInTheWay ? "overwrite" : undefined, refused),
      ...(isInTheWay ? { makeRoom: () => write("makeRoom", refused) } : {}),
    });
  }

  async function save(): Promise<void> {
    if (!edited || !attempt()) return;
    const { cell, callIndex } = edited;
    const { sheetName, row, column, formula } = cell;
    const texts = changedTexts(edited.draft, draft) as Record<string, string>;
    const result = await callServer("changeFormula", { place: { sheetName, row, column }, formula, callIndex, texts });
    if (result.ok) setEdited(undefined);
    settle(result, undefined);
  }

  function settle(
    result: Awaited<ReturnType<typeof callServer<"insertFormula">>>,
    overwrite: (() => Promise<void>) | undefined,
  ): void {
    asked.current += 1;
    if (result.ok) {
      setOutcome({ kind: "written", address: result.value.address });
      focusSheet();
    } else {
      setOutcome({ kind: "failed", failure: result.error, ...(overwrite ? { retry: overwrite } : {}) });
    }
  }

  function edit(cell: ReadCell, callIndex: number): void {
    const call = cell.calls[callIndex];
    if (!call) return;
    const read = draftOf(call);
    change(read);
    setEdited({ cell, callIndex, draft: read });
  }

  useEffect(() => {
    if (!report?.formula) return;
    setEdited(undefined);
    change(draftOfFormula(report.formula));
  }, [report]);

  function sendToReport(): void {
    if (!attempt() || checked.kind !== "ok") return;
    const { labels } = sourceOf(sourceNameOf(draft));
    onReport({
      call: { name: draft.name, args: argumentsOf(draft) },
      formula: formulaOf(checked.query),
      name: `${words.label(labels)}: ${words.label(viewInDraft(draft).member.labels)}`,
      columns: table?.columns.map(({ name }) => name) ?? [],
      id: report?.id,
      hasCalculated: Object.keys(draft.fixed).length > 0,
    });
    setEdited(undefined);
  }

  const query = checked.kind === "ok" ? checked.query : undefined;
  const cost =
    query && costOf(query, { profileId: start.profileId ?? "", language: start.documentLanguage, today: start.today });
  const isUnplaced = failure && isAttempted && argumentOf(failure) === "";

  return (
    <div class="build">
      {report ? (
        <div class="edit-bar">
          <span>{words.say("editingQueryOf", { name: report.name })}</span>
          <ActionButton kind="link" onPress={onReportLeft}>
            {words.say("stopEditing")}
          </ActionButton>
        </div>
      ) : (
        <EditBar edited={edited} onEdit={edit} onLeave={() => setEdited(undefined)} />
      )}
      <div ref={form}>
        <Form
          draft={draft}
          onValue={change}
          start={start}
          problemOf={problemOf}
          onDropped={setDropped}
          isSourceFixed={edited !== undefined}
        />
      </div>
      {dropped.length > 0 && (
        <Notice kind="info">
          <p>{words.say("dropped", { names: dropped.join(", ") })}</p>
        </Notice>
      )}
      <div ref={results}>
        {isUnplaced && <FailureNotice failure={failure} />}
        <Shown outcome={outcome} onConnect={onConnect} />
        {table && <Preview table={table} source={sourceNameOf(draft)} />}
        {query && !edited && (
          <details class="formula">
            <summary>{words.say("formula")}</summary>
            <code>{formulaOf(query, stampName)}</code>
          </details>
        )}
      </div>
      <footer>
        <div class="actions">
          <ActionButton kind={edited ? "plain" : "action"} onPress={preview} isDisabled={checked.kind === "calculated"}>
            {words.say("preview")}
          </ActionButton>
          {edited && (
            <ActionButton kind="action" onPress={save}>
              {words.say("saveFormula")}
            </ActionButton>
          )}
          {!edited && <ActionButton onPress={() => insert(false)}>{words.say("insertFormula")}</ActionButton>}
          {!edited && !report && <ActionButton onPress={() => write()}>{words.say("writeTable")}</ActionButton>}
          <ActionButton onPress={sendToReport} isDisabled={checked.kind === "calculated"}>
            {words.say(report ? "useInReport" : "saveAsReport")}
          </ActionButton>
        </div>
        <div class="hint" role="status">
          {checked.kind === "calculated" && words.say("noPreviewOfCalculated")}
          {cost !== undefined &&
            words.say(cost === 0 ? "costsNothing" : cost === 1 ? "costsOne" : "costs", { count: cost })}
          {start.quota &&
            cost !== 0 &&
            ` ${words.say("quotaLeft", { minute: start.quota.leftThisMinute, day: start.quota.leftToday })}`}
        </div>
      </footer>
    </div>
  );
}

/** The place that a refusal was about: what is selected may be another by the time the person answers. */
function placeIn({ parameters: { sheetName, row, column } }: Failure): CellPlace | undefined {
  return typeof sheetName === "string" && typeof row === "number" && typeof column === "number"
    ? { sheetName, row, column }
    : undefined;
}

/** What became of the last press. */
function Shown({ outcome, onConnect }: { readonly outcome: Outcome; readonly onConnect: () => void }) {
  const words = useWords();
  switch (outcome.kind) {
    case "none":
      return null;
    case "asking":
      return <Progress text={words.say("asking")} />;
    case "written":
      return (
        <Notice kind="done">
          <p>{words.say("written", { cell: outcome.address })}</p>
          {outcome.cutTexts ? <p>{words.say("cutTexts", { count: outcome.cutTexts })}</p> : null}
        </Notice>
      );
    case "failed": {
      const { failure, retry, makeRoom } = outcome;
      const isInTheWay = failure.code === "cellsInTheWay";
      return (
        <FailureNotice failure={failure}>
          {isMendedAtSites(failure) && (
            <ActionButton kind="link" onPress={onConnect}>
              {words.say("toSites")}
            </ActionButton>
          )}
          {makeRoom && (
            <ActionButton kind="link" onPress={makeRoom}>
              {words.say("makeRoom")}
            </ActionButton>
          )}
          {retry && (isInTheWay || isWorthRetrying(failure)) && (
            <ActionButton kind="link" onPress={retry}>
              {words.say(isInTheWay ? "overwrite" : "tryAgain")}
            </ActionButton>
          )}
        </FailureNotice>
      );
    }
  }
}

/** The calls of a cell that ask for data, with their places among all of them: PTENGINE_FILTER only makes text. */
const askingCalls = ({ calls }: ReadCell) =>
  calls.map((call, index) => ({ ...call, index })).filter(({ name }) => functionNamed(name).source);

/** Reads the selected cell's formula back into the form; where it holds several calls, the person chooses. */
function EditBar({
  edited,
  onEdit,
  onLeave,
}: {
  readonly edited: Edited | undefined;
  readonly onEdit: (cell: ReadCell, callIndex: number) => void;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const [choice, setChoice] = useState<ReadCell>();
  const [problem, setProblem] = useState<Failure | ReadCell>();

  async function read(): Promise<void> {
    setChoice(undefined);
    setProblem(undefined);
    const result = await callServer("readSelection", {});
    if (!result.ok) return setProblem(result.error);
    const [first, ...others] = askingCalls(result.value);
    if (!first) setProblem(result.value);
    else if (others.length === 0) onEdit(result.value, first.index);
    else setChoice(result.value);
  }

  if (edited) {
    return (
      <div class="edit-bar">
        <span>{words.say("editing", { cell: edited.cell.address })}</span>
        <ActionButton kind="link" onPress={onLeave}>
          {words.say("stopEditing")}
        </ActionButton>
      </div>
    );
  }
  return (
    <>
      <div class="edit-bar">
        <ActionButton kind="link" onPress={read}>
          {words.say("editSelected")}
        </ActionButton>
      </div>
      {choice && (
        <Select
          label={words.say("severalCalls", { cell: choice.address })}
          value=""
          onValue={(index) => {
            setChoice(undefined);
            onEdit(choice, Number(index));
          }}
          choices={[
            { value: "", label: words.say("choose") },
            ...askingCalls(choice).map(({ name, args, index }) => ({
              value: String(index),
              label: `${index + 1}. ${name}(${args.map(({ text }) => text).join("; ")})`,
            })),
          ]}
        />
      )}
      {problem &&
        ("code" in problem ? (
          <FailureNotice failure={problem} />
        ) : (
          <Notice kind="info">
            <p>{words.say("noFormulaThere", { cell: problem.address })}</p>
          </Notice>
        ))}
    </>
  );
}
