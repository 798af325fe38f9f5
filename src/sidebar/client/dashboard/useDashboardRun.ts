/** Makes dashboards and fills them, slice after slice; between two slices a person sees how far it is and can stop. */
import { useRef, useState } from "preact/hooks";
import type { InputOf } from "../../calls";
import { callServer } from "../server/callServer";
import type { Failure } from "../words/failures";

export interface DashboardWork {
  readonly id: string | undefined;
  readonly title: string;
  readonly done: number;
  /** None while it is drawn. */
  readonly count: number;
  readonly isStopping: boolean;
}

export interface FilledDashboard {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly failed: number;
  /** Stopped before its end. */
  readonly isPaused: boolean;
}

interface DashboardRunHandlers {
  readonly load: () => Promise<void>;
  readonly begin: () => void;
  readonly onFailure: (failure: Failure) => void;
}

const isOutdated = (result: string) => result !== "ok" && result !== "empty";

export function useDashboardRun({ load, begin, onFailure }: DashboardRunHandlers) {
  const [work, setWork] = useState<DashboardWork>();
  const [filled, setFilled] = useState<FilledDashboard>();
  /** The one whose hidden tab somebody has edited, as its last run has found. */
  const [edited, setEdited] = useState<string>();
  const isStopping = useRef(false);

  async function fill(id: string, title: string, mayOverwriteEdits: boolean): Promise<FilledDashboard | undefined> {
    let [done, failed] = [0, 0];
    let left: readonly string[] | undefined;
    while ((!left || left.length > 0) && !isStopping.current) {
      const sent = { id, ...(left ? { left: [...left] } : {}), ...(mayOverwriteEdits ? { mayOverwriteEdits } : {}) };
      const result = await callServer("runDashboard", sent);
      if (!result.ok) {
        if (result.error.code === "dashboardEdited") setEdited(id);
        onFailure(result.error);
        return undefined;
      }
      const own = result.value.done.find(({ isOfPresser }) => isOfPresser)?.outcome;
      if (own?.code !== undefined) onFailure({ code: own.code, parameters: own.details ?? {} });
      done += result.value.done.length;
      failed += result.value.done.filter(({ outcome }) => isOutdated(outcome.result)).length;
      left = result.value.left;
      setWork({ id, title, done, count: done + left.length, isStopping: isStopping.current });
      if (result.value.done.length === 0) break;
    }
    return { id, title, count: done, failed, isPaused: left === undefined || left.length > 0 };
  }

  async function run(id: string, title: string, count: number, mayOverwriteEdits = false): Promise<void> {
    begin();
    setFilled(undefined);
    setEdited(undefined);
    isStopping.current = false;
    setWork({ id, title, done: 0, count, isStopping: false });
    const told = await fill(id, title, mayOverwriteEdits);
    await load();
    setWork(undefined);
    setFilled(told);
  }

  async function make(wish: InputOf<"makeDashboard">, title: string): Promise<void> {
    begin();
    setFilled(undefined);
    setWork({ id: undefined, title, done: 0, count: 0, isStopping: false });
    const made = await callServer("makeDashboard", wish);
    if (made.ok) {
      await load();
      return run(made.value.id, title, made.value.parts);
    }
    setWork(undefined);
    onFailure(made.error);
  }

  function stop(): void {
    isStopping.current = true;
    setWork((current) => current && { ...current, isStopping: true });
  }

  /** What was told of the last run is over. */
  const clear = () => setFilled(undefined);
  return { work, filled, edited, run, make, stop, clear };
}
