/** Reports as a text: copied out of this file, or pasted from another. */
import { useId, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { Pasted, SavedReports } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";

interface CarryReportsProps {
  readonly hasReports: boolean;
  readonly onChanged: (result: Result<SavedReports>) => void;
}

export function CarryReports({ hasReports, onChanged }: CarryReportsProps) {
  const words = useWords();
  const [out, setOut] = useState<string>();
  const [pasted, setPasted] = useState("");
  const [made, setMade] = useState<Pasted>();
  const [failure, setFailure] = useState<Failure>();
  const [outId, inId] = [useId(), useId()];

  async function show(): Promise<void> {
    const result = await callServer("reportsAsText", {});
    if (result.ok) setOut(result.value.text);
    else setFailure(result.error);
  }

  async function make(): Promise<void> {
    setFailure(undefined);
    setMade(undefined);
    const result = await callServer("pasteReports", { text: pasted });
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    setMade(result.value);
    setPasted("");
    onChanged(result);
  }

  return (
    <details class="formula">
      <summary>{words.say("carryReports")}</summary>
      {failure && <FailureNotice failure={failure} />}
      {made && (
        <Notice kind="done">
          <p>{words.say("carryMade", { count: made.made })}</p>
          {made.conditions > 0 && <p>{words.say("carryConditions", { count: made.conditions })}</p>}
        </Notice>
      )}
      {hasReports && (
        <>
          <p class="hint">{words.say("carryOut")}</p>
          {out === undefined ? (
            <ActionButton onPress={show}>{words.say("carryShow")}</ActionButton>
          ) : (
            <div class="field">
              <label for={outId}>{words.say("carryText")}</label>
              <textarea
                id={outId}
                rows={4}
                readOnly
                value={out}
                onFocus={({ currentTarget }) => currentTarget.select()}
              />
            </div>
          )}
        </>
      )}
      <div class="field">
        <label for={inId}>{words.say("carryIn")}</label>
        <textarea
          id={inId}
          rows={4}
          value={pasted}
          spellcheck={false}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
      </div>
      <ActionButton isDisabled={pasted.trim() === ""} onPress={make}>
        {words.say("carryMake")}
      </ActionButton>
    </details>
  );
}
