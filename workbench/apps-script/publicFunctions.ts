/** The functions that Sheets finds in a script: declared at the top level, and not private by a final "_". */
export function publicFunctionsOf(code: string): string[] {
  const names = [...code.matchAll(/^(?:async )?function ([A-Za-z_$][\w$]*)\s*\(/gm)].map(([, name]) => name!);
  return [...new Set(names)].filter((name) => !name.endsWith("_"));
}
