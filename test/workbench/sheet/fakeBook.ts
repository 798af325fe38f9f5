/** A workbook whose custom functions are plain JavaScript, for tests that need no add-on. */
import type { ExecutionResult, ScriptValue } from "../../../workbench/apps-script/ports/values";
import { Book, type BookOptions } from "../../../workbench/sheet/book/book";

type Body = (...args: ScriptValue[]) => ScriptValue | Promise<ScriptValue>;

export function fakeBook(functions: Record<string, Body>, options: Partial<BookOptions> = {}) {
  const calls: { name: string; args: readonly ScriptValue[] }[] = [];
  const book = new Book({
    functions: Object.keys(functions).map((name) => ({
      name,
      description: "",
      parameters: [{ name: "value", description: "", isRest: true }],
    })),
    async runCustomFunction(name, args): Promise<ExecutionResult> {
      calls.push({ name, args });
      try {
        return { ok: true, value: await functions[name]!(...args) };
      } catch (error) {
        return { ok: false, error: { name: "Error", message: (error as Error).message } };
      }
    },
    ...options,
  });
  return { book, calls };
}

/** Types a formula and waits for its result. */
export async function enter(book: Book, address: string, text: string): Promise<void> {
  book.setFormula(address, text);
  await book.settled();
}
