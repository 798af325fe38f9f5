/** Lists from the site, asked when they are first needed and then kept for as long as the sidebar is open. */
import { createContext } from "preact";
import { useContext, useEffect, useReducer, useRef } from "preact/hooks";
import type { AskedCall, AskedTable } from "../../tables";
import type { Failure } from "../words/failures";
import { callServer } from "./callServer";

export interface LookUp {
  readonly table?: AskedTable;
  readonly failure?: Failure;
  readonly isLoading: boolean;
}

const maxRows = 1000;
const idle: LookUp = { isLoading: false };

/** Every list that was asked, by what was asked; a failed one is asked again when it is needed again. */
export class LookUps {
  private readonly known = new Map<string, LookUp>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly onAnswer: (table: AskedTable) => void) {}

  read(call: AskedCall): LookUp {
    return this.known.get(JSON.stringify(call)) ?? idle;
  }

  ask(call: AskedCall): void {
    const name = JSON.stringify(call);
    const known = this.known.get(name);
    if (known && !known.failure) return;
    this.set(name, { isLoading: true });
    void callServer("ask", { ...call, args: [...call.args], maxRows }).then((result) => {
      if (result.ok) this.onAnswer(result.value);
      this.set(
        name,
        result.ok ? { table: result.value, isLoading: false } : { failure: result.error, isLoading: false },
      );
    });
  }

  /** Another site or key: what was listed may be another's. */
  clear(): void {
    this.known.clear();
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private set(name: string, lookUp: LookUp): void {
    this.known.set(name, lookUp);
    for (const listener of this.listeners) listener();
  }
}

export const LookUpsContext = createContext<LookUps>(new LookUps(() => {}));

/** The list of a call, and how to ask for it. */
export function useLookUp(call: AskedCall): LookUp & { readonly ask: () => void } {
  const lookUps = useContext(LookUpsContext);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const current = useRef(call);
  current.current = call;
  useEffect(() => lookUps.subscribe(() => redraw(undefined)), [lookUps]);
  return { ...lookUps.read(call), ask: () => lookUps.ask(current.current) };
}

/** The texts of one column. */
export function columnOf({ table }: LookUp, index: number): string[] {
  return (table?.rows ?? []).map((row) => String(row[index] ?? ""));
}
