/** Says that something is under way, and after a while for how long; long work also how far it is, and may be stopped. */
import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words/words";
import { ActionButton } from "./actionButton";

const firstToldSeconds = 3;

export function Progress({ text }: { readonly text: string }) {
  const words = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div class="progress">
      <span class="spinner" aria-hidden="true" />
      <span role="status">{text}</span>
      {seconds >= firstToldSeconds && <span class="hint">{words.say("seconds", { seconds })}</span>}
    </div>
  );
}

/** The seconds until a moment; not read out every second. */
export function Countdown({ untilMs }: { readonly untilMs: number }) {
  const words = useWords();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((untilMs - Date.now()) / 1000));
  return <div class="hint">{words.say("goesOnIn", { seconds })}</div>;
}

interface WorkProgressProps {
  readonly text: string;
  readonly label: string;
  readonly done: number;
  readonly count: number;
  /** What else there is to know. */
  readonly hint?: string | undefined;
  readonly stopText: string;
  readonly isStopping: boolean;
  /** Missing where there is nothing to stop between. */
  readonly onStop: (() => void) | undefined;
}

export function WorkProgress({ text, label, done, count, hint, stopText, isStopping, onStop }: WorkProgressProps) {
  const words = useWords();
  return (
    <div class="work">
      <Progress text={text} />
      <progress aria-label={label} max={count} value={done} />
      {hint && <div class="hint">{hint}</div>}
      {onStop && (
        <ActionButton kind="link" isDisabled={isStopping} onPress={onStop}>
          {isStopping ? words.say("stopping") : stopText}
        </ActionButton>
      )}
    </div>
  );
}
