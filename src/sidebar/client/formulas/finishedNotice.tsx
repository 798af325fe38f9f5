/** What became of a refresh or a retry, why it is not more, and what a person may wish then. */
import { ActionButton } from "../controls/actionButton";
import { Notice } from "../controls/notice";
import { useWords, type Words } from "../words/words";
import type { FinishedWork } from "./useFormulaRun";

function outcomeOf({ progress, formulaCount, requests }: FinishedWork, words: Words): string {
  const { formulas, losingCount, isShown, isLeftToFormulas, isDone, isHeld, answered, questions } = progress;
  if (isLeftToFormulas) return words.say(isShown ? "leftToFormulas" : "retryLeftToFormulas");
  if (!isShown && losingCount > 0) return words.say("cellsKept", { count: losingCount });
  const isOver = isDone || isHeld;
  if (isOver && requests === 0 && answered === 0 && questions > 0) return words.say("nothingAsked");
  return words.say("refreshedCount", { formulas: formulaCount ?? formulas.length, requests });
}

export function FinishedNotice({ finished }: { readonly finished: FinishedWork }) {
  const words = useWords();
  const { progress, again } = finished;
  const { cause } = progress;
  const place = cause?.address ? `${cause.address}: ` : "";
  return (
    <Notice kind={cause ? "info" : "done"}>
      <p>{outcomeOf(finished, words)}</p>
      {cause && <p>{place + words.failure(cause)}</p>}
      {progress.waitsFor?.code === 4291 && (
        <ActionButton kind="link" title={words.say("askAnywayTitle")} onPress={() => again({ isAskedAnyway: true })}>
          {words.say("askAnyway")}
        </ActionButton>
      )}
      {!progress.isShown && progress.losingCount > 0 && !progress.isLeftToFormulas && (
        <ActionButton kind="link" onPress={() => again({ isLossAllowed: true })}>
          {words.say("showAnyway")}
        </ActionButton>
      )}
    </Notice>
  );
}
