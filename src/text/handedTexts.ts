/** Texts of the sidebar that few people come to: it is handed them when it opens, in its reader's language alone. */
import { copyTexts } from "./copyTexts";
import { dayAheadTexts } from "./dayAheadTexts";

export const handedTexts = { ...copyTexts, ...dayAheadTexts };

export type HandedWords = Readonly<Record<keyof typeof handedTexts, string>>;
