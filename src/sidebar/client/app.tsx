/** The page: its tabs, the site that is asked, and what all of them share. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ListedReport } from "../reports";
import type { Start } from "../start";
import { Build } from "./build/build";
import { Formulas } from "./formulas/formulas";
import type { ReportRequest } from "./reports/reportInput";
import { Reports } from "./reports/reports";
import { LookUps, LookUpsContext } from "./server/lookUps";
import { Sites } from "./sites/sites";
import { localeOf, type TextKey, WordsContext, wordsIn } from "./words/words";

const tabs = ["build", "formulas", "reports", "sites"] as const;
type Tab = (typeof tabs)[number];

export function App({ first }: { readonly first: Start }) {
  const [start, setStart] = useState(first);
  const [tab, setTab] = useState<Tab>(first.sites.length === 0 ? "sites" : "build");
  /** A report whose query is being changed, and a query on its way to a report. */
  const [queried, setQueried] = useState<ListedReport>();
  const [request, setRequest] = useState<ReportRequest>();
  const [isTroubled, setTroubled] = useState(first.isTroubled);
  const words = wordsIn(start.userLanguage);
  const setQuota = (quota: Start["quota"]) => quota && setStart((known) => ({ ...known, quota }));
  const lookUps = useRef<LookUps>(undefined);
  lookUps.current ??= new LookUps(({ quota }) => setQuota(quota));

  useEffect(() => {
    document.documentElement.lang = localeOf[start.userLanguage];
  }, [start.userLanguage]);

  function renew(changed: Start): void {
    lookUps.current?.forget();
    setStart(changed);
  }

  const buttons = useRef<Partial<Record<Tab, HTMLButtonElement | null>>>({});
  function moveTab(by: number): void {
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] as Tab;
    setTab(next);
    buttons.current[next]?.focus();
  }

  const site = start.sites.find(({ profileId }) => profileId === start.profileId);
  return (
    <WordsContext.Provider value={words}>
      <LookUpsContext.Provider value={lookUps.current}>
        <header>
          <h1 class="visually-hidden">Ptengine</h1>
          <div
            role="tablist"
            aria-label={words.say("parts")}
            onKeyDown={(event) => {
              if (event.key === "ArrowRight") moveTab(1);
              if (event.key === "ArrowLeft") moveTab(-1);
            }}
          >
            {tabs.map((name) => (
              <button
                key={name}
                ref={(node) => {
                  buttons.current[name] = node;
                }}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={tab === name}
                aria-controls={`panel-${name}`}
                tabIndex={tab === name ? 0 : -1}
                onClick={() => setTab(name)}
              >
                {words.say(`tab_${name}` as TextKey)}
                {name === "reports" && isTroubled && (
                  <>
                    <span class="trouble" aria-hidden="true">
                      !
                    </span>
                    <span class="visually-hidden"> {words.say("schedulesTroubled")}</span>
                  </>
                )}
              </button>
            ))}
          </div>
          <div class="site-line">{site ? site.name || site.profileId : words.say("noSite")}</div>
        </header>
        <main>
          <div role="tabpanel" id="panel-build" aria-labelledby="tab-build" hidden={tab !== "build"}>
            <Build
              start={start}
              onQuota={setQuota}
              onConnect={() => setTab("sites")}
              report={queried}
              onReportLeft={() => setQueried(undefined)}
              onReport={(asked) => {
                setRequest(asked);
                setQueried(undefined);
                setTab("reports");
              }}
            />
          </div>
          <div role="tabpanel" id="panel-formulas" aria-labelledby="tab-formulas" hidden={tab !== "formulas"}>
            <Formulas isShown={tab === "formulas"} />
          </div>
          <div role="tabpanel" id="panel-reports" aria-labelledby="tab-reports" hidden={tab !== "reports"}>
            <Reports
              isShown={tab === "reports"}
              documentLanguage={start.documentLanguage}
              request={request}
              onRequestDone={() => setRequest(undefined)}
              onChangeQuery={(listed) => {
                setQueried(listed);
                setTab("build");
              }}
              onTrouble={setTroubled}
              onSites={() => setTab("sites")}
            />
          </div>
          <div role="tabpanel" id="panel-sites" aria-labelledby="tab-sites" hidden={tab !== "sites"}>
            <Sites start={start} onStart={renew} onBuild={() => setTab("build")} />
          </div>
        </main>
      </LookUpsContext.Provider>
    </WordsContext.Provider>
  );
}
