/** The sidebar: a frame of 300 px in which the add-on's page runs, cut off from this page but for a bridge. */
import type { SidebarContent } from "../pageProtocol";
import type { FromSidebar, ToSidebar } from "./bridgeMessages";
import { runFunction } from "./connection";
import { byId, element } from "./dom";

// Without allow-same-origin the frame can neither read this page nor call the workbench's server.
const sandbox = "allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads";

export class Sidebar {
  private frame: HTMLIFrameElement | undefined;
  private readonly bridge: Promise<string>;

  constructor(
    private readonly publicFunctions: readonly string[],
    private readonly focusEditor: () => void,
  ) {
    this.bridge = fetch("/assets/sidebarBridge.js").then((response) => response.text());
    byId("sidebar-close").addEventListener("click", () => this.close());
    addEventListener("message", ({ source, data }) => {
      if (this.frame && source === this.frame.contentWindow) void this.receive(data as FromSidebar);
    });
  }

  async show({ title, html }: SidebarContent): Promise<void> {
    const functions = `window.__workbenchFunctions=${JSON.stringify(this.publicFunctions)};`;
    const script = `<script>${functions}${await this.bridge}</script>`;
    // People have these fonts on their machines; where they have not, the workbench brings them.
    const fonts = `<link rel="stylesheet" href="${location.origin}/lib/fonts.css">`;
    byId("sidebar-title").textContent = title;
    this.frame?.remove();
    this.frame = element("iframe", { title, sandbox, srcdoc: fonts + script + html });
    byId("sidebar").append(this.frame);
    byId("sidebar").hidden = false;
  }

  close(): void {
    this.frame?.remove();
    this.frame = undefined;
    byId("sidebar").hidden = true;
    this.focusEditor();
  }

  private async receive(message: FromSidebar): Promise<void> {
    if (message.bridge === "close") return this.close();
    if (message.bridge === "focusEditor") return this.focusEditor();
    const frame = this.frame;
    const result = await runFunction("sidebar", message.functionName, message.args).catch((cause: unknown) => ({
      ok: false as const,
      error: { name: "Error", message: String(cause) },
    }));
    const answer: ToSidebar = { bridge: "result", id: message.id, result };
    frame?.contentWindow?.postMessage(answer, "*");
  }
}
