/** What the tests read in the project's pages. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "../../workbench/projectRoot";

export const readPage = (path: string): string => readFileSync(join(projectRoot, path), "utf8");

/** The cells of every line of every table, without their outer spaces; heads and rules included. */
export function rowsOfTables(markdown: string): string[][] {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replace(/^\||\|$/g, "").split(/(?<!\\)\|/))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** Texts between ``` lines, in order. */
export const blocksOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^```\w*\n([\s\S]*?)\n```$/gm)].map(([, text]) => text as string);

const withoutBlocks = (markdown: string) => markdown.replace(/^```[\s\S]*?^```$/gm, "");

/** Headings with their level, such as [2, "Scopes"]. */
export const headingsOf = (markdown: string): [level: number, text: string][] =>
  [...withoutBlocks(markdown).matchAll(/^(#+) (.+)$/gm)].map(([, signs, text]) => [signs!.length, text!]);

/** What the publisher fills in, such as ⟦PUBLISHER⟧; each once, sorted. */
export const blanksOf = (markdown: string): string[] => [...new Set(markdown.match(/⟦[A-Z_]+⟧/g) ?? [])].sort();

/** The name by which a link finds a heading, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** Links of a page that lead to no file, or to no heading of it. */
export function brokenLinks(path: string): string[] {
  const links = [...withoutBlocks(readPage(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string);
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return !/^https:\/\/[^\s]+\.[a-z]{2,}(\/|$)/.test(link);
    const [file, anchor] = link.split("#");
    const target = file === "" ? path : join(dirname(path), file as string);
    if (!existsSync(join(projectRoot, target))) return true;
    return anchor !== undefined && !headingsOf(readPage(target)).some(([, text]) => anchorOf(text) === anchor);
  });
}

/** Words in single asterisks, such as names of buttons; a way through menus (▸) is taken apart. */
export const buttonsOf = (markdown: string): string[] =>
  [...withoutBlocks(markdown).matchAll(/(?<!\*)\*([^*\s][^*\n]*)\*(?!\*)/g)].flatMap(([, text]) =>
    (text as string).split(" ▸ "),
  );
