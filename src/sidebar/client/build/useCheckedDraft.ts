/** The draft of a formula, what is wrong with it, and when that is told. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Dropped, withOptionsTaken } from "../draft/changes";
import { argumentOf, checkDraft, isOnlyMissing } from "../draft/checkDraft";
import { type Draft, newDraft } from "../draft/draft";
import { withOrderKept } from "../draft/order";
import { useWords } from "../words/words";

export const firstFunction = "PTENGINE_DC";

export function useCheckedDraft(today: string, onChanged: () => void) {
  const words = useWords();
  const [draft, setDraft] = useState<Draft>(() => newDraft(firstFunction));
  const [isAttempted, setAttempted] = useState(false);
  /** What another view or source does not know and has been taken out. */
  const [dropped, setDropped] = useState<readonly Dropped[]>([]);
  /** Counts the drafts that came from elsewhere: what the form's parts remember belongs to the one before. */
  const [loadCount, setLoadCount] = useState(0);
  const [isUnplaced, setUnplaced] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  const checked = checkDraft(draft, today);
  const failure = checked.kind === "refused" ? checked.failure : undefined;
  // Nobody is told of what is missing before having had the time to choose it.
  const told = failure && (isAttempted || !isOnlyMissing(failure)) ? failure : undefined;
  // Wrong in nothing that the form shows: it is told below.
  useEffect(() => {
    setUnplaced(told !== undefined && !form.current?.querySelector("[aria-invalid=true], .problem"));
  });

  function problemOf(argument: string): string | undefined {
    const named = told && argumentOf(told);
    return told && (named === argument || named?.startsWith(`${argument}: `))
      ? isOnlyMissing(told)
        ? words.say("fillIn")
        : words.failure(told)
      : undefined;
  }

  function show(shown: Draft, taken: readonly Dropped[]): void {
    setDraft(shown);
    setDropped(taken);
    onChanged();
    if (shown.name !== draft.name) setAttempted(false);
  }

  /** By the form: options that nothing takes any more are taken out, and named. */
  function change(changed: Draft): void {
    const settled = withOptionsTaken(changed);
    show(withOrderKept(settled.draft), settled.dropped);
  }

  /** From elsewhere: a formula read back, a report's query, or a new beginning. */
  function load(loaded: Draft): void {
    show(loaded, []);
    setAttempted(false);
    setLoadCount((count) => count + 1);
  }

  /** Shows what is wrong and leads there; true if nothing is. */
  function attempt(): boolean {
    setAttempted(true);
    // A condition that lacks a value would be left out without a word.
    const unused = form.current?.querySelector(".unused")?.parentElement?.querySelectorAll("input");
    if (!failure && !unused) return true;
    const invalid = () => form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    setTimeout(() => (failure ? invalid() : unused?.item(unused.length - 1))?.focus());
    return false;
  }

  const unplacedFailure = isUnplaced ? told : undefined;
  return { draft, checked, dropped, setDropped, loadCount, form, problemOf, change, load, attempt, unplacedFailure };
}
