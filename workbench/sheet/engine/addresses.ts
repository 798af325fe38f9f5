/** Addresses such as `B3`, `A1:C9` or `'My tab'!A1`. */
import type { Zone } from "../../apps-script/ports/places";
import { engine } from "./engine";

export interface Address {
  /** undefined: the first tab. */
  readonly sheetName: string | undefined;
  readonly zone: Zone;
}

export function parseAddress(address: string): Address {
  const { sheetName, xc } = engine.helpers.splitReference(address);
  const { top, left, bottom, right } = engine.helpers.toZone(xc);
  return { sheetName: sheetName && engine.helpers.unquote(sheetName, "'"), zone: { top, left, bottom, right } };
}
