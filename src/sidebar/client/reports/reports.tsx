/** The document's reports: how each stands, a run that shows how far it is and can be stopped, and the form of one. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../catalogue/types";
import type { ListedReport, RunReport, SavedReports, Schedule } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { FailureNotice, Notice } from "../controls/notice";
import { Progress, WorkProgress } from "../controls/progress";
import { Dashboard } from "../dashboard/dashboard";
import { callServer, focusSheet } from "../server/callServer";
import { type Failure, isMendedAtSites } from "../words/failures";
import { useWords } from "../words/words";
import { ReportForm, type ReportInput, type ReportRequest, settingsOf } from "./reportForm";
import { type ReportActions, ReportItem, type RunWish } from "./reportItem";
import { RunLog } from "./runLog";
import { RefreshSchedule, TriggerNotice } from "./scheduling";

interface ReportsProps {
  readonly isShown: boolean;
  readonly documentLanguage: Language;
  /** A query that Build has sent here. */
  readonly request: ReportRequest | undefined;
  readonly onRequestDone: () => void;
  readonly onChangeQuery: (listed: ListedReport | undefined) => void;
  readonly onTrouble: (isTroubled: boolean) => void;
  readonly onSites: () => void;
}

interface Work {
  readonly done: number;
  readonly count: number;
  readonly isStopping: boolean;
}

type Finished =
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "ran"; readonly count: number; readonly failed: number };

/** One that never ran is none. */
const isOutdated = (result = "ok") => result !== "ok" && result !== "empty";

