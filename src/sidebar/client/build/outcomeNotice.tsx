/** What became of the last press, and what can be done where it failed. */
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { isMendedAtSites, isWorthRetrying } from "../words/failures";
import { useWords } from "../words/words";
import type { Outcome } from "./useOutcome";

interface OutcomeNoticeProps {
  readonly outcome: Outcome;
  /** Leads to where sites are connected. */
  readonly onConnect: () => void;
}

export function OutcomeNotice({ outcome, onConnect }: OutcomeNoticeProps) {
  const words = useWords();
  switch (outcome.kind) {
    case "none":
      return null;
    case "asking":
      return <Progress text={words.say("asking")} />;
    case "written":
      return (
        <Notice kind="done">
          <p>{words.say("written", { cell: outcome.address })}</p>
          {outcome.cutTexts ? <p>{words.say("cutTexts", { count: outcome.cutTexts })}</p> : null}
        </Notice>
      );
    case "failed":
      return <FailedOutcome outcome={outcome} onConnect={onConnect} />;
  }
}

interface FailedOutcomeProps extends OutcomeNoticeProps {
  readonly outcome: Outcome & { readonly kind: "failed" };
}

function FailedOutcome({ outcome: { failure, retry, askAnyway, makeRoom }, onConnect }: FailedOutcomeProps) {
  const words = useWords();
  const isInTheWay = failure.code === "cellsInTheWay";
  return (
    <FailureNotice failure={failure}>
      {isMendedAtSites(failure) && (
        <ActionButton kind="link" onPress={onConnect}>
          {words.say("toSites")}
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
