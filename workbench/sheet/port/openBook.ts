/** The workbook as far as its port needs it. */
import type { Place } from "../../apps-script/ports/places";
import type { CoreCommand, Model } from "../engine/engineTypes";

export interface OpenBook {
  readonly model: Model;
  readonly timeZone: string;
  /** All in one revision. */
  apply(commands: readonly CoreCommand[]): void;
  /** A script has selected something: the pages follow. */
  showSelection(place: Place): void;
}

/** The engine drops a change that is not allowed without a word; a script must hear of it. */
export function applyOrThrow(book: OpenBook, command: CoreCommand): void {
  checkAll(book, [command]);
  book.apply([command]);
}

/** Before several changes at once, each of which stands for itself. */
export function checkAll({ model }: OpenBook, commands: readonly CoreCommand[]): void {
  for (const command of commands) {
    const result = model.canDispatch(command.type, command as never);
    if (!result.isSuccessful) throw new Error(`The spreadsheet refused ${command.type}: ${result.reasons.join(", ")}`);
  }
}
