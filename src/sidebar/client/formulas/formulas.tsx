/** The document's formulas: how each stands, what it costs, and a refresh that shows how far it is and can be stopped. */
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress, WorkProgress } from "../controls/progress";
import { useWords } from "../words/words";
import { FormulaItem } from "./formulaItem";
import { formulaOverview, nameOf } from "./listedFormulas";
import type { FormulaWork } from "./useFormulaRun";
import { useFormulas } from "./useFormulas";

export function Formulas({ isShown }: { readonly isShown: boolean }) {
  const words = useWords();
  const shown = useFormulas(isShown);
  const { formulas, failure, work } = shown;
  const overview = formulaOverview(formulas ?? []);
  return (
    <div class="formulas">
      {isShown && !formulas && !failure && <Progress text={words.say("loading")} />}
      <FormulaNotices shown={shown} overview={overview} />
      {overview.all.length > 0 && (
        <>
          <ul class="formula-list">
            {overview.all.map((formula) => (
              <FormulaItem
                key={nameOf(formula)}
                formula={formula}
                isBusy={work !== undefined}
                onGoTo={() => shown.goTo(formula)}
                onRetry={() => shown.retry([formula])}
                onFollowRefresh={() => shown.followRefresh([formula])}
              />
            ))}
          </ul>
          <FormulasFooter shown={shown} overview={overview} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly shown: ReturnType<typeof useFormulas>;
  readonly overview: ReturnType<typeof formulaOverview>;
}

function FormulaNotices({ shown: { formulas, failure, finished, load }, overview }: PartProps) {
  const words = useWords();
  const { areStatesHidden, failed, full } = overview;
  return (
    <>
      {formulas?.length === 0 && (
        <Notice kind="info">
          <p>{words.say("noFormulas")}</p>
        </Notice>
      )}
      {failure && (
        <FailureNotice failure={failure}>
          <ActionButton kind="link" onPress={load}>
            {words.say("tryAgain")}
          </ActionButton>
        </FailureNotice>
      )}
      {areStatesHidden && (
        <Notice kind="info">
          <p>{words.say("statesOfOwner")}</p>
        </Notice>
      )}
      {finished && (
        <Notice kind={failed.length > 0 ? "info" : "done"}>
          <p>{words.say("refreshedCount", finished)}</p>
        </Notice>
      )}
      {full.length > 0 && (
        <Notice kind="warning">
          <p>{words.say("fullTables", { cells: full.map(({ address }) => address).join(", ") })}</p>
        </Notice>
      )}
    </>
  );
}

function FormulasFooter({ shown, overview: { failed, withoutStamp, firstOfCells } }: PartProps) {
  const words = useWords();
  const { work, refresh, retry, followRefresh, stop } = shown;
  const isBusy = work !== undefined;
  return (
    <footer>
      {work && <RefreshProgress work={work} onStop={stop} />}
      <div class="actions">
        <ActionButton kind="action" onPress={refresh} isDisabled={isBusy}>
          {words.say("refreshFormulas")}
        </ActionButton>
        {failed.length > 0 && (
          <ActionButton onPress={() => retry(failed)} isDisabled={isBusy}>
            {words.say("retryFailed", { count: failed.length })}
          </ActionButton>
        )}
      </div>
      {firstOfCells.length > 0 && (
        <div class="hint">
          {words.say("withoutStamp", { count: withoutStamp.length })}{" "}
          <ActionButton kind="link" onPress={() => followRefresh(firstOfCells)} isDisabled={isBusy}>
            {words.say("addStampToAll")}
          </ActionButton>
        </div>
      )}
    </footer>
  );
}

function RefreshProgress({ work, onStop }: { readonly work: FormulaWork; readonly onStop: () => void }) {
  const words = useWords();
  const { answered = 0, questions = 0, nextInMs = 0 } = work.progress ?? {};
  return (
    <WorkProgress
      text={work.progress ? words.say("answeredOf", { answered, questions }) : words.say("planning")}
      label={words.say("refreshProgress")}
      done={answered}
      count={questions || 1}
      hint={nextInMs > 0 ? words.say("waitingForQuota", { seconds: Math.ceil(nextInMs / 1000) }) : undefined}
      stopText={words.say("stop")}
      isStopping={work.isStopping}
      onStop={onStop}
    />
  );
}
