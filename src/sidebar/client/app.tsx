/** The sidebar: its tabs, the site that is asked, and what all of them share. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ListedReport } from "../reports";
import type { Start } from "../start";
import { Build } from "./build/build";
import { Formulas } from "./formulas/formulas";
import type { ReportRequest } from "./reports/reportInput";
import { Reports } from "./reports/reports";
import { LookUps, LookUpsContext } from "./server/lookUps";
import { Sites } from "./sites/sites";
import { type Tab, TabList, TabPanel } from "./tabs";
import { localeOf, useWords } from "./words/words";

export function App({ first }: { readonly first: Start }) {
  const [start, setStart] = useState(first);
  const setQuota = (quota: Start["quota"]) => quota && setStart((known) => ({ ...known, quota }));
  const lookUps = useRef<LookUps>(undefined);
  lookUps.current ??= new LookUps(({ quota }) => setQuota(quota));

  const { language } = useWords();
  useEffect(() => {
    document.documentElement.lang = localeOf[language];
  }, [language]);

  /** Other sites or keys: what was listed may be another's. */
  function renew(changed: Start): void {
    lookUps.current?.clear();
    setStart(changed);
  }

  return (
    <LookUpsContext.Provider value={lookUps.current}>
      <Sidebar start={start} onStart={renew} onQuota={setQuota} />
    </LookUpsContext.Provider>
  );
}

/** Where nothing is yet, the gallery of dashboards. */
const firstTab = ({ isEmpty }: Start): Tab => (isEmpty ? "reports" : "build");

interface SidebarProps {
  readonly start: Start;
  readonly onStart: (start: Start) => void;
  readonly onQuota: (quota: Start["quota"]) => void;
}

function Sidebar({ start, onStart, onQuota }: SidebarProps) {
  const words = useWords();
  const isInUse = start.profileId !== undefined || start.sites.some(({ isGranted }) => isGranted);
  const [tab, setTab] = useState<Tab>(isInUse ? firstTab(start) : "sites");
  /** A report whose query is being changed, and a query on its way to a report. */
  const [queried, setQueried] = useState<ListedReport>();
  const [request, setRequest] = useState<ReportRequest>();
  const [isTroubled, setTroubled] = useState(start.isTroubled);
  const site = start.sites.find(({ profileId }) => profileId === start.profileId);
  const toSites = () => setTab("sites");

  function sendToReports(asked: ReportRequest): void {
    setRequest(asked);
    setQueried(undefined);
    setTab("reports");
  }

  function changeQuery(listed: ListedReport | undefined): void {
    setQueried(listed);
    setTab("build");
  }

  return (
    <>
      <header>
        <h1 class="visually-hidden">Ptengine</h1>
        <TabList tab={tab} onTab={setTab} isTroubled={isTroubled} />
        <div class="site-line">{site?.name || start.siteName || start.profileId || words.say("noSite")}</div>
      </header>
      <main>
        <TabPanel name="build" tab={tab}>
          <Build
            start={start}
            onQuota={onQuota}
            onConnect={toSites}
            report={queried}
            onReportLeft={() => setQueried(undefined)}
            onReport={sendToReports}
          />
        </TabPanel>
        <TabPanel name="formulas" tab={tab}>
          <Formulas isShown={tab === "formulas"} />
        </TabPanel>
        <TabPanel name="reports" tab={tab}>
          <Reports
            isShown={tab === "reports"}
            request={request}
            onRequestDone={() => setRequest(undefined)}
            onChangeQuery={changeQuery}
            onTrouble={setTroubled}
            start={start}
            onQuota={onQuota}
            onSites={toSites}
          />
        </TabPanel>
        <TabPanel name="sites" tab={tab}>
          <Sites
            start={start}
            onStart={onStart}
            onBuild={() => setTab("build")}
            onDashboards={() => setTab("reports")}
          />
        </TabPanel>
      </main>
    </>
  );
}
