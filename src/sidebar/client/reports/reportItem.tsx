/** One report of the list: how it stands, why, what helps, and what can be done with it. */
import { useRef, useState } from "preact/hooks";
import type { ListedReport, Report } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { State } from "../controls/notice";
import { showAge } from "../words/values";
import { useWords } from "../words/words";
import type { ReportActions } from "./reportActions";
import { ReportTrouble } from "./reportTrouble";
import { shownState } from "./results";
import { sayTurn, sayWhen } from "./scheduleWords";

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
    <li class="formula-item">
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
          <Facts report={report} nowMs={nowMs} />
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

function Facts({ report, nowMs }: { readonly report: Report; readonly nowMs: number }) {
  const words = useWords();
  const { written, style, lastGoodMs, last } = report;
  const rows = written && Math.max(0, written.rows - (style.header === "none" ? 0 : 1));
  const facts = [
    ...(rows === undefined ? [] : [words.say("rowCount", { count: rows })]),
    ...(lastGoodMs ? [words.say("lastGood", { age: showAge(nowMs - lastGoodMs, words) })] : []),
    ...(last ? [words.say("lastRun", { age: showAge(nowMs - last.atMs, words) })] : []),
  ];
  return facts.length > 0 ? <div class="hint">{facts.join(" · ")}</div> : null;
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

function Buttons({ name, isBusy, actions }: Pick<ReportItemProps, "isBusy" | "actions"> & { readonly name: string }) {
  const words = useWords();
  const [isLeaving, setLeaving] = useState(false);
  const [areCellsCleared, setCleared] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // What was pressed is gone: the keyboard goes on with what has taken its place.
  function leave(isWished: boolean): void {
    setLeaving(isWished);
    setTimeout(() => box.current?.querySelector<HTMLElement>(isWished ? "input" : "button:last-child")?.focus());
  }
  if (isLeaving) {
    return (
      <div role="group" ref={box} aria-label={words.say("deleteReport")}>
        <p>{words.say("deleteReportAsk", { name })}</p>
        <Checkbox label={words.say("clearCells")} isChecked={areCellsCleared} onValue={setCleared} />
        <div class="actions">
          <ActionButton onPress={() => actions.remove(areCellsCleared)}>{words.say("deleteReport")}</ActionButton>
          <ActionButton kind="link" onPress={() => leave(false)}>
            {words.say("cancel")}
          </ActionButton>
        </div>
      </div>
    );
  }
  return (
    <div class="site-actions" ref={box}>
      <ActionButton kind="link" isDisabled={isBusy} onPress={() => actions.run()}>
        {words.say("runReport")}
      </ActionButton>
      <ActionButton kind="link" onPress={actions.edit}>
        {words.say("editOne")}
      </ActionButton>
      <ActionButton kind="link" title={words.say("duplicateTitle")} onPress={actions.duplicate}>
        {words.say("duplicate")}
      </ActionButton>
      <ActionButton kind="link" title={words.say("moveTitle")} isDisabled={isBusy} onPress={actions.move}>
        {words.say("moveReport")}
      </ActionButton>
      <ActionButton kind="link" onPress={() => leave(true)}>
        {words.say("deleteReport")}
      </ActionButton>
    </div>
  );
}
