/** Says that something is under way, and after a while for how long. */
import { useEffect, useState } from "preact/hooks";
import { useWords } from "./words";

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
      {seconds >= firstToldSeconds && <span class="hint">{words.text("seconds", { seconds })}</span>}
    </div>
  );
}
