/** How a formula names something of an experience: as people do, and by its id where that would be unclear. */

const isIdLike = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** For each, its name if only it has that name and nothing else is meant by it, else its id. */
export function speakingNames(ids: readonly string[], names: readonly string[]): string[] {
  return ids.map((id, index) => {
    const name = names[index] ?? "";
    const isAlone = names.filter((other) => other === name).length === 1 && !ids.includes(name);
    const isClear = name !== "" && name === name.trim() && !isIdLike(name) && name.toLowerCase() !== "all";
    return isAlone && isClear ? name : id;
  });
}
