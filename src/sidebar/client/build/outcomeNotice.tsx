/** What became of the last press, and what can be done where it failed. */
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Countdown, Progress } from "../controls/progress";
import { isMendedAtSites, isWorthRetrying } from "../words/failures";
import { useWords } from "../words/words";
import type { Outcome } from "./useOutcome";

interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  /** Stops what waits. */
  readonly onStop: () => void;
  /** Leads to where sites are connected. */
  readonly onConnect: () => void;
}

export function OutcomeNotice({ outcome, onStop, onConnect }: OutcomeNoticeProps) {
  const words = useWords();
  switch (outcome.kind) {
    case "none":
      return null;
    case "asking":
      return <Progress text={words.say("asking")} />;
    case "confirming":
      return (
        <Notice kind="info">
          <p>{words.say("longWaitAsk", { count: outcome.requests, minutes: outcome.minutes })}</p>
          <ActionButton kind="link" onPress={outcome.go}>
            {words.say("askAllTheSame")}
          </ActionButton>
          <ActionButton kind="link" onPress={onStop}>
            {words.say("cancel")}
          </ActionButton>
        </Notice>
      );
    case "waiting":
      return <WaitingOutcome outcome={outcome} onStop={onStop} />;
    case "written":
      return (
        <Notice kind="done">
          <p>{words.say("written", { cell: outcome.address })}</p>
          {outcome.minutes ? <p>{words.say("formulaGrows", { minutes: outcome.minutes })}</p> : null}
          {outcome.cutTexts ? <p>{words.say("cutTexts", { count: outcome.cutTexts })}</p> : null}
        </Notice>
      );
    case "failed":
      return <FailedOutcome outcome={outcome} onConnect={onConnect} />;
  }
}

interface WaitingOutcomeProps extends Pick<OutcomeNoticeProps, "onStop"> {
  readonly outcome: Outcome & { readonly kind: "waiting" };
}

/** How far it is, and the seconds until it goes on. */
function WaitingOutcome({ outcome: { untilMs, failure }, onStop }: WaitingOutcomeProps) {
  const words = useWords();
  const { done, total } = failure.parameters;
  return (
    <div class="work">
      <div role="status">
        {typeof done === "number" && typeof total === "number"
          ? words.say("answeredOf", { answered: done, questions: total })
          : words.say("asking")}
      </div>
      {typeof done === "number" && <progress aria-label={words.say("preview")} max={Number(total)} value={done} />}
      <Countdown untilMs={untilMs} />
      <ActionButton kind="link" onPress={onStop}>
        {words.say("stopWaiting")}
      </ActionButton>
    </div>
  );
}

interface FailedOutcomeProps extends Pick<OutcomeNoticeProps, "onConnect"> {
  readonly outcome: Outcome & { readonly kind: "failed" };
}

function FailedOutcome({ outcome: { failure, retry, askAnyway, makeRoom, onNewTab }, onConnect }: FailedOutcomeProps) {
  const words = useWords();
  const isInTheWay = failure.code === "cellsInTheWay";
  return (
    <FailureNotice failure={failure}>
      {isMendedAtSites(failure) && (
        <ActionButton kind="link" onPress={onConnect}>
          {words.say("toSites")}
        </ActionButton>
      )}
      {onNewTab && (
        <ActionButton kind="link" onPress={onNewTab}>
          {words.say("onOwnTab")}
        </ActionButton>
      )}
      {makeRoom && (
        <ActionButton kind="link" onPress={makeRoom}>
          {words.say("makeRoom")}
        </ActionButton>
      )}
      {askAnyway && failure.code === 4291 && (
        <ActionButton kind="link" title={words.say("askAnywayTitle")} onPress={askAnyway}>
          {words.say("askAnyway")}
        </ActionButton>
      )}
      {retry && (isInTheWay || isWorthRetrying(failure)) && failure.code !== 4291 && (
        <ActionButton kind="link" onPress={retry}>
          {words.say(isInTheWay ? "overwrite" : "tryAgain")}
        </ActionButton>
      )}
    </FailureNotice>
  );
}
