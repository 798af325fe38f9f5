/** The sidebar is opened with what it has to know, so that it needs no call to begin. */
import { sidebarFile } from "../catalogue/handlers";
import { allInLanguage } from "../catalogue/languages";
import type { Platform } from "../platform/ports";
import { errorWords } from "../text/errorTexts";
import { type HandedWords, handedTexts } from "../text/handedTexts";
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
  readonly handedWords: HandedWords;
}

/** `<` cannot end the script. */
export function openSidebar(platform: Platform): void {
  const language = languageOfUser(platform);
  const opening: Opening = {
    start: runSidebarCall(platform, "start", {}) as Result<Start>,
    errorWords: errorWords(language),
    handedWords: allInLanguage(handedTexts, language),
  };
  const json = JSON.stringify(opening).replace(/</g, "\\u003c");
  platform.ui.showSidebar(sidebarTitle, sidebarFile, `<script>var ${openingName}=${json}</script>`);
}
