/** Starts the sidebar with what was put into it; without that it asks. */
import { render } from "preact";
import { languageOfLocale } from "../../catalogue/languages";
import type { Result } from "../calls";
import type { Start } from "../start";
import { App } from "./app";
import { FailureNotice } from "./controls/notice";
import { callServer } from "./server/callServer";
import { WordsContext, wordsIn } from "./words/words";

declare global {
  interface Window {
    /** Written behind the sidebar's HTML by `menu.ts`. */
    ptengineStart?: Result<Start>;
  }
}

async function begin(): Promise<void> {
  const root = document.getElementById("root") as HTMLElement;
  const result = window.ptengineStart ?? (await callServer("start", {}));
  root.textContent = "";
  if (result.ok) return render(<App first={result.value} />, root);
  // Whose language the server could not say.
  const words = wordsIn(languageOfLocale(navigator.language));
  render(
    <WordsContext.Provider value={words}>
      <FailureNotice failure={result.error} />
    </WordsContext.Provider>,
    root,
  );
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => void begin());
else void begin();
