/** What a service throws into a script; the context makes an `Exception` of it, as Google does. */
export class ScriptException extends Error {}

/** For what Google has and the workbench has not: never a silent `undefined`. */
export const notBuilt = (what: string) => new ScriptException(`${what} is not built in this workbench`);
