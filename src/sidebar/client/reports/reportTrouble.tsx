/** What is wrong with a report, in words, with what can be done about it. */
import type { ListedReport, Report } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { type Failure, isMendedAtSites } from "../words/failures";
import { type TextKey, useWords } from "../words/words";
import type { ReportActions } from "./reportActions";

interface ReportTroubleProps {
  readonly listed: ListedReport;
  readonly isBusy: boolean;
  readonly actions: ReportActions;
}

const failureOf = ({ code, details }: NonNullable<Report["last"]>): Failure | undefined =>
  code === undefined ? undefined : { code, parameters: details ?? {} };

export function ReportTrouble({ listed, isBusy, actions }: ReportTroubleProps) {
  const words = useWords();
  const { report, address, state, turn } = listed;
  const failure = report?.last && failureOf(report.last);
  const code = failure?.code;
  const notes = [
    ...(address === undefined && code !== "placeLost" ? [words.say("cellsLost")] : []),
    ...(state === "edited" && code !== "editedInside" ? [words.say("cellsEdited")] : []),
    ...(state === "foreign" && code !== "notProven" ? [words.say("cellsForeign")] : []),
    ...(turn?.isLate && !failure ? [words.say("turnMissed")] : []),
    // A run that was cut off before it wrote may have left old numbers in the look of the new ones.
    ...(state === "old" || state === "half" || state === "new" ? [words.say("cellsHalf")] : []),
  ];
  const { changed } = listed;
  const remedies = remediesOf(listed, failure, actions);
  return (
    <>
      {failure && <div class={report?.last?.result === "failed" ? "problem" : "hint"}>{words.failure(failure)}</div>}
      {notes.map((note) => (
        <div key={note} class="problem">
          {note}
        </div>
      ))}
      {changed && (
        <ActionButton kind="link" title={words.say("goTo")} onPress={() => actions.goToCell(changed.place)}>
          {words.say("changedCellAt", { cell: changed.address })}
        </ActionButton>
      )}
      {remedies.length > 0 && (
        <div class="site-actions">
          {remedies.map(({ key, press }) => (
            <ActionButton key={key} kind="link" isDisabled={isBusy} onPress={press}>
              {words.say(key)}
            </ActionButton>
          ))}
        </div>
      )}
    </>
  );
}

interface Remedy {
  readonly key: TextKey;
  readonly press: () => unknown;
}

function remediesOf(
  { address, state }: ListedReport,
  failure: Failure | undefined,
  { run, placeAnew, toSites }: ReportActions,
): Remedy[] {
  const code = failure?.code;
  const isInTheWay = code === "cellsInTheWay";
  const isEdited = code === "editedInside" || state === "edited";
  const isPlaceless =
    address === undefined ||
    state === "foreign" ||
    /^(tabMissing|columnsChanged|sheetColumnsChanged|notProven)$/.test(String(code));
  const remedies: Remedy[] = [];
  // Who was told of the cells in its way has been told of edits before.
  if (isInTheWay) {
    remedies.push({ key: "makeRoom", press: () => run({ ifOccupied: "makeRoom", mayOverwriteEdits: true }) });
  }
  if (isPlaceless) {
    remedies.push({ key: "placeAnew", press: placeAnew });
  } else if (isInTheWay) {
    remedies.push({ key: "overwrite", press: () => run({ ifOccupied: "overwrite", mayOverwriteEdits: true }) });
  } else if (isEdited) {
    remedies.push({ key: "overwrite", press: () => run({ mayOverwriteEdits: true }) });
  }
  if (failure && isMendedAtSites(failure)) remedies.push({ key: "toSites", press: toSites });
  return remedies;
}