export function Reports(props: ReportsProps) {
  const { isShown, documentLanguage, request, onRequestDone, onChangeQuery, onTrouble, onSites } = props;
  const words = useWords();
  const [saved, setSaved] = useState<SavedReports>();
  const [failure, setFailure] = useState<Failure>();
  const [edited, setEdited] = useState<string>();
  const [work, setWork] = useState<Work>();
  const [finished, setFinished] = useState<Finished>();
  const isStopping = useRef(false);

  function show(told: SavedReports): void {
    setSaved(told);
    onTrouble(told.trigger?.problem !== undefined);
  }

  async function load(): Promise<void> {
    const result = await callServer("listReports", {});
    if (result.ok) show(result.value);
    else setFailure(result.error);
  }

  useEffect(() => {
    if (isShown && !work) void load();
  }, [isShown]);

  function begin(): void {
    setFailure(undefined);
    setFinished(undefined);
  }

  async function act(
    call: Promise<{ ok: true; value: SavedReports } | { ok: false; error: Failure }>,
  ): Promise<boolean> {
    begin();
    const result = await call;
    if (result.ok) show(result.value);
    else {
      setFailure(result.error);
      // Another person may have changed or deleted it.
      void load();
    }
    return result.ok;
  }

  /** Slice after slice until all have run; stopping lets the one under way end. */
  async function run(ids: readonly string[], wish: RunWish = {}): Promise<void> {
    begin();
    isStopping.current = false;
    if (!saved) await load();
    const outcomes: RunReport[] = [];
    let left = [...ids];
    while (left.length > 0 && !isStopping.current) {
      setWork({ done: outcomes.length, count: ids.length, isStopping: false });
      const result = await callServer("runReports", { ids: left, ...wish });
      if (!result.ok) setFailure(result.error);
      // None where all that were left were deleted meanwhile.
      if (!result.ok || result.value.length === 0) break;
      outcomes.push(...result.value);
      left = left.filter((id) => !outcomes.some((outcome) => outcome.id === id));
    }
    await load();
    setWork(undefined);
    const failed = outcomes.filter(({ outcome: { result } }) => isOutdated(result)).length;
    if (outcomes.length > 0) setFinished({ kind: "ran", count: outcomes.length, failed });
  }

  function stop(): void {
    isStopping.current = true;
    setWork((current) => current && { ...current, isStopping: true });
  }

  async function save(input: ReportInput, isRun: boolean): Promise<void> {
    begin();
    const result = await callServer("saveReport", input);
    if (!result.ok) return setFailure(result.error);
    show(result.value);
    setEdited(undefined);
    onRequestDone();
    if (isRun) await run([result.value.id]);
    else setFinished({ kind: "saved", name: input.name });
  }

  const actionsOf = (listed: ListedReport): ReportActions => ({
    run: (wish) => run([listed.id], wish),
    async goTo() {
      const result = await callServer("goToReport", { id: listed.id });
      if (result.ok) focusSheet();
      else setFailure(result.error);
    },
    edit() {
      begin();
      setEdited(listed.id);
    },
    duplicate: async () => void (await act(callServer("duplicateReport", { id: listed.id }))),
    move: async () => void (await act(callServer("moveReport", { id: listed.id }))),
    remove: async (areCellsCleared) => void (await act(callServer("deleteReport", { id: listed.id, areCellsCleared }))),
    async placeAnew() {
      if (await act(callServer("saveReport", { ...settingsOf(listed), isPlacedAnew: true }))) await run([listed.id]);
    },
    takeOver: async () => void (await act(callServer("saveReport", { ...settingsOf(listed), isTakenOver: true }))),
    toSites: onSites,
  });

  const reports = saved?.reports ?? [];
  const outdated = reports.filter(({ report }) => isOutdated(report?.last?.result));
  const formId = request ? request.id : edited;
  const listed = reports.find(({ id }) => id === formId);

  return (
    <div class="reports">
      {isShown && !saved && !failure && <Progress text={words.say("loading")} />}
      {failure && (
        <FailureNotice failure={failure}>
          {isMendedAtSites(failure) && (
            <ActionButton kind="link" onPress={onSites}>
              {words.say("toSites")}
            </ActionButton>
          )}
          {!saved && (
            <ActionButton kind="link" onPress={() => act(callServer("listReports", {})).then(() => {})}>
              {words.say("tryAgain")}
            </ActionButton>
          )}
        </FailureNotice>
      )}
      {finished && (
        <Notice kind={finished.kind === "ran" && finished.failed > 0 ? "warning" : "done"}>
          <p>{finished.kind === "ran" ? words.say("ranCount", finished) : words.say("savedReport", finished)}</p>
        </Notice>
      )}
      {saved && (request || listed) ? (
        <ReportForm
          key={`${formId} ${request?.formula}`}
          saved={saved}
          listed={listed}
          request={request}
          onSave={save}
          onCancel={() => {
            begin();
            setEdited(undefined);
            onRequestDone();
          }}
          onChangeQuery={() => {
            setEdited(undefined);
            onRequestDone();
            onChangeQuery(listed);
          }}
        />
      ) : (
        saved && (
          <>
            <TriggerNotice saved={saved} />
            {reports.length === 0 && (
              <Notice kind="info">
                <p>{words.say("noReports")}</p>
              </Notice>
            )}
            {reports.length > 0 && (
              <ul class="formula-list">
                {reports.map((one) => (
                  <ReportItem
                    key={one.id}
                    listed={one}
                    userId={saved.user.id}
                    nowMs={saved.listedAtMs}
                    isBusy={work !== undefined}
                    actions={actionsOf(one)}
                  />
                ))}
              </ul>
            )}
            <Dashboard
              documentLanguage={documentLanguage}
              isBusy={work !== undefined}
              onMade={run}
              onFailed={(failed) => {
                begin();
                setFailure(failed);
                void load();
              }}
            />
            <RefreshSchedule
              key={JSON.stringify(saved.refresh?.plan)}
              saved={saved}
              onSave={async (schedule: Schedule | undefined, userName) =>
                void (await act(callServer("scheduleRefresh", { ...(schedule ? { schedule } : {}), userName })))
              }
            />
            <RunLog asOfMs={saved.listedAtMs} />
            {reports.length > 0 && (
              <footer>
                {work && (
                  <WorkProgress
                    text={words.say("ranOf", { done: work.done, count: work.count })}
                    label={words.say("runProgress")}
                    done={work.done}
                    count={work.count}
                    stopText={words.say("stopRunning")}
                    isStopping={work.isStopping}
                    onStop={work.count > 1 ? stop : undefined}
                  />
                )}
                <ActionButton
                  kind="action"
                  isDisabled={work !== undefined}
                  onPress={() => run(reports.filter(({ report }) => report).map(({ id }) => id))}
                >
                  {words.say("runAll")}
                </ActionButton>
                {outdated.length > 0 && outdated.length < reports.length && (
                  <ActionButton isDisabled={work !== undefined} onPress={() => run(outdated.map(({ id }) => id))}>
                    {words.say("runOutdated", { count: outdated.length })}
                  </ActionButton>
                )}
              </footer>
            )}
          </>
        )
      )}
    </div>
  );
}
