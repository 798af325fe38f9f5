/** The document's saved reports: the list, what has become of the last press, and what can be done with each. */
import { useEffect, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { RunReport, SavedReports } from "../../reports";
import { callServer, focusSheet } from "../server/callServer";
import type { Failure } from "../words/failures";
import type { ReportInput } from "./reportInput";
import { type RunOptions, useReportRun } from "./useReportRun";

type Finished =
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "copied"; readonly name: string; readonly cell: string }
  | { readonly kind: "ran"; readonly outcomes: readonly RunReport[] };

interface ReportsHandlers {
  readonly isShown: boolean;
  /** Whether schedules run is shown at the tab. */
  readonly onTrouble: (isTroubled: boolean) => void;
  /** Runs take requests, too. */
  readonly onQuota: (quota: SavedReports["quota"]) => void;
}

export function useReports({ isShown, onTrouble, onQuota }: ReportsHandlers) {
  const [saved, setSaved] = useState<SavedReports>();
  const [failure, setFailure] = useState<Failure>();
  const [finished, setFinished] = useState<Finished>();

  function show(result: Result<SavedReports>): void {
    if (result.ok) {
      setSaved(result.value);
      onTrouble(result.value.trigger?.problem !== undefined);
      onQuota(result.value.quota);
    } else {
      setFailure(result.error);
    }
  }

  const load = async () => show(await callServer("listReports", {}));
  const { work, run, stop } = useReportRun({
    load,
    onFailure: setFailure,
    onRan: (outcomes) => setFinished({ kind: "ran", outcomes }),
  });
  useEffect(() => {
    if (isShown && !work) void load();
  }, [isShown]);

  /** What was told of the last press is over. */
  function begin(): void {
    setFailure(undefined);
    setFinished(undefined);
  }

  async function runReports(ids: readonly string[], options?: RunOptions): Promise<void> {
    begin();
    if (!saved) await load();
    await run(ids, options);
  }

  function fail(told: Failure): void {
    begin();
    setFailure(told);
    // Another person may have changed or deleted it.
    void load();
  }

  /** A call that answers with the list; true if it could be done. */
  async function act(call: Promise<Result<SavedReports>>): Promise<boolean> {
    begin();
    const result = await call;
    if (result.ok) show(result);
    else fail(result.error);
    return result.ok;
  }

  async function duplicate(id: string, isBeside: boolean): Promise<boolean> {
    begin();
    const result = await callServer("duplicateReport", { id, isBeside });
    if (!result.ok) {
      fail(result.error);
      return false;
    }
    show(result);
    const { name, address } = result.value.duplicate;
    setFinished({ kind: "copied", name, cell: address });
    return true;
  }

  /** What selects a cell of the sheet. */
  async function goTo(call: Promise<Result<boolean>>): Promise<void> {
    const result = await call;
    if (result.ok) focusSheet();
    else setFailure(result.error);
  }

  /** The id of the saved report; undefined where it was refused. */
  async function save(input: ReportInput): Promise<string | undefined> {
    begin();
    const result = await callServer("saveReport", input);
    show(result);
    if (!result.ok) return undefined;
    setFinished({ kind: "saved", name: input.name });
    return result.value.id;
  }

  return { saved, failure, finished, work, stop, begin, load, fail, show, act, duplicate, goTo, save, run: runReports };
}
