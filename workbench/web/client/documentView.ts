/** The panel's view of the document: named ranges to jump to, and protected ranges. */

import { zoneToA1 } from "../../apps-script/ports/a1Notation";
import type { Zone } from "../../apps-script/ports/places";
import type { Protection } from "../../apps-script/ports/protectionsPort";
import { protectionGetters } from "../../sheet/engine/protectionsPlugin";
import { post } from "./connection";
import { byId, element } from "./dom";
import type { PageWorkbook } from "./pageWorkbook";

export function startDocumentView(workbook: PageWorkbook, fail: (cause: unknown) => void): void {
  const { model } = workbook;
  const { getters } = model;
  const addressOf = (sheetId: string, zone: Zone) => `${getters.getSheetName(sheetId)}!${zoneToA1(zone)}`;
  const jumpButton = (sheetId: string, zone: Zone) =>
    element(
      "button",
      { type: "button", class: "link-button", onclick: () => workbook.activate(sheetId, zone) },
      addressOf(sheetId, zone),
    );
  const protectionRow = ({ id, sheetId, zone, kind, description, ...access }: Protection) =>
    element(
      "li",
      {},
      jumpButton(sheetId, zone),
      element(
        "span",
        { class: "quiet clipped" },
        [kind === "SHEET" ? "whole tab" : "", description, editorsText(access)].filter(Boolean).join(" · "),
      ),
      element(
        "button",
        {
          type: "button",
          class: "button button-small",
          "aria-label": `Remove the protection of ${addressOf(sheetId, zone)}`,
          onclick: () => void post("unprotect", { id }).catch(fail),
        },
        "Remove",
      ),
    );

  byId("protect").addEventListener("click", () => {
    const selection = { sheetId: getters.getActiveSheetId(), zone: getters.getSelectedZone() };
    void post("protect", selection).catch(fail);
  });
  let shown = "";
  const show = () => {
    const named = getters.getNamedRanges().map(({ name, range: { sheetId, zone } }) => ({ name, sheetId, zone }));
    const protections = protectionGetters(getters).getProtections();
    const text = JSON.stringify([named, protections, getters.getSheetIds().map((id) => getters.getSheetName(id))]);
    if (text === shown) return;
    shown = text;
    byId("named-ranges").replaceChildren(
      ...named.map(({ name, sheetId, zone }) =>
        element("li", {}, element("span", { class: "name" }, name), jumpButton(sheetId, zone)),
      ),
    );
    byId("no-named-ranges").hidden = named.length > 0;
    byId("protections").replaceChildren(...protections.map(protectionRow));
    byId("no-protections").hidden = protections.length > 0;
  };
  model.on("update", "document-view", show);
  show();
}

function editorsText({ isWarningOnly, editors }: Pick<Protection, "isWarningOnly" | "editors">): string {
  if (isWarningOnly) return "warns only";
  if (editors === undefined) return "everybody may edit";
  return editors.length === 0 ? "only the owner may edit" : `${editors.join(", ")} may edit`;
}
