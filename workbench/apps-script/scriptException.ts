/** What a service throws into a script; the context makes an `Exception` of it, as Google does. */
export class ScriptException extends Error {}

/** What only this workbench says, and in no other language. */
export class WorkbenchException extends ScriptException {}

/** For what Google has and the workbench has not: never a silent `undefined`. */
export const notBuilt = (what: string) => new WorkbenchException(`${what} is not built in this workbench`);
