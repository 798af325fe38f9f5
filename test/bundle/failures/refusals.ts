/** Formulas that are refused before any request, and what their cells then say. */
import { type Cells, expectGoodMessage } from "./cells";

export interface Refusal {
  /** What is refused, to follow "the add-on refuses". */
  readonly title: string;
  readonly formula: string;
  /** The argument that the message names. */
  readonly argument: string;
  /** What was typed and is refused; nothing was typed where something is missing. */
  readonly value?: string;
  /** The whole message, or only how it begins where a long list follows. */
  readonly message?: string;
  readonly begins?: string;
  /** What else it says, such as the allowed words. */
  readonly says?: readonly string[];
  readonly saysNot?: RegExp;
}

export function testRefusals(cells: () => Cells, refusals: readonly Refusal[]): void {
  test.each(refusals)("the add-on refuses $title", async (refusal) => {
    const { formula, argument, value = "", message, begins = "", says = [], saysNot } = refusal;
    const { error, requests } = await cells().enter(formula);
    const shown = error?.message ?? "";
    expect(error?.code).toBe("#ERROR!");
    expectGoodMessage(shown);
    expect(shown).toMatch(new RegExp(`^Ptengine: (options: )?${argument}\\b`));
    for (const part of [value, ...says]) expect(shown).toContain(part);
    if (saysNot) expect(shown).not.toMatch(saysNot);
    if (message === undefined) expect(shown.slice(0, begins.length)).toBe(begins);
    else expect(shown).toBe(message);
    expect(requests).toEqual([]);
  });
}
