/** Tables whose columns have types: those of the engine know none. Part of the shared document, so that they follow their cells. */
import type { Range, RangeData } from "@odoo/o-spreadsheet";
import type { Zone } from "../../apps-script/ports/places";
import type { CoreCommand, Engine } from "./engineTypes";

export interface TypeColumnsCommand {
  readonly type: "TYPE_COLUMNS" | "UNTYPE_COLUMNS";
  readonly id: string;
  readonly ranges: readonly [RangeData];
}

type Adapters = Parameters<InstanceType<Engine["CorePlugin"]>["adaptRanges"]>[0];

/** What the plugin adds to a model's getters, whose type is closed. */
export interface TypedTableGetters {
  getTypedTables(sheetId: string): readonly { readonly id: string; readonly zone: Zone }[];
}

export const typedTableGetters = (getters: object) => getters as TypedTableGetters;
export const typeColumnsCommand = (command: TypeColumnsCommand) => command as unknown as CoreCommand;

export function addTypedTables(engine: Engine): void {
  class TypedTablesPlugin extends engine.CorePlugin<{ typedTables: Record<string, Range | undefined> }> {
    static override getters = ["getTypedTables"] as const;
    readonly typedTables: Record<string, Range | undefined> = {};

    override handle(command: CoreCommand | TypeColumnsCommand): void {
      if (command.type === "TYPE_COLUMNS") {
        const range = this.getters.getRangeFromRangeData(command.ranges[0]);
        this.history.update("typedTables", command.id, range);
      } else if (command.type === "UNTYPE_COLUMNS") this.history.update("typedTables", command.id, undefined);
    }

    override adaptRanges({ applyChange }: Adapters): void {
      for (const [id, kept] of this.kept()) {
        const { changeType, range } = applyChange(kept);
        if (changeType === "NONE") continue;
        this.history.update("typedTables", id, changeType === "REMOVE" ? undefined : range);
      }
    }

    getTypedTables(sheetId: string) {
      return this.kept()
        .filter(([, range]) => range.sheetId === sheetId)
        .map(([id, { zone }]) => ({ id, zone }));
    }

    private kept(): [string, Range][] {
      return Object.entries(this.typedTables).flatMap(([id, range]) => (range ? [[id, range]] : []));
    }
  }

  if (engine.registries.corePluginRegistry.contains("typedTables")) return;
  engine.registries.corePluginRegistry.add("typedTables", TypedTablesPlugin as never);
  engine.coreTypes.add("TYPE_COLUMNS" as never);
  engine.coreTypes.add("UNTYPE_COLUMNS" as never);
}
