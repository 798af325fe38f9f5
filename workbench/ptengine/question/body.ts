/** Reads the fields of a request body and refuses what is missing, unknown or of the wrong kind. */
import { ApiError, type ErrorCode } from "./apiError";

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown) => JSON.stringify(value);

export class Body {
  constructor(private readonly fields: Fields) {}

  /** A fake that overlooked a misspelt field would hide the mistake until the real API met it. */
  refuseOthersThan(known: readonly string[]): void {
    const unknown = Object.keys(this.fields).find((name) => !known.includes(name));
    if (unknown !== undefined) throw new ApiError(4000, `unknown field ${unknown}`);
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== null;
  }

  optionalText(name: string): string | undefined {
    if (!this.has(name)) return undefined;
    const value = this.fields[name];
    if (typeof value !== "string") throw new ApiError(4000, `${name} must be a string`);
    return value;
  }

  text(name: string, missing: ErrorCode = 4013): string {
    const value = this.optionalText(name);
    if (value === undefined || value === "") throw new ApiError(missing, name);
    return value;
  }

  optionalChoice<Value extends string>(name: string, allowed: readonly Value[], refused: ErrorCode): Value | undefined {
    const value = this.optionalText(name);
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw new ApiError(refused, `${name} ${shown(value)}; allowed: ${allowed.join(", ")}`);
    return found;
  }

  choice<Value extends string>(
    name: string,
    allowed: readonly Value[],
    refused: ErrorCode,
    missing: ErrorCode = 4013,
  ): Value {
    this.text(name, missing);
    return this.optionalChoice(name, allowed, refused)!;
  }

  optionalNumber(name: string): number | undefined {
    if (!this.has(name)) return undefined;
    const value = this.fields[name];
    if (typeof value !== "number") throw new ApiError(4000, `${name} must be a number`);
    return value;
  }

  optionalBoolean(name: string): boolean | undefined {
    if (!this.has(name)) return undefined;
    const value = this.fields[name];
    if (typeof value !== "boolean") throw new ApiError(4000, `${name} must be true or false`);
    return value;
  }

  optionalList(name: string): readonly unknown[] | undefined {
    if (!this.has(name)) return undefined;
    const value = this.fields[name];
    if (!Array.isArray(value)) throw new ApiError(4000, `${name} must be an array`);
    return value;
  }

  optionalTexts(name: string): string[] | undefined {
    return this.optionalList(name)?.map((item) => {
      if (typeof item !== "string") throw new ApiError(4000, `${name} must hold strings`);
      return item;
    });
  }

  /** The metrics asked for, all of them if none are named. */
  metrics<Value extends string>(allowed: readonly Value[], byDefault: readonly Value[] = allowed): readonly Value[] {
    const asked = this.optionalTexts("metrics");
    if (asked === undefined || asked.length === 0) return byDefault;
    return asked.map((name) => {
      const found = allowed.find((metric) => metric === name);
      if (found === undefined) throw new ApiError(4018, `metric ${shown(name)}; allowed: ${allowed.join(", ")}`);
      return found;
    });
  }

  optionalFields(name: string): Body | undefined {
    if (!this.has(name)) return undefined;
    const value = this.fields[name];
    if (!isFields(value)) throw new ApiError(4000, `${name} must be an object`);
    return new Body(value);
  }
}
