/** One frozen formula: where it stands, what was frozen, when and by whom, and how to get the formula back. */
import type { ListedFrozen } from "../../frozen";
import { ActionButton } from "../controls/actionButton";
import { State } from "../controls/notice";
import { useWords } from "../words/words";
import type { Freezing } from "./useFreezing";

/** As the other lists show what is well, what should be looked at, and what is lost. */
const looks: Readonly<Record<ListedFrozen["state"], readonly [look: string, sign: string]>> = {
  complete: ["ok", "❄"],
  edited: ["stale", "✎"],
  foreign: ["failed", "✕"],
  cut: ["failed", "✕"],
  lost: ["failed", "✕"],
  newer: ["notPlanned", "–"],
};

/** Edited ones too: whether the edits shall go is asked then. */
export const canThaw = ({ state }: ListedFrozen): boolean => state === "complete" || state === "edited";

interface FrozenItemProps {
  readonly frozen: ListedFrozen;
  readonly isBusy: boolean;
  readonly freezing: Freezing;
}

export function FrozenItem({ frozen, isBusy, freezing }: FrozenItemProps) {
  const words = useWords();
  const { id, address, place, formula, facts, state } = frozen;
  const [look, sign] = looks[state];
  return (
    <li class="formula-item">
      <div class="formula-head">
        {place ? (
          <ActionButton kind="link" title={words.say("goTo")} onPress={() => freezing.goTo(frozen)}>
            {address}
          </ActionButton>
        ) : (
          <span />
        )}
        <State name={look} sign={sign} text={words.say(`frozen_${state}`)} />
      </div>
      {formula && <code title={formula}>{formula}</code>}
      {facts.map((fact) => (
        <div key={fact} class="hint">
          {fact}
        </div>
      ))}
      {state !== "newer" && (
        <div class="site-actions">
          {canThaw(frozen) ? (
            <ActionButton
              kind="link"
              isDisabled={isBusy}
              title={words.say("thawTitle")}
              onPress={() => freezing.thaw([id])}
            >
              {words.say("thaw")}
            </ActionButton>
          ) : (
            <ActionButton kind="link" onPress={() => freezing.forget(id)}>
              {words.say("frozenForget")}
            </ActionButton>
          )}
        </div>
      )}
    </li>
  );
}
