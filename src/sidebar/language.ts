/** The language of the person at the page, as far as the product speaks it. */
import type { Language } from "../catalogue/types";
import type { Platform } from "../platform/ports";

export function languageOfUser(platform: Platform): Language {
  const locale = platform.userLocale().toLowerCase();
  return locale.startsWith("ja") ? "JP" : locale.startsWith("zh") ? "ZH" : "EN";
}
