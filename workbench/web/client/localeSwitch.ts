/** Leads to the same example as people of another country see it: a document of its own, so that nothing typed here is lost. */
import type { LocaleCode, Welcome } from "../pageProtocol";
import { post } from "./connection";
import { byId, element } from "./dom";

const labels: Readonly<Record<LocaleCode, string>> = { en_US: "English", ja_JP: "日本語", zh_CN: "中文" };

export function placeLocaleSwitch({ locale, hasOtherLocales }: Welcome, fail: (cause: unknown) => void): void {
  if (!hasOtherLocales) return;
  const options = Object.entries(labels).map(([value, label]) => element("option", { value }, label));
  const select = element(
    "select",
    { id: "locale", "aria-label": "Language", title: "A document of its own for each language" },
    ...options,
  );
  select.value = locale;
  select.addEventListener("change", () => {
    select.disabled = true;
    post<string>("locale", select.value)
      .then((address) => location.assign(address))
      .catch((cause: unknown) => {
        select.disabled = false;
        select.value = locale;
        fail(cause);
      });
  });
  // Coming back by the browser's button, the page may be as it was left.
  addEventListener("pageshow", () => {
    select.disabled = false;
    select.value = locale;
  });
  byId("people").before(select);
}
