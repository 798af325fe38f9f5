/** Starts the sidebar with what was put into it. */
import { render } from "preact";
import type { Opening } from "../opening";
import { App } from "./app";
import { FailureNotice } from "./controls/notice";
import { WordsContext, wordsIn } from "./words/words";

declare global {
  interface Window {
    /** Written behind the sidebar's HTML by `opening.ts`. */
    ptengineOpening: Opening;
  }
}

function begin(): void {
  const root = document.getElementById("root") as HTMLElement;
  const { start, errorWords, handedWords } = window.ptengineOpening;
  root.textContent = "";
  render(
    <WordsContext.Provider value={wordsIn(errorWords, handedWords)}>
      {start.ok ? <App first={start.value} /> : <FailureNotice failure={start.error} />}
    </WordsContext.Provider>,
    root,
  );
  // Whoever has opened the sidebar goes on in it.
  document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
