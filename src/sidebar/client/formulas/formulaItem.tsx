/** One formula of the list: where it stands, how it stands and why, and what helps. */
import type { ListedFormula } from "../../formulas";
import { ActionButton } from "../controls/actionButton";
import { State } from "../controls/notice";
import { showAge } from "../words/values";
import { useWords } from "../words/words";
import { mayFreeze } from "./listedFormulas";

const signs: Readonly<Record<ListedFormula["state"], string>> = {
  ok: "✓",
  empty: "∅",
  stale: "◷",
  waiting: "…",
  failed: "✕",
  notPlanned: "–",
};

interface FormulaItemProps {
  readonly formula: ListedFormula;
  readonly isBusy: boolean;
  readonly onGoTo: () => Promise<void>;
  readonly onRetry: () => Promise<void>;
  readonly onFollowRefresh: () => Promise<void>;
  readonly onFreeze: () => Promise<void>;
}

export function FormulaItem({ formula, isBusy, onGoTo, onRetry, onFollowRefresh, onFreeze }: FormulaItemProps) {
  const words = useWords();
  const { address, state, reason, cost, answered, ageMs, canFollowRefresh } = formula;
  const canRetry = formula.isAskable && (state === "failed" || state === "stale" || state === "waiting");
  const canFreeze = mayFreeze(formula);
  const facts = [
    ...(ageMs === undefined ? [] : [showAge(ageMs, words)]),
    ...(answered === undefined ? [] : [words.say("answeredOf", { answered, questions: cost })]),
    ...(cost > 0 ? [words.say("requestsMade", { count: cost })] : []),
  ];
  return (
    <li class="formula-item">
      <div class="formula-head">
        <ActionButton kind="link" title={words.say("goTo")} onPress={onGoTo}>
          {formula.callIndex === 0 ? address : `${address} (${formula.callIndex + 1})`}
        </ActionButton>
        <State name={state} sign={signs[state]} text={words.say(`state_${state}`)} />
      </div>
      <code title={formula.formula}>{formula.formula}</code>
      {facts.length > 0 && <div class="hint">{facts.join(" · ")}</div>}
      {formula.isFull && <div class="problem">{words.say("maybeCutReport")}</div>}
      {reason && <div class={state === "failed" ? "problem" : "hint"}>{words.failure(reason)}</div>}
      {(canRetry || canFollowRefresh || canFreeze) && (
        <div class="site-actions">
          {canRetry && (
            <ActionButton kind="link" isDisabled={isBusy} onPress={onRetry}>
              {words.say("tryAgain")}
            </ActionButton>
          )}
          {canFollowRefresh && (
            <ActionButton kind="link" isDisabled={isBusy} title={words.say("addStampTitle")} onPress={onFollowRefresh}>
              {words.say("addStamp")}
            </ActionButton>
          )}
          {canFreeze && (
            <ActionButton kind="link" isDisabled={isBusy} onPress={onFreeze}>
              {words.say("freeze")}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  );
}
