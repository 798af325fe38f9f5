/** The sidebar's tabs, one stop of the keyboard: arrows move through them. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useWords } from "./words/words";

export const tabs = ["build", "formulas", "reports", "sites"] as const;
export type Tab = (typeof tabs)[number];

interface TabListProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
  /** Schedules do not run, which is shown at the reports. */
  readonly isTroubled: boolean;
}

export function TabList({ tab, onTab, isTroubled }: TabListProps) {
  const words = useWords();
  const buttons = useRef<Partial<Record<Tab, HTMLButtonElement | null>>>({});
  function moveTo(index: number): void {
    const next = tabs.at(index % tabs.length) as Tab;
    onTab(next);
    buttons.current[next]?.focus();
  }
  return (
    <div
      role="tablist"
      aria-label={words.say("parts")}
      onKeyDown={({ key }) => {
        const index = tabs.indexOf(tab);
        if (key === "ArrowRight") moveTo(index + 1);
        if (key === "ArrowLeft") moveTo(index - 1);
        if (key === "Home") moveTo(0);
        if (key === "End") moveTo(-1);
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
          onClick={() => onTab(name)}
        >
          {words.say(`tab_${name}`)}
          {name === "reports" && isTroubled && <TroubleMark />}
        </button>
      ))}
    </div>
  );
}

function TroubleMark() {
  const words = useWords();
  return (
    <>
      <span class="trouble" aria-hidden="true">
        !
      </span>
      <span class="visually-hidden"> {words.say("schedulesTroubled")}</span>
    </>
  );
}

interface TabPanelProps {
  readonly name: Tab;
  readonly tab: Tab;
  readonly children: ComponentChildren;
}

/** All panels stay, so that what was begun in one is there when a person comes back. */
export function TabPanel({ name, tab, children }: TabPanelProps) {
  return (
    <div role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={tab !== name}>
      {children}
    </div>
  );
}
