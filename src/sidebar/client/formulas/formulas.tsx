/** The document's formulas: how each stands, what it costs, and a refresh that shows how far it is and can be stopped. */
import { useState } from "preact/hooks";
import { ActionButton } from "../controls/actionButton";
import { ItemFilter } from "../controls/itemFilter";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress, WorkProgress } from "../controls/progress";
import { FreezeNotices, FreezeParts } from "../freeze/freezeParts";
import { useFreezing } from "../freeze/useFreezing";
import type { Failure } from "../words/failures";
import { useWords } from "../words/words";
import { FinishedNotice } from "./finishedNotice";
import { FormulaItem } from "./formulaItem";
import { formulaOverview, nameOf } from "./listedFormulas";
import type { FormulaWork } from "./useFormulaRun";
import { useFormulas } from "./useFormulas";

export function Formulas({ isShown }: { readonly isShown: boolean }) {
  const words = useWords();
  const shown = useFormulas(isShown);
  const { formulas, failure, work } = shown;
  const freezing = useFreezing({ isShown, onChanged: shown.load });
  const overview = formulaOverview(formulas ?? []);
  const [isFiltered, setFiltered] = useState(false);
  const listed = isFiltered && overview.troubled.length > 0 ? overview.troubled : overview.all;
  return (
    <div class="formulas">
      {isShown && !formulas && !failure && <Progress text={words.say("loading")} />}
      <FormulaNotices shown={shown} overview={overview} />
      <FreezeNotices freezing={freezing} />
      {shown.finished && <FinishedNotice finished={shown.finished} />}
      {overview.all.length > 0 && (
        <>
          <ItemFilter
            count={overview.all.length}
            troubledCount={overview.troubled.length}
            isTroubled={isFiltered}
            onValue={setFiltered}
          />
          <ul class="formula-list">
            {listed.map((formula) => (
              <FormulaItem
                key={nameOf(formula)}
                formula={formula}
                isBusy={work !== undefined}
                onGoTo={() => shown.goTo(formula)}
                onRetry={() => shown.retry([formula])}
                onFollowRefresh={() => shown.followRefresh([formula])}
                onFreeze={() => freezing.freeze([formula], "")}
              />
            ))}
          </ul>
          <FormulasFooter shown={shown} overview={overview} />
        </>
      )}
      <FreezeParts freezing={freezing} formulas={overview.freezable} isBusy={work !== undefined} />
    </div>
  );
}

interface PartProps {
  readonly shown: ReturnType<typeof useFormulas>;
  readonly overview: ReturnType<typeof formulaOverview>;
}

function FormulaNotices({ shown: { formulas, unreadTabs, refused, failure, load }, overview }: PartProps) {
  const words = useWords();
  const { areStatesHidden, full } = overview;
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
      {refused.length > 0 && (
        <Notice kind="warning">
          {refused.map(({ address, error }) => (
            <p key={address}>{words.failure(error)}</p>
          ))}
        </Notice>
      )}
      {full.length > 0 && (
        <Notice kind="warning">
          <p>{words.say("fullTables", { cells: full.map(({ address }) => address).join(", ") })}</p>
        </Notice>
      )}
      {unreadTabs.length > 0 && (
        <Notice kind="info">
          <p>{words.say("unreadTabs", { tabs: unreadTabs.join(", ") })}</p>
        </Notice>
      )}
    </>
  );
}

function FormulasFooter({ shown, overview: { retried, followable } }: PartProps) {
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
        {retried.length > 0 && (
          <ActionButton onPress={() => retry(retried)} isDisabled={isBusy}>
            {words.say("retryFailed", { count: retried.length })}
          </ActionButton>
        )}
      </div>
      {followable.length > 0 && (
        <div class="hint">
          {words.say("withoutStamp", { count: followable.length })}{" "}
          <ActionButton kind="link" onPress={() => followRefresh(followable)} isDisabled={isBusy}>
            {words.say("addStampToAll")}
          </ActionButton>
        </div>
      )}
    </footer>
  );
}

function RefreshProgress({ work, onStop }: { readonly work: FormulaWork; readonly onStop: () => void }) {
  const words = useWords();
  const { answered = 0, questions = 0, nextInMs = 0, waitsFor } = work.progress ?? {};
  const hintOf = ({ code, parameters }: Failure) =>
    code === 4290
      ? words.say("waitingForQuota", { seconds: Math.ceil(nextInMs / 1000) })
      : words.failure({ code, parameters });
  return (
    <WorkProgress
      text={work.progress ? words.say("answeredOf", { answered, questions }) : words.say("planning")}
      label={words.say("refreshProgress")}
      done={answered}
      count={questions || 1}
      hint={nextInMs > 0 && waitsFor ? hintOf(waitsFor) : undefined}
      stopText={words.say("stop")}
      isStopping={work.isStopping}
      onStop={onStop}
    />
  );
}
