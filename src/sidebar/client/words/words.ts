/** What the sidebar says, in the language of the person who reads it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { inLanguage } from "../../../catalogue/languages";
import type { Labels, Language } from "../../../catalogue/types";
import { PtengineError } from "../../../errors";
import type { HandedWords } from "../../../text/handedTexts";
import { type ErrorWords, fill, sayErrorWith, singular } from "../../../text/say";
import { sidebarTexts } from "../../../text/sidebarTexts";
import type { Failure } from "./failures";

export type TextKey = keyof typeof sidebarTexts | keyof HandedWords;

export interface Words {
  readonly language: Language;
  say(key: TextKey, values?: Readonly<Record<string, string | number>>): string;
  label(labels: Labels): string;
  failure(failure: Failure): string;
  /** With at most two decimals, or as many as are asked. */
  number(value: number, fractionDigits?: number): string;
}

/** As browsers name them. */
export const localeOf: Readonly<Record<Language, string>> = { EN: "en", ZH: "zh-CN", JP: "ja" };

/** The names of arguments as the form calls them. */
function argumentLabel(argument: string, language: Language): string {
  const [first = "", ...rest] = argument.split(": ");
  const key = `argument_${first}`;
  const labels = (sidebarTexts as Readonly<Record<string, Labels>>)[key];
  return [labels ? inLanguage(labels, language) : first, ...rest].join(": ");
}

const isHanded = (key: TextKey, words: HandedWords): key is keyof HandedWords => Object.hasOwn(words, key);

/** Words of errors and of rare things are the server's to hand over: there are too many to carry them in all languages. */
export function wordsIn(errorWords: ErrorWords, handedWords: HandedWords): Words {
  const { language } = errorWords;
  const locale = localeOf[language];
  const number: Words["number"] = (value, fractionDigits) =>
    value.toLocaleString(locale, { maximumFractionDigits: 2, minimumFractionDigits: fractionDigits ?? 0 });
  const say: Words["say"] = (key, values = {}) => {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "number" ? number(value) : value,
    ]);
    const text = isHanded(key, handedWords) ? handedWords[key] : inLanguage(sidebarTexts[key], language);
    return singular(fill(text, Object.fromEntries(shown)));
  };
  return {
    language,
    number,
    label: (labels) => inLanguage(labels, language),
    say,
    failure({ code, parameters }) {
      const { argument, seconds } = parameters;
      // A cell is told to use Refresh formulas; whoever is at the page has the buttons for it.
      if (code === 4290) return say("quotaOfMinute", { seconds: Number(seconds) });
      const named =
        typeof argument === "string" ? { ...parameters, argument: argumentLabel(argument, language) } : parameters;
      const said = sayErrorWith(errorWords, new PtengineError(code, named)).replace(/^Ptengine: /, "");
      return said.charAt(0).toUpperCase() + said.slice(1);
    },
  };
}

export const WordsContext = createContext<Words | undefined>(undefined);
export const useWords = (): Words => useContext(WordsContext) as Words;
