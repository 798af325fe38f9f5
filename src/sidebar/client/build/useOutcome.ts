/** What became of the last press: a table to look at, a formula or table written, or a failure. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Result } from "../../calls";
import type { AskedTable } from "../../tables";
import type { Failure } from "../words/failures";

export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly retry?: () => Promise<void>;
      /** Where the day counts as used up. */
      readonly askAnyway?: () => Promise<void>;
      /** Where cells are in the way. */
      readonly makeRoom?: () => Promise<void>;
    }
  | { readonly kind: "written"; readonly address: string; readonly cutTexts?: number };

export function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const [table, setTable] = useState<AskedTable>();
  /** A late answer never replaces a newer one. */
  const newest = useRef(0);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome.kind !== "none" || table) area.current?.scrollIntoView({ block: "start" });
  }, [outcome, table]);

  function settle(settled: Outcome): void {
    newest.current += 1;
    setOutcome(settled);
  }

  /** What is shown belongs to what was asked. */
  function clear(): void {
    settle({ kind: "none" });
    setTable(undefined);
  }

  async function preview(
    ask: () => Promise<Result<AskedTable>>,
    retry: () => Promise<void>,
    askAnyway: () => Promise<void>,
  ): Promise<void> {
    settle({ kind: "asking" });
    setTable(undefined);
    const current = newest.current;
    const result = await ask();
    if (current !== newest.current) return;
    setTable(result.ok ? result.value : undefined);
    setOutcome(result.ok ? { kind: "none" } : { kind: "failed", failure: result.error, retry, askAnyway });
  }

  return { outcome, table, area, settle, clear, preview };
}
