/** The sidebar is opened with what it has to know, so that it needs no call to begin. */
import { sidebarFile } from "../catalogue/handlers";
import type { Platform } from "../platform/ports";
import { errorWords } from "../text/errorTexts";
import type { ErrorWords } from "../text/say";
import { type Result, runSidebarCall } from "./calls";
import { languageOfUser } from "./language";
import type { Start } from "./start";

const sidebarTitle = "Ptengine";

/** Under this name the sidebar's script finds it. */
const openingName = "ptengineOpening";

export interface Opening {
  readonly start: Result<Start>;
  /** In the language of the person who opens it. */
  readonly errorWords: ErrorWords;
}

/** `<` cannot end the script. */
export function openSidebar(platform: Platform): void {
  const opening: Opening = {
    start: runSidebarCall(platform, "start", {}) as Result<Start>,
    errorWords: errorWords(languageOfUser(platform)),
  };
  const json = JSON.stringify(opening).replace(/</g, "\\u003c");
  platform.ui.showSidebar(sidebarTitle, sidebarFile, `<script>var ${openingName}=${json}</script>`);
}
