/** Build a query, look at it, and put it into the sheet. */
import { useEffect, useRef, useState } from "preact/hooks";
import { sourceOf } from "../../../catalogue/sources";
import { formulaOf } from "../../../query/formula";
import { asInserted } from "../../../query/inserted";
import type { Query } from "../../../query/query";
import type { NamedExperience } from "../../../query/several";
import type { ReadCell } from "../../formulaCells";
import type { ListedReport } from "../../reports";
import type { Start } from "../../start";
import { leadTo } from "../controls/leadTo";
import { FailureNotice, Notice } from "../controls/notice";
import { asksAllExperiences, type Cost, costIn } from "../cost/cost";
import type { Dropped } from "../draft/changes";
import { argumentsOf, type Draft, draftOf, draftOfFormula, newDraft, sourceNameOf } from "../draft/draft";
import { subjectsIn } from "../draft/subjects";
import { viewInDraft } from "../draft/views";
import { Form } from "../form/form";
import { experienceList } from "../pickers/siteLists";
import type { ReportRequest } from "../reports/reportInput";
import { columnOf, useLookUp } from "../server/lookUps";
import { useWords, type Words } from "../words/words";
import { buildActions, type Edited } from "./buildActions";
import { BuildFooter } from "./buildFooter";
import { EditBar, EditingBar } from "./editBar";
import { OutcomeNotice } from "./outcomeNotice";
import { Preview } from "./preview";
import { firstFunction, useCheckedDraft } from "./useCheckedDraft";
import { useEmptyMetrics } from "./useEmptyMetrics";
import { useOutcome } from "./useOutcome";

export interface BuildProps {
  readonly start: Start;
  readonly onQuota: (quota: Start["quota"]) => void;
  readonly onConnect: () => void;
  /** The report whose query is loaded here to be changed. */
  readonly report: ListedReport | undefined;
  readonly onReportLeft: () => void;
  readonly onReport: (request: ReportRequest) => void;
}

const stampName = "PTENGINE_REFRESH";

/** What its rows are; of the one row of a total, what it is of; and the goal, page or experience, if it is of one. */
function offeredName(draft: Draft, words: Words): string {
  const { group, member } = viewInDraft(draft);
  const source = words.label(sourceOf(sourceNameOf(draft)).labels);
  const subjects = ["goal", "url", "experience"].flatMap((name) => subjectsIn(draft, name));
  const of = subjects.length === 1 ? ` · ${(subjects[0] ?? "").replace(/^https?:\/\//, "").slice(0, 60)}` : "";
  return (group.isOneRow ? `${source}: ` : "") + words.label(member.labels) + of;
}

