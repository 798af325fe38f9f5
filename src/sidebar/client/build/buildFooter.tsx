/** The buttons below the form, and what the question costs. */
import type { Query } from "../../../query/query";
import type { Start } from "../../start";
import { ActionButton } from "../controls/actionButton";
import { useWords } from "../words/words";
import type { buildActions } from "./buildActions";
import { costOf } from "./cost";

interface BuildFooterProps {
  readonly actions: ReturnType<typeof buildActions>;
  readonly onReport: () => void;
  readonly isFormulaEdited: boolean;
  readonly isReportEdited: boolean;
  /** The sheet calculates an argument, so that only there the whole question is known. */
  readonly isCalculated: boolean;
  readonly query: Query | undefined;
  readonly start: Start;
}

export function BuildFooter(props: BuildFooterProps) {
  const words = useWords();
  const { actions, onReport, isFormulaEdited, isReportEdited, isCalculated, query, start } = props;
  return (
    <footer>
      <div class="actions">
        <ActionButton kind={isFormulaEdited ? "plain" : "action"} onPress={actions.preview} isDisabled={isCalculated}>
          {words.say("preview")}
        </ActionButton>
        {isFormulaEdited && (
          <ActionButton kind="action" onPress={actions.save}>
            {words.say("saveFormula")}
          </ActionButton>
        )}
        {!isFormulaEdited && <ActionButton onPress={actions.insert}>{words.say("insertFormula")}</ActionButton>}
        {!isFormulaEdited && !isReportEdited && (
          <ActionButton onPress={actions.write}>{words.say("writeTable")}</ActionButton>
        )}
        <ActionButton onPress={onReport} isDisabled={isCalculated}>
          {words.say(isReportEdited ? "useInReport" : "saveAsReport")}
        </ActionButton>
      </div>
      <div class="hint" role="status">
        {isCalculated && words.say("noPreviewOfCalculated")}
        {query && <Cost query={query} start={start} />}
      </div>
    </footer>
  );
}

function Cost({ query, start }: { readonly query: Query; readonly start: Start }) {
  const words = useWords();
  const { profileId = "", documentLanguage, today, quota } = start;
  const cost = costOf(query, { profileId, language: documentLanguage, today });
  if (cost === 0) return <>{words.say("costsNothing")}</>;
  return (
    <>
      {words.say(cost === 1 ? "costsOne" : "costs", { count: cost })}
      {quota && ` ${words.say("quotaLeft", { minute: quota.leftThisMinute, day: quota.leftToday })}`}
    </>
  );
}
