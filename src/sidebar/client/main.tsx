/** Starts the page with what was put into it; without that it asks. */
import { render } from "preact";
import type { Result } from "../calls";
import type { Start } from "../start";
import { App } from "./app";
import { callServer } from "./bridge";
import { FailureNotice } from "./controls";

declare global {
  interface Window {
    /** Written behind the page by `menu.ts`. */
    ptengineStart?: Result<Start>;
  }
}

async function begin(): Promise<void> {
  const root = document.getElementById("root") as HTMLElement;
  const result = window.ptengineStart ?? (await callServer("start", {}));
  root.textContent = "";
  render(result.ok ? <App first={result.value} /> : <FailureNotice failure={result.error} />, root);
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => void begin());
else void begin();
