/** The buttons below the form, and what the question costs. */
import { ActionButton } from "../controls/actionButton";
import { useWords } from "../words/words";
import type { buildActions } from "./buildActions";
import type { Cost, Quota } from "./cost";

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

/** What it takes, how long that waits for the plan, and what is left of it. */
export function CostLine({
  cost: { requests, minutes },
  quota,
}: {
  readonly cost: Cost;
  readonly quota: Quota | undefined;
}) {
  const words = useWords();
  if (requests === 0) return <>{words.say("costsNothing")}</>;
  const isBeyondDay = quota !== undefined && requests > quota.leftToday;
  return (
    <>
      {words.say(requests === 1 ? "costsOne" : "costs", { count: requests })}
      {isBeyondDay && ` ${words.say("costsBeyondDay")}`}
      {!isBeyondDay && minutes > 0 && ` ${words.say("costsMinutes", { minutes })}`}
      {quota && ` ${words.say("quotaLeft", { minute: quota.leftThisMinute, day: quota.leftToday })}`}
      {quota?.tier && ` ${words.say("planNamed", { plan: quota.tier })}`}
    </>
  );
}
