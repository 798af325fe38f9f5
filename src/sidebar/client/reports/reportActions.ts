/** What can be done with one report of the list. */
import type { CellPlace } from "../../../platform/ports";
import type { ListedReport } from "../../reports";
import { callServer } from "../server/callServer";
import { settingsOf } from "./reportInput";
import type { RunOptions } from "./useReportRun";
import type { useReports } from "./useReports";

export interface ReportActions {
  readonly run: (options?: RunOptions) => Promise<void>;
  readonly goTo: () => Promise<void>;
  readonly goToCell: (place: CellPlace) => Promise<void>;
  readonly edit: () => void;
  readonly duplicate: (isBeside: boolean) => Promise<unknown>;
  readonly move: () => Promise<unknown>;
  readonly remove: (areCellsCleared: boolean) => Promise<unknown>;
  readonly placeAnew: () => Promise<unknown>;
  readonly takeOver: () => Promise<unknown>;
  readonly toSites: () => void;
}

interface ElsewhereActions {
  readonly edit: () => void;
  readonly toSites: () => void;
}

export function reportActions(
  { act, duplicate, run, goTo }: ReturnType<typeof useReports>,
  listed: ListedReport,
  elsewhere: ElsewhereActions,
): ReportActions {
  const { id } = listed;
  const settings = settingsOf(listed);
  return {
    ...elsewhere,
    run: (options) => run([id], options),
    goTo: () => goTo(callServer("goToReport", { id })),
    goToCell: (place) => goTo(callServer("goTo", { place: { ...place } })),
    duplicate: (isBeside) => duplicate(id, isBeside),
    move: () => act(callServer("moveReport", { id })),
    remove: (areCellsCleared) => act(callServer("deleteReport", { id, areCellsCleared })),
    async placeAnew() {
      if (await act(callServer("saveReport", { ...settings, isPlacedAnew: true }))) await run([id]);
    },
    takeOver: () => act(callServer("saveReport", { ...settings, isTakenOver: true })),
  };
}
