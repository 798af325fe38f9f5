/** Build a query, look at it, and put it into the sheet. */
import { useEffect, useState } from "preact/hooks";
import { sourceOf } from "../../../catalogue/sources";
import { formulaOf } from "../../../query/formula";
import { asInserted } from "../../../query/inserted";
import type { ReadCell } from "../../formulaCells";
import type { ListedReport } from "../../reports";
import type { Start } from "../../start";
import { FailureNotice, Notice } from "../controls/notice";
import { argumentsOf, type Draft, draftOf, draftOfFormula, sourceNameOf } from "../draft/draft";
import { viewInDraft } from "../draft/views";
import { Form } from "../form/form";
import type { ReportRequest } from "../reports/reportInput";
import { useWords, type Words } from "../words/words";
import { buildActions, type Edited } from "./buildActions";
import { BuildFooter } from "./buildFooter";
import { EditBar, EditingBar } from "./editBar";
import { OutcomeNotice } from "./outcomeNotice";
import { Preview } from "./preview";
import { useCheckedDraft } from "./useCheckedDraft";
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

/** What its rows are; of the one row of a total, what it is of. */
function offeredName(draft: Draft, words: Words): string {
  const { group, member } = viewInDraft(draft);
  const source = words.label(sourceOf(sourceNameOf(draft)).labels);
  return group.isOneRow ? `${source}: ${words.label(member.labels)}` : words.label(member.labels);
}

export function Build({ start, onQuota, onConnect, report, onReportLeft, onReport }: BuildProps) {
  const words = useWords();
  const shown = useOutcome();
  const { draft, checked, dropped, setDropped, form, problemOf, change, attempt, unplacedFailure } = useCheckedDraft(
    start.today,
    shown.clear,
  );
  const [edited, setEdited] = useState<Edited>();
  const leave = () => setEdited(undefined);
  const query = checked.kind === "ok" ? checked.query : undefined;

  function edit(cell: ReadCell, callIndex: number): void {
    const call = cell.calls[callIndex];
    if (!call) return;
    const read = draftOf(call);
    change(read);
    setEdited({ cell, callIndex, draft: read });
  }

  useEffect(() => {
    if (!report?.formula) return;
    leave();
    change(draftOfFormula(report.formula));
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
    <div class="build">
      {report && <EditingBar text={words.say("editingQueryOf", { name: report.name })} onLeave={onReportLeft} />}
      {!report && edited && <EditingBar text={words.say("editing", { cell: edited.cell.address })} onLeave={leave} />}
      {!report && !edited && <EditBar onEdit={edit} />}
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
      <div ref={shown.area}>
        {unplacedFailure && <FailureNotice failure={unplacedFailure} />}
        <OutcomeNotice outcome={shown.outcome} onConnect={onConnect} />
        {shown.table && <Preview table={shown.table} source={sourceNameOf(draft)} />}
        {query && !edited && <FormulaText formula={formulaOf(asInserted(query), stampName)} />}
      </div>
      <BuildFooter
        actions={buildActions({ draft, attempt, shown, edited, onSaved: leave, onQuota })}
        onReport={sendToReport}
        isFormulaEdited={edited !== undefined}
        isReportEdited={report !== undefined}
        isCalculated={checked.kind === "calculated"}
        query={query}
        start={start}
      />
    </div>
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
