/** The texts of errors. The build puts a module in the place of this file that unpacks them when the first is said. */
import { choiceTexts, commonWords, errorTexts } from "./errorTexts";

const texts = { choiceTexts, commonWords, errorTexts };

export type Texts = typeof texts;

export const readTexts = (): Texts => texts;
