/** Work on the document's formulas, slice after slice; between two slices it tells how far it is and can be stopped. */
import { useRef, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { FormulaProgress } from "../../formulas";
import type { Failure } from "../words/failures";

/** One call of the server: the first of a run begins it, the last shows what there is. */
type Slice = (isFirst: boolean, isLast: boolean) => Promise<Result<FormulaProgress>>;

export interface FormulaWork {
  /** Missing while the first slice is under way. */
  readonly progress?: FormulaProgress;
  readonly isStopping: boolean;
}

interface FormulaRunHandlers {
  readonly onProgress: (progress: FormulaProgress) => void;
  /** Without a failure: what was told of an earlier one is over. */
  readonly onFailure: (failure: Failure | undefined) => void;
}

/** Where the next slice waits for the quota, it looks again no later than this. */
const maxPauseMs = 5_000;
const checkEveryMs = 100;

const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

export function useFormulaRun({ onProgress, onFailure }: FormulaRunHandlers) {
  const [work, setWork] = useState<FormulaWork>();
  const [finished, setFinished] = useState<{ readonly formulas: number; readonly requests: number }>();
  const isStopping = useRef(false);

  function begin(): void {
    isStopping.current = false;
    onFailure(undefined);
    setFinished(undefined);
    setWork({ isStopping: false });
  }

  async function waitForNext(nextInMs: number): Promise<void> {
    const untilMs = Date.now() + Math.min(nextInMs, maxPauseMs);
    while (Date.now() < untilMs && !isStopping.current) await pause(checkEveryMs);
  }

  async function run(slice: Slice): Promise<void> {
    begin();
    let requests = 0;
    for (let isFirst = true; ; isFirst = false) {
      const isLast = isStopping.current;
      const result = await slice(isFirst, isLast);
      if (!result.ok) {
        onFailure(result.error);
        break;
      }
      const progress = result.value;
      requests += progress.requests;
      onProgress(progress);
      if (progress.isDone || isLast) {
        setFinished({ formulas: progress.formulas.length, requests });
        break;
      }
      setWork({ progress, isStopping: isStopping.current });
      await waitForNext(progress.nextInMs);
    }
    setWork(undefined);
  }

  function stop(): void {
    isStopping.current = true;
    setWork((current) => current && { ...current, isStopping: true });
  }

  return { work, finished, run, stop };
}
