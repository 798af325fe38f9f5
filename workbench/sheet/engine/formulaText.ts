/** Formulas as people type them in Google Sheets ⇄ formulas as the engine reads them. */

// The engine knows no doubled quote inside a string, and takes a backslash before a quote for an escape.
const joinedQuote = '"&CHAR(34)&"';
const joinedBackslash = '"&CHAR(92)&"';

/** Takes `;` or `,` between arguments; strings, quoted sheet names and the rows of `{1;2}` stay as they are. */
export function toEngineFormula(text: string): string {
  if (!text.startsWith("=")) return text;
  const brackets: string[] = [];
  let result = "";
  for (let index = 0; index < text.length; ) {
    const character = text.charAt(index);
    if (character === '"') {
      const end = endOfQuoted(text, index);
      result += toEngineString(text.slice(index, end));
      index = end;
    } else if (character === "'") {
      const end = endOfQuoted(text, index);
      result += text.slice(index, end);
      index = end;
    } else {
      if (character === "(" || character === "{") brackets.push(character);
      if (character === ")" || character === "}") brackets.pop();
      result += character === ";" && brackets.at(-1) !== "{" ? "," : character;
      index += 1;
    }
  }
  return result;
}

/** The text as Sheets would show it in its formula bar. */
export function toSheetFormula(text: string): string {
  return text.replaceAll(joinedQuote, '""').replaceAll(joinedBackslash, "\\");
}

/** The index behind the closing quote; a quote is doubled to stand for itself. */
function endOfQuoted(text: string, start: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < text.length; index += 1) {
    if (text.charAt(index) !== quote) continue;
    if (text.charAt(index + 1) !== quote) return index + 1;
    index += 1;
  }
  return text.length;
}

function toEngineString(literal: string): string {
  const isClosed = literal.length > 1 && literal.endsWith('"');
  const inner = isClosed ? literal.slice(1, -1) : literal.slice(1);
  const escaped = inner.replace(/\\(?=""|$)|""/g, (found) => (found === "\\" ? joinedBackslash : joinedQuote));
  return `"${escaped}${isClosed ? '"' : ""}`;
}
