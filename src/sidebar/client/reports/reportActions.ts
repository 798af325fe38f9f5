/** What can be done with one report of the list. */
import type { ListedReport } from "../../reports";
import { callServer } from "../server/callServer";
import { settingsOf } from "./reportInput";
import type { RunOptions } from "./useReportRun";
import type { useReports } from "./useReports";

export interface ReportActions {
  readonly run: (options?: RunOptions) => Promise<void>;
  readonly goTo: () => Promise<void>;
  readonly edit: () => void;
  readonly duplicate: () => Promise<void>;
  readonly move: () => Promise<void>;
  readonly remove: (areCellsCleared: boolean) => Promise<void>;
  readonly placeAnew: () => Promise<void>;
  readonly takeOver: () => Promise<void>;
  readonly toSites: () => void;
}

interface ElsewhereActions {
  readonly edit: () => void;
  readonly toSites: () => void;
}

export function reportActions(
  { act, run, goTo }: ReturnType<typeof useReports>,
  listed: ListedReport,
  elsewhere: ElsewhereActions,
): ReportActions {
  const { id } = listed;
  const settings = settingsOf(listed);
  return {
    ...elsewhere,
    run: (options) => run([id], options),
    goTo: () => goTo(listed),
    duplicate: async () => void (await act(callServer("duplicateReport", { id }))),
    move: async () => void (await act(callServer("moveReport", { id }))),
    remove: async (areCellsCleared) => void (await act(callServer("deleteReport", { id, areCellsCleared }))),
    async placeAnew() {
      if (await act(callServer("saveReport", { ...settings, isPlacedAnew: true }))) await run([id]);
    },
    takeOver: async () => void (await act(callServer("saveReport", { ...settings, isTakenOver: true }))),
  };
}