export function Build({ start, onQuota, onConnect, report, onReportLeft, onReport }: BuildProps) {
  const words = useWords();
  const shown = useOutcome();
  const { draft, checked, dropped, setDropped, loadCount, form, problemOf, change, load, attempt, unplacedFailure } =
    useCheckedDraft(start.today, shown.clear);
  const [edited, setEdited] = useState<Edited>();
  const emptyMetrics = useEmptyMetrics(draft, shown.table);
  const leave = () => setEdited(undefined);
  const query = checked.kind === "ok" ? checked.query : undefined;
  const experiences = useAllExperiences(query);
  // What a preview has had answered waits for nothing.
  const cost = query && { ...costIn(query, start, experiences), ...(shown.table ? { minutes: 0 } : {}) };
  const actions = buildActions({
    draft,
    tabName: offeredName(draft, words),
    ...(cost ?? noCost),
    attempt,
    shown,
    edited,
    onSaved: leave,
    quota: start.quota,
    onQuota,
  });
  const isCalculated = checked.kind === "calculated";
  const preview = useRef(actions.preview);
  preview.current = actions.preview;

  function edit(cell: ReadCell, callIndex: number): void {
    const call = cell.calls[callIndex];
    if (!call) return;
    const read = draftOf(call);
    load(read);
    setEdited({ cell, callIndex, draft: read });
    leadTo(form, firstField);
  }

  function startAnew(): void {
    if (report) onReportLeft();
    leave();
    load(newDraft(firstFunction));
    leadTo(form, firstField);
  }

  useEffect(() => {
    if (!report?.formula) return;
    leave();
    load(draftOfFormula(report.formula));
    leadTo(form, firstField);
  }, [report]);

  function sendToReport(): void {
    if (!attempt() || !query) return;
    onReport({
      call: { name: draft.name, args: argumentsOf(draft) },
      formula: formulaOf(query),
      name: offeredName(draft, words),
      columns: shown.table?.columns.map(({ name }) => name) ?? [],
      id: report?.id,
      hasCalculated: Object.keys(draft.fixed).length > 0,
    });
    leave();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the whole form
    <div class="build" onKeyDown={previewKey(() => isCalculated || void preview.current())}>
      {(report || edited) && (
        <EditingBar
          text={
            report
              ? words.say("editingQueryOf", { name: report.name })
              : words.say("editing", { cell: edited?.cell.address ?? "" })
          }
          onLeave={() => {
            (report ? onReportLeft : leave)();
            leadTo(form, firstField);
          }}
        />
      )}
      {!report && !edited && <EditBar onEdit={edit} onAnew={isNew(draft) ? undefined : startAnew} />}
      <div ref={form} key={loadCount}>
        <Form
          draft={draft}
          onValue={change}
          start={start}
          emptyMetrics={emptyMetrics}
          problemOf={problemOf}
          onDropped={setDropped}
          isSourceFixed={edited !== undefined}
        />
      </div>
      {dropped.length > 0 && <DroppedNotice dropped={dropped} />}
      <div ref={shown.area}>
        {unplacedFailure && <FailureNotice failure={unplacedFailure} />}
        <OutcomeNotice outcome={shown.outcome} onStop={shown.clear} onConnect={onConnect} />
        {shown.table && <Preview table={shown.table} source={sourceNameOf(draft)} query={query} />}
        {query && !edited && <FormulaText formula={formulaOf(asInserted(query), stampName)} />}
      </div>
      <BuildFooter
        actions={actions}
        onReport={sendToReport}
        isFormulaEdited={edited !== undefined}
        isReportEdited={report !== undefined}
        isCalculated={isCalculated}
        cost={cost}
        quota={start.quota}
      />
    </div>
  );
}

/** The site's experiences, where all of them are asked: how many they are is what it costs. */
function useAllExperiences(query: Query | undefined): readonly NamedExperience[] | undefined {
  const list = useLookUp(experienceList);
  const isNeeded = query !== undefined && asksAllExperiences(query) && query.view !== "overview";
  useEffect(() => {
    if (isNeeded) list.ask();
  }, [isNeeded]);
  const ids = columnOf(list, 0);
  const names = columnOf(list, 1);
  return list.table && ids.map((id, index) => ({ id, name: names[index] ?? id }));
}

const firstField = "input, select";
const noCost: Cost = { requests: 0, minutes: 0 };

/** Ctrl+Enter looks at the result, wherever one is in the form; what is being typed is taken first. */
const previewKey = (preview: () => unknown) => (event: KeyboardEvent) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  const focused = document.activeElement as HTMLElement | null;
  focused?.blur();
  focused?.focus();
  setTimeout(preview);
};

const isNew = (draft: Draft) =>
  draft.name === firstFunction && Object.keys(draft.texts).length + Object.keys(draft.fixed).length === 0;

function DroppedNotice({ dropped }: { readonly dropped: readonly Dropped[] }) {
  const words = useWords();
  const names = dropped.map((one) => (typeof one === "string" ? words.say(one) : words.label(one)));
  return (
    <Notice kind="info">
      <p>{words.say("dropped", { names: names.join(", ") })}</p>
    </Notice>
  );
}

function FormulaText({ formula }: { readonly formula: string }) {
  const words = useWords();
  return (
    <details class="formula">
      <summary>{words.say("formula")}</summary>
      <code>{formula}</code>
    </details>
  );
}
