/** The language of the person at the sidebar, as far as the product speaks it. */
import { languageOfLocale } from "../catalogue/languages";
import type { Language } from "../catalogue/types";
import type { Platform } from "../platform/ports";

export const languageOfUser = (platform: Platform): Language => languageOfLocale(platform.userLocale());
