/** What was pressed may be gone: the keyboard goes on with the first thing of what has taken its place. */
import { useEffect, useRef } from "preact/hooks";

/** `shown` names what stands there now. */
export function useKeptFocus(shown: string) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    const isOther = before.current !== shown;
    before.current = shown;
    const active = document.activeElement;
    if (!isOther || (active && active !== document.body)) return;
    box.current?.querySelector<HTMLElement>("button, input, select")?.focus();
  }, [shown]);
  return box;
}
