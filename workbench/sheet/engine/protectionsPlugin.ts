/** Protected ranges and tabs, which the engine has not: part of the shared document, so that they follow their cells. */
import type { Range, RangeData } from "@odoo/o-spreadsheet";
import type { Protection } from "../../apps-script/ports/protectionsPort";
import type { CoreCommand, Engine } from "./engineTypes";

interface Kept extends Omit<Protection, "zone" | "sheetId"> {
  readonly range: Range;
}

export interface ProtectCommand extends Omit<Protection, "zone" | "editors"> {
  readonly type: "PROTECT";
  readonly ranges: readonly [RangeData];
  /** null: all who may edit the spreadsheet. */
  readonly editors: readonly string[] | null;
}

export interface UnprotectCommand {
  readonly type: "UNPROTECT";
  readonly id: string;
}

type Adapters = Parameters<InstanceType<Engine["CorePlugin"]>["adaptRanges"]>[0];

/** What the plugin adds to a model's getters, whose type is closed. */
export interface ProtectionGetters {
  getProtections(): readonly Protection[];
}

export const protectionGetters = (getters: object) => getters as ProtectionGetters;
export const protectionCommand = (command: ProtectCommand | UnprotectCommand) => command as unknown as CoreCommand;

/** Moving all cells of a tab to another one leaves the protection of the tab where it is. */
const isOfOtherSheet = ({ kind, range }: Kept, { sheetId }: Range) => kind === "SHEET" && sheetId !== range.sheetId;

export function addProtections(engine: Engine): void {
  class ProtectionsPlugin extends engine.CorePlugin<{ protections: Record<string, Kept | undefined> }> {
    static override getters = ["getProtections"] as const;
    readonly protections: Record<string, Kept | undefined> = {};

    override handle(command: CoreCommand | ProtectCommand | UnprotectCommand): void {
      if (command.type === "PROTECT") {
        const { id, kind, description, isWarningOnly, editors, ranges } = command;
        const range = this.getters.getRangeFromRangeData(ranges[0]);
        const kept = { id, kind, description, isWarningOnly, editors: editors ?? undefined, range };
        this.history.update("protections", id, kept);
      } else if (command.type === "UNPROTECT") this.history.update("protections", command.id, undefined);
    }

    override adaptRanges({ applyChange }: Adapters): void {
      for (const kept of this.kept()) {
        const { changeType, range } = applyChange(kept.range);
        if (changeType === "REMOVE") this.history.update("protections", kept.id, undefined);
        else if (changeType !== "NONE" && !isOfOtherSheet(kept, range))
          this.history.update("protections", kept.id, { ...kept, range });
      }
    }

    getProtections(): readonly Protection[] {
      return this.kept().map(({ range: { sheetId, zone }, ...kept }) => ({
        ...kept,
        sheetId,
        zone: kept.kind === "SHEET" ? this.getters.getSheetZone(sheetId) : zone,
      }));
    }

    private kept(): Kept[] {
      return Object.values(this.protections).filter((kept) => kept !== undefined);
    }
  }

  if (engine.registries.corePluginRegistry.contains("protections")) return;
  engine.registries.corePluginRegistry.add("protections", ProtectionsPlugin as never);
  engine.coreTypes.add("PROTECT" as never);
  engine.coreTypes.add("UNPROTECT" as never);
}
