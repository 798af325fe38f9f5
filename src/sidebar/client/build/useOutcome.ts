/** What became of the last press: a table to look at, a formula or table written, or a failure; and what it waits for. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { AskedTable } from "../../tables";
import type { Failure } from "../words/failures";

export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  /** It takes long: the person says whether it begins. */
  | {
      readonly kind: "confirming";
      readonly requests: number;
      readonly minutes: number;
      readonly go: () => Promise<void>;
    }
  /** The plan's minute is used up; of several answers some may be there. */
  | { readonly kind: "waiting"; readonly untilMs: number; readonly failure: Failure }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly retry?: () => Promise<void>;
      /** Where the day counts as used up. */
      readonly askAnyway?: () => Promise<void>;
      /** Where cells are in the way. */
      readonly makeRoom?: () => Promise<void>;
      readonly onNewTab?: () => Promise<void>;
    }
  | {
      readonly kind: "written";
      readonly address: string;
      readonly cutTexts?: number;
      /** Until a formula has all its answers. */
      readonly minutes?: number;
    };

const pause = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));
const checkEveryMs = 200;

export function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const [table, setTable] = useState<AskedTable>();
  /** A late answer never replaces a newer one. */
  const newest = useRef(0);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.kind !== "none" || table) area.current?.scrollIntoView({ block: "start" });
  }, [outcome.kind, table]);

  function settle(settled: Outcome): void {
    newest.current += 1;
    setOutcome(settled);
  }

  /** What is shown belongs to what was asked. */
  function clear(): void {
    settle({ kind: "none" });
    setTable(undefined);
  }

  /** Asks, and where the plan's minute is used up asks again when it is over; undefined if something newer was begun. */
  async function inTurn<Value>(
    ask: (waited: Failure | undefined) => Promise<Result<Value>>,
  ): Promise<Result<Value> | undefined> {
    settle({ kind: "asking" });
    const current = newest.current;
    for (let waited: Failure | undefined; ; ) {
      const result = await ask(waited);
      if (current !== newest.current) return undefined;
      if (result.ok || result.error.code !== 4290) return result;
      waited = result.error;
      const untilMs = Date.now() + Number(result.error.parameters.seconds) * 1000;
      setOutcome({ kind: "waiting", untilMs, failure: result.error });
      while (Date.now() < untilMs && current === newest.current) await pause(checkEveryMs);
      if (current !== newest.current) return undefined;
    }
  }

  async function preview(
    ask: () => Promise<Result<AskedTable>>,
    retry: () => Promise<void>,
    askAnyway: () => Promise<void>,
  ): Promise<void> {
    setTable(undefined);
    const result = await inTurn(ask);
    if (!result) return;
    setTable(result.ok ? result.value : undefined);
    setOutcome(result.ok ? { kind: "none" } : { kind: "failed", failure: result.error, retry, askAnyway });
  }

  return { outcome, table, area, settle, clear, inTurn, preview };
}
