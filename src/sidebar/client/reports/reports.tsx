/** The document's reports: how each stands, a run that shows how far it is and can be stopped, and the form of one. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ListedReport, SavedReports } from "../../reports";
import type { Start } from "../../start";
import { AlertSettings } from "../alerts/alertSettings";
import { ActionButton } from "../controls/actionButton";
import { ItemFilter } from "../controls/itemFilter";
import { leadTo } from "../controls/leadTo";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress } from "../controls/progress";
import { CarryReports } from "../copies/carryReports";
import { CopyNotice } from "../copies/copyNotice";
import { callServer } from "../server/callServer";
import { isMendedAtSites } from "../words/failures";
import { useWords, type Words } from "../words/words";
import { Dashboards } from "./dashboards";
import { DayAhead } from "./dayAhead";
import { sayRan } from "./ranText";
import { reportActions } from "./reportActions";
import { ReportForm } from "./reportForm";
import type { ReportInput, ReportRequest } from "./reportInput";
import { ReportItem } from "./reportItem";
import { ReportsFooter } from "./reportsFooter";
import { isOutdated, isTroubledReport, troubledFirst } from "./results";
import { RunLog } from "./runLog";
import { RefreshSchedule, TriggerNotice } from "./scheduling";
import { useReports } from "./useReports";

interface ReportsProps {
  readonly isShown: boolean;
  /** A query that Build has sent here. */
  readonly request: ReportRequest | undefined;
  readonly onRequestDone: () => void;
  readonly onChangeQuery: (listed: ListedReport | undefined) => void;
  readonly onTrouble: (isTroubled: boolean) => void;
  readonly start: Start;
  readonly onQuota: (quota: Start["quota"]) => void;
  readonly onSites: () => void;
}

type ShownReports = ReturnType<typeof useReports>;

export function Reports({ request, onRequestDone, onChangeQuery, ...props }: ReportsProps) {
  const words = useWords();
  const shown = useReports(props);
  const [edited, setEdited] = useState<string>();
  const { saved } = shown;
  const formId = request ? request.id : edited;
  const listed = saved?.reports.find(({ id }) => id === formId);

  const place = useRef<HTMLDivElement>(null);
  function leaveForm(id = formId): void {
    setEdited(undefined);
    onRequestDone();
    leadTo(place, id ? `[data-report="${id}"] button` : "button");
  }

  async function save(input: ReportInput, isRun: boolean): Promise<void> {
    const id = await shown.save(input);
    if (id === undefined) return;
    leaveForm(id);
    if (isRun) await shown.run([id]);
  }

  return (
    <div class="reports" ref={place}>
      {props.isShown && !saved && !shown.failure && <Progress text={words.say("loading")} />}
      <ReportsNotices shown={shown} onSites={props.onSites} />
      {saved && (request || listed) && (
        <ReportForm
          key={`${formId} ${request?.formula}`}
          saved={saved}
          listed={listed}
          request={request}
          onSave={save}
          onCancel={() => {
            shown.begin();
            leaveForm();
          }}
          onChangeQuery={() => {
            leaveForm();
            onChangeQuery(listed);
          }}
        />
      )}
      {saved && !request && !listed && <ReportList shown={shown} saved={saved} onEdit={setEdited} {...props} />}
    </div>
  );
}

type Done = Exclude<NonNullable<ShownReports["finished"]>, { readonly kind: "ran" }>;

const sayDone = (done: Done, words: Words): string =>
  done.kind === "copied" ? words.say("duplicated", done) : words.say("savedReport", done);

function ReportsNotices({ shown, onSites }: { readonly shown: ShownReports; readonly onSites: () => void }) {
  const words = useWords();
  const { saved, failure, finished, act } = shown;
  // What was pressed may stand far below.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure || finished) place.current?.scrollIntoView({ block: "nearest" });
  }, [failure, finished]);
  const isTroubled = finished?.kind === "ran" && finished.outcomes.some(({ outcome }) => isOutdated(outcome.result));
  return (
    <div ref={place}>
      {failure && (
        <FailureNotice failure={failure}>
          {isMendedAtSites(failure) && (
            <ActionButton kind="link" onPress={onSites}>
              {words.say("toSites")}
            </ActionButton>
          )}
          {!saved && (
            <ActionButton kind="link" onPress={() => act(callServer("listReports", {}))}>
              {words.say("tryAgain")}
            </ActionButton>
          )}
        </FailureNotice>
      )}
      {finished && (
        <Notice kind={isTroubled ? "warning" : "done"}>
          <p>
            {finished.kind === "ran"
              ? sayRan(finished.outcomes, saved?.reports ?? [], words)
              : sayDone(finished, words)}
          </p>
        </Notice>
      )}
    </div>
  );
}

interface ReportListProps {
  readonly shown: ShownReports;
  readonly saved: SavedReports;
  readonly start: Start;
  readonly onEdit: (id: string) => void;
  readonly onSites: () => void;
}

function ReportList({ shown, saved, start, onEdit, onSites }: ReportListProps) {
  const { reports, refresh, user, listedAtMs, fileCopy } = saved;
  const isBusy = shown.work !== undefined;
  const [isFiltered, setFiltered] = useState(false);
  const troubled = reports.filter(isTroubledReport);
  function edit(id: string): void {
    shown.begin();
    onEdit(id);
  }
  return (
    <>
      <TriggerNotice saved={saved} />
      {fileCopy && <CopyNotice fileCopy={fileCopy} onTakeOver={() => shown.act(callServer("takeOverReports", {}))} />}
      <Dashboards shown={shown} saved={saved} />
      {reports.length > 0 && (
        <ItemFilter
          count={reports.length}
          troubledCount={troubled.length}
          isTroubled={isFiltered}
          onValue={setFiltered}
        />
      )}
      {reports.length > 0 && (
        <ul class="formula-list">
          {troubledFirst(isFiltered && troubled.length > 0 ? troubled : reports).map((listed) => (
            <ReportItem
              key={listed.id}
              listed={listed}
              userId={user.id}
              nowMs={listedAtMs}
              isBusy={isBusy}
              actions={reportActions(shown, listed, { edit: () => edit(listed.id), toSites: onSites })}
            />
          ))}
        </ul>
      )}
      {!fileCopy && (
        <RefreshSchedule
          key={JSON.stringify(refresh?.plan)}
          saved={saved}
          onSave={(schedule, userName) =>
            shown.act(
              callServer("scheduleRefresh", {
                ...(schedule ? { schedule } : {}),
                userName,
                // Its form says whose it is.
                isTakenOver: refresh !== undefined && refresh.plan.owner.id !== saved.user.id,
              }),
            )
          }
        />
      )}
      {!fileCopy && <DayAhead asOfMs={listedAtMs} isBusy={isBusy} onChanged={shown.show} />}
      {!fileCopy && <AlertSettings />}
      <RunLog asOfMs={listedAtMs} />
      {!fileCopy && <CarryReports hasReports={reports.length > 0} onChanged={shown.show} />}
      {reports.length > 0 && (
        <ReportsFooter reports={reports} start={start} work={shown.work} onRun={shown.run} onStop={shown.stop} />
      )}
    </>
  );
}
