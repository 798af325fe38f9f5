/** Does something to the sites, and shows what has become of them; true if it could be done. */
import type { callServer } from "../server/callServer";

export type SiteAction = (
  ...args: Parameters<
    typeof callServer<
      "connectSite" | "useSite" | "grantSite" | "withdrawSite" | "renameSite" | "removeSite" | "useLanguage"
    >
  >
) => Promise<boolean>;
