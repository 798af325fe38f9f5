/** About how wide a text is in a cell: Node has no fonts to measure with. */

const narrowPixels = 7.2;
/** Kanji, kana, hangul and full-width forms take a square of the font's size. */
const widePixels = 13.4;
const paddingPixels = 8;
const boldFactor = 1.06;
const isWide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

export function widthOfText(text: string, isBold: boolean): number {
  if (text === "") return 0;
  const lines = text
    .split("\n")
    .map((line) => [...line].reduce((sum, character) => sum + (isWide.test(character) ? widePixels : narrowPixels), 0));
  return Math.ceil(Math.max(...lines) * (isBold ? boldFactor : 1) + paddingPixels);
}
