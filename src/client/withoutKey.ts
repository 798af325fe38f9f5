/** A response without the key that asked for it: whatever the API repeats, no key reaches a cell, a cache or a log. */

const sign = "…";

/** No shorter one is accepted where sites are connected; in a long answer a few letters would be found by chance. */
export const minKeyLength = 8;

/**
 * One sign of a key as it may stand in a text: in either case, or escaped for JSON, an address or a web page. Backslashes
 * are looked for only behind the first sign, so that a text of nothing else costs no time.
 */
function signPattern(character: string, index: number): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, "0");
  const itself = character.replace(/[^\w]/, "\\$&");
  const escapes = index === 0 ? "" : "\\\\{0,8}";
  return `(?:${escapes}${itself}|${escapes}\\\\u00${hex}|%(?:25){0,2}${hex}|&#(?:x0{0,4}${hex}|0{0,4}${code});?)`;
}

const keyPattern = (apiKey: string, flags: string) => new RegExp([...apiKey].map(signPattern).join(""), flags);

/** The parsed JSON of a text; it is walked through only where the text holds the key in some writing. */
export function withoutKey(parsed: unknown, text: string, apiKey: string): unknown {
  if (apiKey.length < minKeyLength || !keyPattern(apiKey, "i").test(text)) return parsed;
  const pattern = keyPattern(apiKey, "gi");
  const cleaned = (value: unknown): unknown => {
    if (typeof value === "string") return value.replace(pattern, sign);
    // A key may be made of digits alone.
    if (typeof value === "number") return String(value) === apiKey ? sign : value;
    if (Array.isArray(value)) return value.map(cleaned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name.replace(pattern, sign), cleaned(member)]),
    );
  };
  return cleaned(parsed);
}
