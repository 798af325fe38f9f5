/** The document's dashboards above its other reports, and the gallery from which another one is made. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { SavedReports } from "../../reports";
import { ActionButton } from "../controls/actionButton";
import { Notice } from "../controls/notice";
import { Progress, WorkProgress } from "../controls/progress";
import { Gallery } from "../dashboard/gallery";
import { type DashboardWork, type FilledDashboard, useDashboardRun } from "../dashboard/useDashboardRun";
import { callServer, focusSheet } from "../server/callServer";
import { useWords } from "../words/words";
import { DashboardItem } from "./dashboardItem";
import type { useReports } from "./useReports";

interface DashboardsProps {
  readonly shown: ReturnType<typeof useReports>;
  readonly saved: SavedReports;
}

export function Dashboards({ shown, saved }: DashboardsProps) {
  const words = useWords();
  const { dashboards, reports, user, listedAtMs, fileCopy } = saved;
  const { act, begin, fail, load } = shown;
  const running = useDashboardRun({ load, begin, onFailure: fail });
  const isFirst = dashboards.length === 0 && reports.length === 0 && !fileCopy;
  const [isOpen, setOpen] = useState(false);
  const isBusy = shown.work !== undefined || running.work !== undefined;
  const section = useRef<HTMLElement>(null);
  const { work, filled } = running;
  /** As it is called by now: one that is run because it was changed has another title. */
  const titleOf = (told: { readonly id: string | undefined }) => dashboards.find(({ id }) => id === told.id)?.title;
  const filledTitle = filled && titleOf(filled);
  // The form of a new one is gone when it is made; who works elsewhere by then is left there.
  useEffect(() => {
    if (running.filled && document.hasFocus() && document.activeElement === document.body)
      section.current?.querySelector<HTMLElement>("button")?.focus();
  }, [running.filled]);
  return (
    <section ref={section} aria-label={words.say("dashboards")}>
      {work && <Work work={{ ...work, title: titleOf(work) ?? work.title }} onStop={running.stop} />}
      {filledTitle && <Filled filled={{ ...filled, title: filledTitle }} />}
      {!isFirst && !fileCopy && (
        <ActionButton kind={isOpen ? "link" : "plain"} isDisabled={isBusy} onPress={() => setOpen(!isOpen)}>
          {words.say(isOpen ? "closeGallery" : "newDashboard")}
        </ActionButton>
      )}
      {(isFirst || isOpen) && !running.work && (
        <Gallery
          isBusy={isBusy}
          note={
            isFirst && (
              <Notice kind="info">
                <p>{words.say("noReports")}</p>
              </Notice>
            )
          }
          onMake={(wish, title) => {
            setOpen(false);
            return running.make(wish, title);
          }}
        />
      )}
      {dashboards.length > 0 && (
        <ul class="formula-list">
          {dashboards.map((listed) => {
            const { id, title, reports: parts } = listed;
            return (
              <DashboardItem
                key={id}
                listed={listed}
                userId={user.id}
                nowMs={listedAtMs}
                isBusy={isBusy}
                isEdited={running.edited === id}
                actions={{
                  run: (mayOverwriteEdits) => running.run(id, title, parts.length, mayOverwriteEdits),
                  change(wish) {
                    running.clear();
                    return act(callServer("changeDashboard", { id, ...wish }));
                  },
                  async goTo() {
                    const result = await callServer("goToDashboard", { id });
                    if (result.ok) focusSheet();
                    else fail(result.error);
                  },
                  schedule: (isWished, isTakenOver) =>
                    act(
                      callServer("scheduleDashboard", {
                        id,
                        ...(isWished ? { schedule: { every: "day", hour: 7 } } : {}),
                        userName: "",
                        isTakenOver,
                      }),
                    ),
                  remove: (areTabsRemoved) => act(callServer("deleteDashboard", { id, areTabsRemoved })),
                }}
              />
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Work({ work, onStop }: { readonly work: DashboardWork; readonly onStop: () => void }) {
  const words = useWords();
  const { title, done, count, isStopping } = work;
  if (count === 0) return <Progress text={words.say("drawingDashboard")} />;
  return (
    <WorkProgress
      text={words.say("fillingDashboard", { title, done, count })}
      label={words.say("runProgress")}
      done={done}
      count={count}
      stopText={words.say("stopRunning")}
      isStopping={isStopping}
      onStop={onStop}
    />
  );
}

function Filled({ filled }: { readonly filled: FilledDashboard }) {
  const words = useWords();
  const { isPaused, failed } = filled;
  const text = isPaused ? "dashboardPaused" : failed > 0 ? "dashboardPartly" : "dashboardReady";
  return (
    <Notice kind={isPaused || failed > 0 ? "warning" : "done"}>
      <p>{words.say(text, { title: filled.title, failed, count: filled.count })}</p>
    </Notice>
  );
}
