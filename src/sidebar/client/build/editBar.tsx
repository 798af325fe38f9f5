/** Reads the formula of the selected cell into the form, or says what is being edited. */
import { useState } from "preact/hooks";
import { functionNamed } from "../../../query/parse";
import type { ReadCell } from "../../formulaCells";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Select } from "../controls/select";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";

interface EditingBarProps {
  readonly text: string;
  readonly onLeave: () => void;
}

/** What is being edited, and the way out of it. */
export function EditingBar({ text, onLeave }: EditingBarProps) {
  const words = useWords();
  return (
    <div class="edit-bar">
      <span>{text}</span>
      <ActionButton kind="link" onPress={onLeave}>
        {words.say("stopEditing")}
      </ActionButton>
    </div>
  );
}

/** The calls of a cell that ask for data, with their places among all of them: PTENGINE_FILTER only makes text. */
const askingCalls = ({ calls }: ReadCell) =>
  calls.map((call, index) => ({ ...call, index })).filter(({ name }) => functionNamed(name).source);

type EditHandler = (cell: ReadCell, callIndex: number) => void;

interface EditBarProps {
  readonly onEdit: EditHandler;
  /** Empties the form; missing where it is empty. */
  readonly onAnew: (() => void) | undefined;
}

/** Where the cell holds several calls, the person chooses. */
export function EditBar({ onEdit, onAnew }: EditBarProps) {
  const words = useWords();
  const [several, setSeveral] = useState<ReadCell>();
  const [failure, setFailure] = useState<Failure>();
  const [withoutCalls, setWithoutCalls] = useState<ReadCell>();

  async function read(): Promise<void> {
    setSeveral(undefined);
    setFailure(undefined);
    setWithoutCalls(undefined);
    const result = await callServer("readSelection", {});
    if (!result.ok) return setFailure(result.error);
    const [first, ...others] = askingCalls(result.value);
    if (!first) setWithoutCalls(result.value);
    else if (others.length === 0) onEdit(result.value, first.index);
    else setSeveral(result.value);
  }

  return (
    <>
      <div class="edit-bar">
        <ActionButton kind="link" onPress={read}>
          {words.say("editSelected")}
        </ActionButton>
        {onAnew && (
          <ActionButton kind="link" title={words.say("startAnewTitle")} onPress={onAnew}>
            {words.say("startAnew")}
          </ActionButton>
        )}
      </div>
      {several && (
        <CallChoice
          cell={several}
          onEdit={(cell, callIndex) => {
            setSeveral(undefined);
            onEdit(cell, callIndex);
          }}
        />
      )}
      {failure && <FailureNotice failure={failure} />}
      {withoutCalls && (
        <Notice kind="info">
          <p>{words.say("noFormulaThere", { cell: withoutCalls.address })}</p>
        </Notice>
      )}
    </>
  );
}

function CallChoice({ cell, onEdit }: { readonly cell: ReadCell; readonly onEdit: EditHandler }) {
  const words = useWords();
  return (
    <Select
      label={words.say("severalCalls", { cell: cell.address })}
      value=""
      onValue={(index) => onEdit(cell, Number(index))}
      choices={[
        { value: "", label: words.say("choose") },
        ...askingCalls(cell).map(({ name, args, index }) => ({
          value: String(index),
          label: `${index + 1}. ${name}(${args.map(({ text }) => text).join("; ")})`,
        })),
      ]}
    />
  );
}
