/** Work on the document's formulas, slice after slice; between two slices it tells how far it is and can be stopped. */
import { useRef, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { FormulaProgress } from "../../formulas";
import type { Failure } from "../words/failures";

/** What a person wishes beyond what is done by itself. */
export interface Wish {
  /** Shows what there is now, also where formulas lose what they show. */
  readonly isLossAllowed?: boolean;
  /** Tries a day that counts as used up. */
  readonly isAskedAnyway?: boolean;
}

interface SliceInput extends Wish {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** One call of the server: the first of a run begins it, the last shows what there is. */
type Slice = (input: SliceInput) => Promise<Result<FormulaProgress>>;

export interface FormulaWork {
  /** Missing while the first slice is under way. */
  readonly progress?: FormulaProgress;
  readonly isStopping: boolean;
}

export interface FinishedWork {
  readonly progress: FormulaProgress;
  /** How many formulas it was about; all of the document unless given. */
  readonly formulaCount: number | undefined;
  /** Of all its slices. */
  readonly requests: number;
  /** The same once more, with a wish. */
  readonly again: (wish: Wish) => Promise<void>;
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
  const [finished, setFinished] = useState<FinishedWork>();
  const isStopping = useRef(false);

  function begin(isLast: boolean): void {
    isStopping.current = isLast;
    onFailure(undefined);
    setFinished(undefined);
    setWork({ isStopping: isLast });
  }

  async function waitForNext(nextInMs: number): Promise<void> {
    const untilMs = Date.now() + Math.min(nextInMs, maxPauseMs);
    while (Date.now() < untilMs && !isStopping.current) await pause(checkEveryMs);
  }

  async function run(
    slice: Slice,
    formulaCount?: number,
    { isLossAllowed = false, isAskedAnyway = false }: Wish = {},
  ): Promise<void> {
    begin(isLossAllowed);
    let requests = 0;
    for (let isFirst = true; ; isFirst = false) {
      const isLast = isStopping.current;
      const result = await slice({ isFirst, isLast, isLossAllowed, isAskedAnyway: isFirst && isAskedAnyway });
      if (!result.ok) {
        onFailure(result.error);
        break;
      }
      const progress = result.value;
      requests += progress.requests;
      onProgress(progress);
      if (progress.isDone || progress.isHeld || isLast) {
        setFinished({ progress, requests, formulaCount, again: (wish) => run(slice, formulaCount, wish) });
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
