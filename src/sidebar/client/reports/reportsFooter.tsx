/** Runs all reports, or those that are outdated, and shows how many have run. */
import type { ListedReport } from "../../reports";
import type { Start } from "../../start";
import { ActionButton } from "../controls/actionButton";
import { WorkProgress } from "../controls/progress";
import { costOfAllIn } from "../cost/cost";
import { CostLine } from "../cost/costLine";
import { useWords } from "../words/words";
import { isOutdated } from "./results";
import type { ReportWork } from "./useReportRun";

interface ReportsFooterProps {
  readonly reports: readonly ListedReport[];
  readonly start: Start;
  readonly work: ReportWork | undefined;
  readonly onRun: (ids: readonly string[]) => Promise<void>;
  readonly onStop: () => void;
}

export function ReportsFooter({ reports, start, work, onRun, onStop }: ReportsFooterProps) {
  const words = useWords();
  const isBusy = work !== undefined;
  // One that a newer version has saved cannot be run by this one.
  const readable = reports.filter(({ report }) => report);
  const outdated = reports.filter(({ report }) => isOutdated(report?.last?.result));
  const runAll = (some: readonly ListedReport[]) => onRun(some.map(({ id }) => id));
  return (
    <footer>
      {work && (
        <WorkProgress
          text={words.say("ranOf", { done: work.done, count: work.count })}
          label={words.say("runProgress")}
          done={work.done}
          count={work.count}
          stopText={words.say("stopRunning")}
          isStopping={work.isStopping}
          onStop={work.count > 1 ? onStop : undefined}
        />
      )}
      <div class="actions">
        <ActionButton kind="action" isDisabled={isBusy} onPress={() => runAll(readable)}>
          {words.say("runAll")}
        </ActionButton>
        {outdated.length > 0 && outdated.length < reports.length && (
          <ActionButton isDisabled={isBusy} onPress={() => runAll(outdated)}>
            {words.say("runOutdated", { count: outdated.length })}
          </ActionButton>
        )}
      </div>
      {!isBusy && (
        <div class="hint">
          <CostLine
            cost={costOfAllIn(
              readable.flatMap(({ report }) => report?.query ?? []),
              start,
            )}
            quota={start.quota}
          />
        </div>
      )}
    </footer>
  );
}
