/** An error in words of any language, where all of them are at hand. */
import type { Language } from "../catalogue/types";
import { errorWords } from "./errorTexts";
import { sayErrorWith } from "./say";

export const sayError = (problem: unknown, language: Language): string => sayErrorWith(errorWords(language), problem);
