/** One report of the list: how it stands, why, what helps, and what can be done with it. */
import { useRef, useState } from "preact/hooks";
import { mayBeCut } from "../../../query/order";
import type { ListedReport, Report } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { leadTo } from "../controls/leadTo";
import { State } from "../controls/notice";
import { sayTurn, sayWhen } from "../words/scheduleWords";
import { showAge } from "../words/values";
import { useWords } from "../words/words";
import { rowsOf } from "./ranText";
import type { ReportActions } from "./reportActions";
import { ReportTrouble } from "./reportTrouble";
import { shownState } from "./results";
import { sayQuery } from "./sayQuery";

interface ReportItemProps {
  readonly listed: ListedReport;
  readonly userId: string;
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly actions: ReportActions;
}

export function ReportItem({ listed, userId, nowMs, isBusy, actions }: ReportItemProps) {
  const words = useWords();
  const { name, report, address } = listed;
  const { text, sign, look } = shownState(listed);
  return (
    <li class="formula-item" data-report={listed.id}>
      <div class="formula-head">
        <strong>{name}</strong>
        <State name={look} sign={sign} text={words.say(text)} />
      </div>
      {report ? (
        <>
          {address && (
            <ActionButton kind="link" title={words.say("goTo")} onPress={actions.goTo}>
              {address}
            </ActionButton>
          )}
          <Facts listed={listed} report={report} nowMs={nowMs} />
          <ReportTrouble listed={listed} isBusy={isBusy} actions={actions} />
          <Planned listed={listed} report={report} userId={userId} isBusy={isBusy} actions={actions} />
          <Buttons name={name} isBusy={isBusy} actions={actions} />
        </>
      ) : (
        <div class="hint">{words.say("newerReport")}</div>
      )}
    </li>
  );
}

function Facts({ listed, report, nowMs }: Pick<ReportItemProps, "listed" | "nowMs"> & { readonly report: Report }) {
  const words = useWords();
  const { query, lastGoodMs, last } = report;
  const rows = rowsOf(listed);
  const facts = [
    ...(rows === undefined ? [] : [words.say("rowCount", { count: rows })]),
    ...(lastGoodMs ? [words.say("lastGood", { age: showAge(nowMs - lastGoodMs, words) })] : []),
    ...(last ? [words.say("lastRun", { age: showAge(nowMs - last.atMs, words) })] : []),
  ];
  return (
    <>
      <div class="hint">{sayQuery(query, undefined, words)}</div>
      {facts.length > 0 && <div class="hint">{facts.join(" · ")}</div>}
      {rows !== undefined && mayBeCut(query, rows) && <div class="problem">{words.say("maybeCutReport")}</div>}
    </>
  );
}

function Planned({
  listed,
  report,
  userId,
  isBusy,
  actions,
}: Omit<ReportItemProps, "nowMs"> & { readonly report: Report }) {
  const words = useWords();
  const { schedule, owner } = report;
  const { turn } = listed;
  if (!schedule || !turn) return null;
  const isOwn = owner?.id === userId;
  return (
    <>
      <div class="hint">
        {sayWhen(schedule, words)} · {sayTurn(turn, words)}
      </div>
      {!isOwn && (
        <div class="hint">
          {words.say("scheduledBy", { name: owner?.name || words.say("somebodyElse") })}{" "}
          <ActionButton kind="link" isDisabled={isBusy} onPress={actions.takeOver}>
            {words.say("takeOver")}
          </ActionButton>
        </div>
      )}
    </>
  );
}

type Asked = "delete" | "duplicate";

function Buttons({ name, isBusy, actions }: Pick<ReportItemProps, "isBusy" | "actions"> & { readonly name: string }) {
  const words = useWords();
  const [asked, setAsked] = useState<Asked>();
  const box = useRef<HTMLDivElement>(null);
  // What was pressed is gone: the keyboard goes on with what has taken its place, and back.
  function ask(now: Asked | undefined): void {
    const place = now ? "input, button" : `[data-ask="${asked}"]`;
    setAsked(now);
    leadTo(box, place);
  }
  if (asked) {
    const props = { name, isBusy, actions, onLeave: () => ask(undefined) };
    return <div ref={box}>{asked === "delete" ? <DeleteQuestion {...props} /> : <DuplicateQuestion {...props} />}</div>;
  }
  return (
    <div class="site-actions" ref={box}>
      <ActionButton kind="link" isDisabled={isBusy} onPress={() => actions.run()}>
        {words.say("runReport")}
      </ActionButton>
      <ActionButton kind="link" onPress={actions.edit}>
        {words.say("editOne")}
      </ActionButton>
      <AskButton asks="duplicate" text={words.say("duplicate")} onAsk={ask} />
      <ActionButton kind="link" title={words.say("moveTitle")} isDisabled={isBusy} onPress={actions.move}>
        {words.say("moveReport")}
      </ActionButton>
      <AskButton asks="delete" text={words.say("deleteReport")} onAsk={ask} />
    </div>
  );
}

interface AskButtonProps {
  readonly asks: Asked;
  readonly text: string;
  readonly onAsk: (asked: Asked) => void;
}

const AskButton = ({ asks, text, onAsk }: AskButtonProps) => (
  <button type="button" class="link" data-ask={asks} onClick={() => onAsk(asks)}>
    {text}
  </button>
);

interface QuestionProps extends Pick<ReportItemProps, "isBusy" | "actions"> {
  readonly name: string;
  readonly onLeave: () => void;
}

function DeleteQuestion({ name, actions, onLeave }: QuestionProps) {
  const words = useWords();
  const [areCellsCleared, setCleared] = useState(false);
  return (
    <div role="group" aria-label={words.say("deleteReport")}>
      <p>{words.say("deleteReportAsk", { name })}</p>
      <Checkbox label={words.say("clearCells")} isChecked={areCellsCleared} onValue={setCleared} />
      <div class="actions">
        <ActionButton onPress={() => actions.remove(areCellsCleared)}>{words.say("deleteReport")}</ActionButton>
        <ActionButton kind="link" onPress={onLeave}>
          {words.say("cancel")}
        </ActionButton>
      </div>
    </div>
  );
}

function DuplicateQuestion({ name, actions, onLeave }: QuestionProps) {
  const words = useWords();
  async function duplicate(isBeside: boolean): Promise<void> {
    if (await actions.duplicate(isBeside)) onLeave();
  }
  return (
    <div role="group" aria-label={words.say("duplicate")}>
      <p>{words.say("duplicateAsk", { name })}</p>
      <div class="actions">
        <ActionButton onPress={() => duplicate(true)}>{words.say("besideIt")}</ActionButton>
        <ActionButton onPress={() => duplicate(false)}>{words.say("atSelection")}</ActionButton>
        <ActionButton kind="link" onPress={onLeave}>
          {words.say("cancel")}
        </ActionButton>
      </div>
    </div>
  );
}
