/** The starter dashboard: one press makes it, in the words of the person who presses. */
import { useState } from "preact/hooks";
import type { Language } from "../../../catalogue/types";
import { ActionButton } from "../controls/actionButton";
import { Checkbox } from "../controls/checkbox";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";
import { clearGoal, dashboardOf } from "./dashboardLayout";

interface DashboardProps {
  readonly documentLanguage: Language;
  readonly isBusy: boolean;
  readonly onMade: (ids: readonly string[]) => Promise<void>;
  readonly onFailed: (failure: Failure) => void;
}

export function Dashboard({ documentLanguage, isBusy, onMade, onFailed }: DashboardProps) {
  const words = useWords();
  const [isDaily, setDaily] = useState(false);

  async function make(): Promise<void> {
    const goals = await callServer("ask", { name: "PTENGINE_GOALS", args: [], maxRows: 1000 });
    if (!goals.ok) return onFailed(goals.error);
    const goal = clearGoal(goals.value.rows.map(([, name]) => String(name)));
    const options = words.language === documentLanguage ? "" : `lang=${words.language}`;
    const made = await callServer("makeDashboard", dashboardOf(words, goal, options, isDaily));
    if (made.ok) await onMade(made.value);
    else onFailed(made.error);
  }

  return (
    <details class="formula">
      <summary>{words.say("starterDashboard")}</summary>
      <p class="hint">{words.say("dashboardHint")}</p>
      <Checkbox label={words.say("dashboardDaily")} isChecked={isDaily} onValue={setDaily} />
      <ActionButton isDisabled={isBusy} onPress={make}>
        {words.say("makeDashboard")}
      </ActionButton>
    </details>
  );
}
