/** Short messages in the lower right corner, as `toast()` shows them. */
import { byId, element } from "./dom";

/** A negative time keeps it until it is closed, as on Sheets. */
export function showToast(message: string, title = "", timeoutSeconds = 5): void {
  const toast = element("div", { class: "notice", role: "status" });
  const close = element(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Close", onclick: () => toast.remove() },
    "×",
  );
  toast.append(
    element("div", {}, ...(title === "" ? [] : [element("strong", {}, title)]), element("div", {}, message)),
    close,
  );
  byId("toasts").append(toast);
  if (timeoutSeconds >= 0) setTimeout(() => toast.remove(), timeoutSeconds * 1000);
}
