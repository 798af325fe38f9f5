/**
 * A text of which nobody knows the translation, as testers of translations write it: people can still read it, and no
 * comparison with an English word holds. What Google does not translate stays: names of services and members, addresses,
 * numbers, what stands in quotes.
 */

const untranslated =
  /https?:\/\/\S+|"[^"]*"|\b\w+(?:[.]\w+)+(?:\(\))?|\b[a-z]+[A-Z]\w*|\b[A-Z][a-z]+[A-Z]\w*|\b[A-Z]{2,}\w*|\b(?:urlfetch|properties|lockBean|exec|qps)\b/;

const plain = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuYyZz";
const accented = "ÀàÇçĐđÉéĜĝĤĥÎîĶķĻļÑñÔôŔŕŠšŤťÛûÝýŽž";

export function pseudo(text: string): string {
  const kept = new RegExp(untranslated, "g");
  let shown = "";
  let end = 0;
  for (const match of text.matchAll(kept)) {
    shown += accentedText(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return shown + accentedText(text.slice(end));
}

const accentedText = (text: string) => text.replace(/[A-Za-z]/g, (letter) => accented[plain.indexOf(letter)] ?? letter);
