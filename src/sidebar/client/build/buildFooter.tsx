/** The buttons below the form, and what the question costs. */
import { ActionButton } from "../controls/actionButton";
import type { Cost, Quota } from "../cost/cost";
import { CostLine } from "../cost/costLine";
import { useWords } from "../words/words";
import type { buildActions } from "./buildActions";

interface BuildFooterProps {
  readonly actions: ReturnType<typeof buildActions>;
  readonly onReport: () => void;
  readonly isFormulaEdited: boolean;
  readonly isReportEdited: boolean;
  /** The sheet calculates an argument, so that only there the whole question is known. */
  readonly isCalculated: boolean;
  /** Unknown while the question is not whole. */
  readonly cost: Cost | undefined;
  readonly quota: Quota | undefined;
}

export function BuildFooter(props: BuildFooterProps) {
  const words = useWords();
  const { actions, onReport, isFormulaEdited, isReportEdited, isCalculated, cost, quota } = props;
  return (
    <footer>
      <div class="actions">
        <ActionButton
          kind={isFormulaEdited ? "plain" : "action"}
          title="Ctrl+Enter"
          onPress={actions.preview}
          isDisabled={isCalculated}
        >
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
        {cost && <CostLine cost={cost} quota={quota} />}
      </div>
    </footer>
  );
}
