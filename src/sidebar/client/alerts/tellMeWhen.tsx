/** Where a report is edited: what its reader wants to be told of it. What is kept here is kept at once, with or without the form around it. */
import { useState } from "preact/hooks";
import type { AlertsOfReport, ListedCondition } from "../../alerts";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { callServer } from "../server/callServer";
import { useWords } from "../words/words";
import { Channel } from "./channel";
import { ConditionForm, type TypedCondition } from "./conditionForm";
import { type ShownAlerts, useAlerts } from "./useAlerts";
import { useKeptFocus } from "./useKeptFocus";

interface TellMeWhenProps {
  readonly reportId: string;
  readonly typedCondition: TypedCondition;
}

export function TellMeWhen({ reportId, typedCondition }: TellMeWhenProps) {
  const words = useWords();
  const shown = useAlerts(reportId, true);
  const { alerts, failure, say } = shown;
  if (!alerts) return failure ? <FailureNotice failure={failure} /> : <Progress text={words.say("loading")} />;
  return (
    <fieldset class="alerts">
      <legend>{say("tellMeWhen")}</legend>
      {failure && <FailureNotice failure={failure} />}
      {alerts.report && (
        <Conditions reportId={reportId} shown={shown} report={alerts.report} typedCondition={typedCondition} />
      )}
      <Channel shown={shown} alerts={alerts} />
      <p class="hint">{say("mine")}</p>
    </fieldset>
  );
}

interface ConditionsProps extends TellMeWhenProps {
  readonly shown: ShownAlerts;
  readonly report: AlertsOfReport;
}

function Conditions({ reportId, shown: { act, say }, report, typedCondition }: ConditionsProps) {
  const [isAdding, setAdding] = useState(false);
  const { conditions, columns, dataTime } = report;
  const box = useKeptFocus(`${isAdding} ${conditions.length}`);
  const hasNumbers = columns.some(({ kind }) => kind !== "name");
  return (
    <div ref={box}>
      {conditions.length > 0 && (
        <ul class="formula-list">
          {conditions.map((condition) => (
            <Kept
              key={condition.id}
              condition={condition}
              say={say}
              onRemove={() => act(callServer("removeCondition", { reportId, id: condition.id }))}
            />
          ))}
        </ul>
      )}
      {!hasNumbers && <p class="hint">{say("runFirst")}</p>}
      {hasNumbers && !isAdding && <ActionButton onPress={() => setAdding(true)}>{say("add")}</ActionButton>}
      {hasNumbers && isAdding && (
        <ConditionForm
          reportId={reportId}
          columns={columns}
          dataTime={dataTime}
          say={say}
          typedCondition={typedCondition}
          onKeep={async (condition) => {
            const isKept = Boolean(await act(callServer("addCondition", { condition })));
            if (isKept) setAdding(false);
            return isKept;
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </div>
  );
}

interface KeptProps {
  readonly condition: ListedCondition;
  readonly say: ShownAlerts["say"];
  readonly onRemove: () => Promise<unknown>;
}

function Kept({ condition: { text, isTold, missing }, say, onRemove }: KeptProps) {
  return (
    <li class="formula-item">
      <div>{text}</div>
      {missing !== undefined && <div class="problem">{say("state_columnGone", { column: missing })}</div>}
      {isTold && missing === undefined && <div class="hint">{say("isTold")}</div>}
      <ActionButton kind="link" title={say("removeNamed", { what: text })} onPress={onRemove}>
        {say("remove")}
      </ActionButton>
    </li>
  );
}
