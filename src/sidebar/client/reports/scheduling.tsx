/** What keeps schedules going: the trigger's state, and the schedule on which the document's formulas are refreshed. */
import { useState } from "preact/hooks";
import type { InputOf } from "../../calls";
import type { SavedReports, Schedule } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { Notice } from "../controls/notice";
import { sayTurn, sayWhen } from "../words/scheduleWords";
import { showAge } from "../words/values";
import { useWords } from "../words/words";
import { ScheduleCost } from "./scheduleCost";
import { ScheduleFields } from "./scheduleFields";

export function TriggerNotice({ saved: { trigger, triggerProblem, listedAtMs } }: { readonly saved: SavedReports }) {
  const words = useWords();
  if (!trigger) return null;
  const { cause, lastRunMs } = trigger;
  const ran = lastRunMs
    ? words.say("triggerRan", { age: showAge(listedAtMs - lastRunMs, words) })
    : words.say("triggerWaits");
  if (!triggerProblem) return <div class="hint">{ran}</div>;
  return (
    <Notice kind="warning">
      <p>{triggerProblem}</p>
      {cause && <p>Google: {cause}</p>}
      {lastRunMs !== undefined && <p>{ran}</p>}
    </Notice>
  );
}

interface RefreshScheduleProps {
  readonly saved: SavedReports;
  readonly onSave: (schedule: Schedule | undefined, userName: string) => Promise<unknown>;
}

export function RefreshSchedule({ saved, onSave }: RefreshScheduleProps) {
  const words = useWords();
  const { refresh, user, now } = saved;
  const [schedule, setSchedule] = useState<Schedule | undefined>(refresh?.plan.schedule);
  const [userName, setUserName] = useState("");
  const isChanged = JSON.stringify(schedule) !== JSON.stringify(refresh?.plan.schedule);
  const isOther = refresh && refresh.plan.owner.id !== user.id;
  return (
    <details class="formula">
      <summary>
        {words.say("refreshSchedule")}
        {refresh && ` · ${sayWhen(refresh.plan.schedule, words)}`}
      </summary>
      {refresh?.turn && <p class="hint">{sayTurn(refresh.turn, words)}</p>}
      {isOther && (
        <p class="hint">{words.say("scheduledBy", { name: refresh.plan.owner.name || words.say("somebodyElse") })}</p>
      )}
      <ScheduleFields
        schedule={schedule}
        onValue={setSchedule}
        now={now}
        userName={user.name === "" ? userName : undefined}
        onUserName={setUserName}
      />
      {isChanged && <ScheduleCost schedule={schedule as InputOf<"scheduleCost">["schedule"] | undefined} />}
      <ActionButton isDisabled={!isChanged && !isOther} onPress={() => onSave(schedule, userName)}>
        {words.say(isOther && !isChanged ? "takeOver" : "save")}
      </ActionButton>
    </details>
  );
}
