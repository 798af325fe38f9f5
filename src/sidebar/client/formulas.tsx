/** The document's formulas: how each stands, what it costs, and a refresh that shows how far it is and can be stopped. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { FormulaProgress, ListedFormula } from "../formulas";
import { callServer, focusSheet } from "./bridge";
import { ActionButton, FailureNotice, Notice } from "./controls";
import { Progress } from "./progress";
import { showAge } from "./tableValues";
import { type Failure, type TextKey, useWords } from "./words";

/** Signs beside the words, so that colour is not all that tells states apart. */
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
    for (const { formula, callIndex, ...cell } of some) {
      const result = await callServer("addStamp", {
        place: placeOf({ ...cell, formula, callIndex }),
        formula,
        callIndex,
      });
      if (!result.ok) return setFailure(result.error);
      setFormulas(result.value);
    }
  }

  const all = formulas || [];
  const failed = all.filter(({ state }) => state === "failed");
  const withoutStamp = all.filter(({ hasStamp, state }) => !hasStamp && state !== "notPlanned");
  const full = all.filter(({ isFull }) => isFull);
  // One change a cell at a time: the text of a cell with several calls changes with the first.
  const firstOfCells = withoutStamp.filter(
    ({ address }, index) => withoutStamp.findIndex((other) => other.address === address) === index,
  );

  return (
    <div class="formulas">
      {isShown && !formulas && !failure && <Progress text={words.text("loading")} />}
      {formulas?.length === 0 && (
        <Notice kind="info">
          <p>{words.text("noFormulas")}</p>
        </Notice>
      )}
      {failure && (
        <FailureNotice failure={failure}>
          <ActionButton kind="link" onPress={load}>
            {words.text("tryAgain")}
          </ActionButton>
        </FailureNotice>
      )}
      {finished && (
        <Notice kind="done">
          <p>{words.text("refreshedCount", finished)}</p>
        </Notice>
      )}
      {full.length > 0 && (
        <Notice kind="warning">
          <p>{words.text("fullTables", { cells: full.map(({ address }) => address).join(", ") })}</p>
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
              <div class="work">
                <Progress
                  text={
                    work.progress
                      ? words.text("answeredOf", {
                          answered: work.progress.answered,
                          questions: work.progress.questions,
                        })
                      : words.text("planning")
                  }
                />
                <progress
                  aria-label={words.text("refreshProgress")}
                  max={work.progress?.questions || 1}
                  value={work.progress?.answered ?? 0}
                />
                {work.progress && work.progress.nextInMs > 0 && (
                  <div class="hint">
                    {words.text("waitingForQuota", { seconds: Math.ceil(work.progress.nextInMs / 1000) })}
                  </div>
                )}
                <ActionButton
                  kind="link"
                  isDisabled={work.isStopping}
                  onPress={() => {
                    isStopping.current = true;
                    setWork({ ...work, isStopping: true });
                  }}
                >
                  {words.text(work.isStopping ? "stopping" : "stop")}
                </ActionButton>
              </div>
            )}
            <div class="actions">
              <ActionButton kind="action" onPress={refresh} isDisabled={work !== undefined}>
                {words.text("refreshFormulas")}
              </ActionButton>
              {failed.length > 0 && (
                <ActionButton onPress={() => retry(failed)} isDisabled={work !== undefined}>
                  {words.text("retryFailed", { count: failed.length })}
                </ActionButton>
              )}
            </div>
            {firstOfCells.length > 0 && (
              <div class="hint">
                {words.text("withoutStamp", { count: withoutStamp.length })}{" "}
                <ActionButton kind="link" onPress={() => addStamp(firstOfCells)} isDisabled={work !== undefined}>
                  {words.text("addStampToAll")}
                </ActionButton>
              </div>
            )}
          </footer>
        </>
      )}
    </div>
  );
}

/** A retry tells of some; the others stay as they were. */
function merged(known: readonly ListedFormula[] | undefined, told: readonly ListedFormula[]): readonly ListedFormula[] {
  const nameOf = ({ address, callIndex }: ListedFormula) => `${address} ${callIndex}`;
  const changed = new Map(told.map((formula) => [nameOf(formula), formula]));
  const kept = (known || []).map((formula) => changed.get(nameOf(formula)) || formula);
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
    ...(cost > 0 ? [words.text("requestsMade", { count: cost })] : []),
  ];
  return (
    <li class="formula-item">
      <div class="formula-head">
        <ActionButton kind="link" title={words.text("goTo")} onPress={onGoTo}>
          {formula.callIndex === 0 ? address : `${address} (${formula.callIndex + 1})`}
        </ActionButton>
        <span class={`state ${state}`}>
          <span aria-hidden="true">{signs[state]}</span> {words.text(`state_${state}` as TextKey)}
        </span>
      </div>
      <code title={formula.formula}>{formula.formula}</code>
      {facts.length > 0 && <div class="hint">{facts.join(" · ")}</div>}
      {reason && <div class={state === "failed" ? "problem" : "hint"}>{words.failure(reason)}</div>}
      {(state === "failed" || state === "stale" || state === "waiting" || !hasStamp) && (
        <div class="site-actions">
          {(state === "failed" || state === "stale" || state === "waiting") && (
            <ActionButton kind="link" isDisabled={isBusy} onPress={onRetry}>
              {words.text("tryAgain")}
            </ActionButton>
          )}
          {!hasStamp && state !== "notPlanned" && (
            <ActionButton kind="link" isDisabled={isBusy} title={words.text("addStampTitle")} onPress={onAddStamp}>
              {words.text("addStamp")}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  );
}
