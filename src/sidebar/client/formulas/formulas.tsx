/** The document's formulas: how each stands, what it costs, and a refresh that shows how far it is and can be stopped. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { FormulaProgress, ListedFormula } from "../../formulas";
import { ActionButton, FailureNotice, Notice, State } from "../controls/controls";
import { Progress, WorkProgress } from "../controls/progress";
import { callServer, focusSheet } from "../server/callServer";
import { showAge } from "../words/values";
import { type Failure, isKeyMissing, type TextKey, useWords } from "../words/words";

const signs: Readonly<Record<ListedFormula["state"], string>> = {
  ok: "✓",
  empty: "∅",
  stale: "◷",
  waiting: "…",
  failed: "✕",
  notPlanned: "–",
};

interface Work {
  readonly progress?: FormulaProgress;
  readonly isStopping: boolean;
}

/** A page that waits for the quota looks again no later than this. */
const maxPauseMs = 5_000;

const placeOf = ({ sheetName, row, column }: ListedFormula) => ({ sheetName, row, column });
const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

export function Formulas({ isShown }: { readonly isShown: boolean }) {
  const words = useWords();
  const [formulas, setFormulas] = useState<readonly ListedFormula[]>();
  const [failure, setFailure] = useState<Failure>();
  const [work, setWork] = useState<Work>();
  const [finished, setFinished] = useState<{ readonly formulas: number; readonly requests: number }>();
  const isStopping = useRef(false);

  async function load(): Promise<void> {
    setFailure(undefined);
    const result = await callServer("listFormulas", {});
    if (result.ok) setFormulas(result.value);
    else setFailure(result.error);
  }

  useEffect(() => {
    if (isShown && !work) void load();
  }, [isShown]);

  /** Slice after slice until all is done; stopping shows what there is. */
  async function run(slice: (isFirst: boolean, isLast: boolean) => Promise<FormulaProgress | Failure>): Promise<void> {
    isStopping.current = false;
    setFailure(undefined);
    setFinished(undefined);
    setWork({ isStopping: false });
    let requests = 0;
    for (let isFirst = true; ; isFirst = false) {
      const isLast = isStopping.current;
      const told = await slice(isFirst, isLast);
      if ("code" in told) {
        setFailure(told);
        break;
      }
      requests += told.requests;
      setFormulas((known) => merged(known, told.formulas));
      if (told.isDone || isLast) {
        setFinished({ formulas: told.formulas.length, requests });
        break;
      }
      setWork({ progress: told, isStopping: isStopping.current });
      const untilMs = Date.now() + Math.min(told.nextInMs, maxPauseMs);
      while (Date.now() < untilMs && !isStopping.current) await pause(100);
    }
    setWork(undefined);
  }

  const refresh = () =>
    run(async (_, isLast) => {
      const result = await callServer("refreshFormulas", { isLast });
      return result.ok ? result.value : result.error;
    });
  const retry = (cells: readonly ListedFormula[]) =>
    run(async (isFirst, isLast) => {
      const result = await callServer("retryFormulas", { cells: cells.map(placeOf), isFirst, isLast });
      return result.ok ? result.value : result.error;
    });

  async function goTo(formula: ListedFormula): Promise<void> {
    const result = await callServer("goTo", { place: placeOf(formula) });
    if (result.ok) focusSheet();
    else setFailure(result.error);
  }

  async function addStamp(some: readonly ListedFormula[]): Promise<void> {
    const cells = some.map((one) => ({ place: placeOf(one), formula: one.formula, callIndex: one.callIndex }));
    const result = await callServer("addStamp", { cells });
    if (result.ok) setFormulas(result.value);
    else setFailure(result.error);
  }

  // Somebody without a key of their own cannot look into what the owner's key has kept.
  const isHidden = ({ reason }: ListedFormula) => reason !== undefined && isKeyMissing(reason);
  const isBlind = formulas?.some(isHidden) === true;
  const all = (formulas ?? []).map((formula) =>
    isHidden(formula) ? withoutReason({ ...formula, state: "notPlanned" }) : formula,
  );
  const { answered = 0, questions = 0, nextInMs = 0 } = work?.progress ?? {};
  const failed = all.filter(({ state }) => state === "failed");
  const withoutStamp = all.filter(({ hasStamp, state }) => !hasStamp && state !== "notPlanned");
  const full = all.filter(({ isFull }) => isFull);
  // One change a cell at a time: the text of a cell with several calls changes with the first.
  const firstOfCells = withoutStamp.filter(
    ({ address }, index) => withoutStamp.findIndex((other) => other.address === address) === index,
  );

  return (
    <div class="formulas">
      {isShown && !formulas && !failure && <Progress text={words.say("loading")} />}
      {formulas?.length === 0 && (
        <Notice kind="info">
          <p>{words.say("noFormulas")}</p>
        </Notice>
      )}
      {failure && (
        <FailureNotice failure={failure}>
          <ActionButton kind="link" onPress={load}>
            {words.say("tryAgain")}
          </ActionButton>
        </FailureNotice>
      )}
      {isBlind && (
        <Notice kind="info">
          <p>{words.say("statesOfOwner")}</p>
        </Notice>
      )}
      {finished && (
        <Notice kind={all.some(({ state }) => state === "failed") ? "info" : "done"}>
          <p>{words.say("refreshedCount", finished)}</p>
        </Notice>
      )}
      {full.length > 0 && (
        <Notice kind="warning">
          <p>{words.say("fullTables", { cells: full.map(({ address }) => address).join(", ") })}</p>
        </Notice>
      )}
      {all.length > 0 && (
        <>
          <ul class="formula-list">
            {all.map((formula) => (
              <FormulaItem
                key={`${formula.address} ${formula.callIndex}`}
                formula={formula}
                isBusy={work !== undefined}
                onGoTo={() => goTo(formula)}
                onRetry={() => retry([formula])}
                onAddStamp={() => addStamp([formula])}
              />
            ))}
          </ul>
          <footer>
            {work && (
              <WorkProgress
                text={work.progress ? words.say("answeredOf", { answered, questions }) : words.say("planning")}
                label={words.say("refreshProgress")}
                done={answered}
                count={questions || 1}
                hint={nextInMs > 0 ? words.say("waitingForQuota", { seconds: Math.ceil(nextInMs / 1000) }) : undefined}
                stopText={words.say("stop")}
                isStopping={work.isStopping}
                onStop={() => {
                  isStopping.current = true;
                  setWork({ ...work, isStopping: true });
                }}
              />
            )}
            <div class="actions">
              <ActionButton kind="action" onPress={refresh} isDisabled={work !== undefined}>
                {words.say("refreshFormulas")}
              </ActionButton>
              {failed.length > 0 && (
                <ActionButton onPress={() => retry(failed)} isDisabled={work !== undefined}>
                  {words.say("retryFailed", { count: failed.length })}
                </ActionButton>
              )}
            </div>
            {firstOfCells.length > 0 && (
              <div class="hint">
                {words.say("withoutStamp", { count: withoutStamp.length })}{" "}
                <ActionButton kind="link" onPress={() => addStamp(firstOfCells)} isDisabled={work !== undefined}>
                  {words.say("addStampToAll")}
                </ActionButton>
              </div>
            )}
          </footer>
        </>
      )}
    </div>
  );
}

