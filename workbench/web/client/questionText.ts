/** What a request asked, in one line: the values of its body, without the site, which is always the same. */

export function questionOf(body: unknown): string {
  return valuesIn(body).join(" · ");
}

function valuesIn(value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value !== "object") return [String(value)];
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return [value.join(", ")];
  return Object.entries(value).flatMap(([name, inner]) => (name === "profileId" ? [] : valuesIn(inner)));
}
