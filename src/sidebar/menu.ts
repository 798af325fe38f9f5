/** The add-on's menu and the dialogs behind it. */

import type { HandlerName } from "../catalogue/handlers";
import { inLanguage } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import type { Platform } from "../platform/ports";
import { menuTexts } from "../text/menuTexts";
import { sayError } from "../text/say";
import { connectSite } from "./connectSite";

/** The language of the person at the page, as far as the product speaks it. */
function languageOfUser(platform: Platform): Language {
  const locale = platform.userLocale().toLowerCase();
  return locale.startsWith("ja") ? "JP" : locale.startsWith("zh") ? "ZH" : "EN";
}

export function showMenu(platform: Platform): void {
  const language = languageOfUser(platform);
  const functionName: HandlerName = "menuConnectSite";
  platform.ui.setMenu([{ label: inLanguage(menuTexts.connectSite, language), functionName }]);
}

/** Asks for a site and its key, one dialog each; cancelling either changes nothing. */
export function askForSite(platform: Platform): void {
  const language = languageOfUser(platform);
  const title = inLanguage(menuTexts.connectTitle, language);
  const profileId = platform.ui.prompt(title, inLanguage(menuTexts.askProfileId, language));
  if (profileId === undefined) return;
  const apiKey = platform.ui.prompt(title, inLanguage(menuTexts.askApiKey, language));
  if (apiKey === undefined) return;
  try {
    const site = connectSite(platform, profileId, apiKey);
    platform.ui.alert(title, inLanguage(menuTexts.connected, language).replace("{profileId}", site.profileId));
  } catch (problem) {
    platform.ui.alert(title, sayError(problem, language));
  }
}
