/** The draft of a formula, what is wrong with it, and when that is told. */
import { useRef, useState } from "preact/hooks";
import { argumentOf, checkDraft, isOnlyMissing } from "../draft/checkDraft";
import { type Draft, newDraft } from "../draft/draft";
import { useWords } from "../words/words";

const firstFunction = "PTENGINE_DC";

export function useCheckedDraft(today: string, onChanged: () => void) {
  const words = useWords();
  const [draft, setDraft] = useState<Draft>(() => newDraft(firstFunction));
  const [isAttempted, setAttempted] = useState(false);
  /** What another view does not know and has taken out. */
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const form = useRef<HTMLDivElement>(null);

  const checked = checkDraft(draft, today);
  const failure = checked.kind === "refused" ? checked.failure : undefined;
  // Nobody is told of what is missing before having had the time to choose it.
  const told = failure && (isAttempted || !isOnlyMissing(failure)) ? failure : undefined;

  function problemOf(argument: string): string | undefined {
    const named = told && argumentOf(told);
    return told && (named === argument || named?.startsWith(`${argument}: `)) ? words.failure(told) : undefined;
  }

  function change(changed: Draft): void {
    setDraft(changed);
    setDropped([]);
    onChanged();
    if (changed.name !== draft.name) setAttempted(false);
  }

  /** Shows what is wrong and leads there; true if nothing is. */
  function attempt(): boolean {
    setAttempted(true);
    if (!failure) return true;
    setTimeout(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    return false;
  }

  /** Wrong in no argument that the form shows. */
  const unplacedFailure = failure && isAttempted && argumentOf(failure) === "" ? failure : undefined;
  return { draft, checked, dropped, setDropped, form, problemOf, change, attempt, unplacedFailure };
}
