/** Freezing in the list of formulas: several at once, what has become of it, and what is frozen. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ListedFormula } from "../../formulas";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { WorkProgress } from "../controls/progress";
import { Select } from "../controls/select";
import { TextField } from "../controls/textField";
import { useWords } from "../words/words";
import { canThaw, FrozenItem } from "./frozenItem";
import type { Freezing } from "./useFreezing";

interface FreezePartsProps {
  readonly freezing: Freezing;
  /** Those that could be frozen. */
  readonly formulas: readonly ListedFormula[];
  readonly isBusy: boolean;
}

/** What is under way, and what has become of the last press. */
export function FreezeNotices({ freezing }: Pick<FreezePartsProps, "freezing">) {
  const words = useWords();
  const { failure, work, finished, stop } = freezing;
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      {work && (
        <WorkProgress
          text={words.say(work.kind === "freeze" ? "freezing" : "thawing", { done: work.done, count: work.count })}
          label={words.say(work.kind)}
          done={work.done}
          count={work.count}
          stopText={words.say("stop")}
          isStopping={work.isStopping}
          onStop={stop}
        />
      )}
      {finished && <Finished freezing={freezing} finished={finished} />}
    </>
  );
}

/** Several formulas at once, and the list of what is frozen. */
export function FreezeParts({ freezing, formulas, isBusy }: FreezePartsProps) {
  const words = useWords();
  const frozen = freezing.list?.frozen ?? [];
  const thawable = frozen.flatMap((one) => (one.place && canThaw(one) ? [{ ...one, ...one.place }] : []));
  const isWorking = isBusy || freezing.work !== undefined;
  return (
    <>
      {formulas.length > 0 && <FreezeSeveral freezing={freezing} formulas={formulas} isBusy={isWorking} />}
      {frozen.length > 0 && (
        <section aria-label={words.say("frozenList", { count: frozen.length })}>
          <h2>{words.say("frozenList", { count: frozen.length })}</h2>
          <ul class="formula-list">
            {frozen.map((one) => (
              <FrozenItem key={one.id} frozen={one} isBusy={isWorking} freezing={freezing} />
            ))}
          </ul>
          {thawable.length > 1 && (
            <Several
              kind="thaw"
              items={thawable}
              isBusy={isWorking}
              onPress={(chosen) => freezing.thaw(chosen.map(({ id }) => id))}
            />
          )}
        </section>
      )}
    </>
  );
}

function Finished({
  freezing,
  finished,
}: {
  readonly freezing: Freezing;
  readonly finished: NonNullable<Freezing["finished"]>;
}) {
  const words = useWords();
  const { kind, done, refused } = finished;
  const edited = refused.flatMap(({ id, error }) => (id && error.code === "frozenEdited" ? [id] : []));
  return (
    <Notice kind={refused.length > 0 ? "warning" : "done"}>
      {done > 0 && <p>{words.say(kind === "freeze" ? "frozeCount" : "thawedCount", { count: done })}</p>}
      {refused.map(({ address, error }) => (
        <p key={address}>
          {error.parameters.cell === undefined && `${address}: `}
          {words.failure(error)}
        </p>
      ))}
      {edited.length > 0 && (
        <ActionButton kind="link" onPress={() => freezing.thaw(edited, true)}>
          {words.say("thawAnyway")}
        </ActionButton>
      )}
    </Notice>
  );
}

const all = "";

interface Placed {
  readonly sheetName: string;
  readonly address: string;
}

interface SeveralProps<Item extends Placed> {
  readonly kind: "freeze" | "thaw";
  readonly items: readonly Item[];
  readonly isBusy: boolean;
  readonly onPress: (items: readonly Item[]) => unknown;
  readonly children?: ComponentChildren;
}

/** The whole file or one of its tabs, with one press. */
function Several<Item extends Placed>({ kind, items, isBusy, onPress, children }: SeveralProps<Item>) {
  const words = useWords();
  const [tab, setTab] = useState(all);
  const countOf = (some: readonly Item[]) => new Set(some.map(({ address }) => address)).size;
  const onTab = (wanted: string) => items.filter(({ sheetName }) => wanted === all || sheetName === wanted);
  const tabs = [...new Set(items.map(({ sheetName }) => sheetName))];
  const choices = [
    { value: all, label: words.say("freezeAll", { count: countOf(items) }) },
    ...tabs.map((one) => ({ value: one, label: words.say("freezeTab", { tab: one, count: countOf(onTab(one)) }) })),
  ];
  const chosen = onTab(tab);
  return (
    <details class="formula">
      <summary>{words.say(`${kind}Several`)}</summary>
      {kind === "freeze" && <p class="hint">{words.say("freezeHint")}</p>}
      <Select label={words.say("freezeWhich")} value={tab} onValue={setTab} choices={choices} />
      {children}
      <ActionButton kind="action" isDisabled={isBusy || chosen.length === 0} onPress={() => onPress(chosen)}>
        {words.say(kind)}
      </ActionButton>
    </details>
  );
}

function FreezeSeveral({ freezing, formulas, isBusy }: FreezePartsProps) {
  const words = useWords();
  const [name, setName] = useState("");
  return (
    <Several kind="freeze" items={formulas} isBusy={isBusy} onPress={(chosen) => freezing.freeze(chosen, name)}>
      {freezing.list?.userName === "" && <TextField label={words.say("freezeName")} value={name} onValue={setName} />}
    </Several>
  );
}
