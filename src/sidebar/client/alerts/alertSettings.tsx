/** Of the whole document: where messages go, and whether its scheduled reports are watched. */
import { useState } from "preact/hooks";
import { Checkbox } from "../controls/checkbox";
import { FailureNotice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { callServer } from "../server/callServer";
import { useWords } from "../words/words";
import { Channel } from "./channel";
import { useAlerts } from "./useAlerts";

export function AlertSettings() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const shown = useAlerts(undefined, isOpen);
  const { alerts, failure, act, say } = shown;
  return (
    <details class="formula" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.say("alerts")}</summary>
      {failure && <FailureNotice failure={failure} />}
      {!alerts && !failure && <Progress text={words.say("loading")} />}
      {alerts && (
        <>
          <Checkbox
            label={say("watch")}
            isChecked={alerts.isWatching}
            onValue={(isWatching) => void act(callServer("watchReports", { isWatching }))}
          />
          <Channel shown={shown} alerts={alerts} />
          <p class="hint">{say("mine")}</p>
        </>
      )}
    </details>
  );
}
