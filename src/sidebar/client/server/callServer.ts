/** Calls of the server's functions, typed by their one declaration; a refusal by Google is a failure like any other. */
import { permissionWords } from "../../../catalogue/googleWords";
import type { InputOf, OutputOf, Result, SidebarCallName } from "../../calls";

interface Runner {
  withSuccessHandler(done: (value: unknown) => void): Runner;
  withFailureHandler(failed: (error: Error) => void): Runner;
  sidebarCall(name: string, input: unknown): void;
}

declare const google: {
  readonly script: {
    readonly run: Runner;
    readonly host: { close(): void; readonly editor: { focus(): void } };
  };
};

/** Google's words where the sidebar may not run: with several accounts in the browser it may ask as another one. */
function failureOf({ message }: Error): Result<never> {
  // The server tells its own failures as answers: what is thrown is Google's.
  return permissionWords.test(message)
    ? { ok: false, error: { code: "notAuthorized", parameters: {} } }
    : { ok: false, error: { code: "googleRefused", parameters: { cause: message } } };
}

export function callServer<Name extends SidebarCallName>(
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  return new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((value) => resolve(value as Result<OutputOf<Name>>))
      .withFailureHandler((error) => resolve(failureOf(error)))
      .sidebarCall(name, input);
  });
}

/** Gives the keyboard back to the sheet. */
export const focusSheet = () => google.script.host.editor.focus();