const withoutReason = ({ reason: _, ...formula }: ListedFormula): ListedFormula => formula;

/** A retry tells of some; the others stay as they were. */
function merged(known: readonly ListedFormula[] | undefined, told: readonly ListedFormula[]): readonly ListedFormula[] {
  const nameOf = ({ address, callIndex }: ListedFormula) => `${address} ${callIndex}`;
  const changed = new Map(told.map((formula) => [nameOf(formula), formula]));
  const kept = (known ?? []).map((formula) => changed.get(nameOf(formula)) || formula);
  const isWhole = told.every((formula) => kept.includes(formula));
  return isWhole ? kept : told;
}

interface FormulaItemProps {
  readonly formula: ListedFormula;
  readonly isBusy: boolean;
  readonly onGoTo: () => Promise<void>;
  readonly onRetry: () => Promise<void>;
  readonly onAddStamp: () => Promise<void>;
}

function FormulaItem({ formula, isBusy, onGoTo, onRetry, onAddStamp }: FormulaItemProps) {
  const words = useWords();
  const { address, state, reason, cost, ageMs, hasStamp } = formula;
  const facts = [
    ...(ageMs === undefined ? [] : [showAge(ageMs, words)]),
    ...(cost > 0 ? [words.say("requestsMade", { count: cost })] : []),
  ];
  return (
    <li class="formula-item">
      <div class="formula-head">
        <ActionButton kind="link" title={words.say("goTo")} onPress={onGoTo}>
          {formula.callIndex === 0 ? address : `${address} (${formula.callIndex + 1})`}
        </ActionButton>
        <State name={state} sign={signs[state]} text={words.say(`state_${state}` as TextKey)} />
      </div>
      <code title={formula.formula}>{formula.formula}</code>
      {facts.length > 0 && <div class="hint">{facts.join(" · ")}</div>}
      {reason && <div class={state === "failed" ? "problem" : "hint"}>{words.failure(reason)}</div>}
      {(state === "failed" || state === "stale" || state === "waiting" || !hasStamp) && (
        <div class="site-actions">
          {(state === "failed" || state === "stale" || state === "waiting") && (
            <ActionButton kind="link" isDisabled={isBusy} onPress={onRetry}>
              {words.say("tryAgain")}
            </ActionButton>
          )}
          {!hasStamp && state !== "notPlanned" && (
            <ActionButton kind="link" isDisabled={isBusy} title={words.say("addStampTitle")} onPress={onAddStamp}>
              {words.say("addStamp")}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  );
}
