/** What a dashboard is, as data: what it asks for, which reports it is made of, and what is drawn from them where. */
import type { CustomFunctionName } from "../catalogue/functions";
import type { Labels } from "../catalogue/types";

/** What a person chooses when a dashboard is made. */
export type ChoiceName = "goal" | "page" | "device" | "experience" | "metric";

export interface Choice {
  readonly name: ChoiceName;
  readonly isRequired: boolean;
}

/** Only where the person has made that choice, or only where not. */
export interface Conditional {
  readonly if?: ChoiceName;
  readonly unless?: ChoiceName;
}

/** One report on the data tab. */
export interface Part extends Conditional {
  readonly key: string;
  readonly title: Labels;
  readonly function: CustomFunctionName;
  /**
   * By the names of the function's parameters. `{period}` stands for the dashboard's period, `{goal}`, `{page}` and so on
   * for what was chosen.
   */
  readonly arguments: Readonly<Record<string, string>>;
  /** Each as it is written in the argument `options`; one that names a choice that was not made is left out. */
  readonly options?: readonly string[];
}

export type FigureType = "count" | "number" | "rate" | "duration" | "money";

/** A metric of a part: of its first row, or of all its rows added up, or that divided by the sum of another. */
export interface Figure {
  readonly part: string;
  readonly metric: string;
  readonly by: "first" | "sum";
  readonly over?: { readonly part: string; readonly metric: string };
}

export interface Card extends Conditional {
  readonly label: Labels;
  readonly type: FigureType;
  readonly figure: Figure;
  /** Such as a bounce rate: less of it is good. */
  readonly isLowerBetter?: boolean;
  /** What its small line shows, day by day. */
  readonly trend?: { readonly part: string; readonly metric: string; readonly over?: Figure["over"] };
}

export type TableColumn = { readonly label: Labels; readonly span: number } & Conditional &
  (
    | { readonly kind: "text"; readonly key: string }
    /** An address: its path, linked to the whole. */
    | { readonly kind: "page"; readonly key: string }
    | { readonly kind: "picture"; readonly key: string }
    | { readonly kind: "metric"; readonly metric: string; readonly type: FigureType; readonly scale?: Scale }
    /** Against the period before: relative, of rates in points. */
    | { readonly kind: "change"; readonly metric: string; readonly type: FigureType; readonly isLowerBetter?: boolean }
    /** Of the sum of all rows. */
    | { readonly kind: "share"; readonly metric: string }
    | { readonly kind: "bar"; readonly metric: string; readonly isCentred?: boolean; readonly isShare?: boolean }
    /** What a step of a funnel is called, until somebody types another name over it. */
    | { readonly kind: "step" }
    /** Signed; what is no number, such as the baseline, in words. */
    | { readonly kind: "uplift"; readonly metric: string; readonly lowerIsBetterFor?: readonly string[] }
  );

/** Colours above and below the value of a card, which is named by its place among the cards. */
export interface Scale {
  readonly card: number;
  readonly isLowerBetter: boolean;
}

export type SentenceName = "siteSummary" | "funnelLeak" | "verdict" | "bestCampaign" | "pageSeen";

/** Rows of a part that are more than its table as it is. */
export type RowsName = "deviceTotals" | "versionsByDevice" | "byClicks";

export type Box = { readonly span: number; readonly title: Labels } & Conditional &
  (
    | {
        readonly kind: "table";
        readonly part: string;
        readonly rows: number;
        readonly columns: readonly TableColumn[];
        readonly rowsOf?: RowsName;
        /** Pixels; as usual unless given. */
        readonly rowHeight?: number;
      }
    /** This period and the one before, over its days. */
    | { readonly kind: "days"; readonly part: string; readonly metric: string; readonly rows: number }
    /** A column a value of the split metric, over its days. */
    | { readonly kind: "stackedDays"; readonly part: string; readonly rows: number }
    /** This period and the one before, row by row, or the shares of the rows as a ring. */
    | {
        readonly kind: "bars" | "ring";
        readonly part: string;
        readonly key: string;
        readonly metric: string;
        readonly rows: number;
        readonly rowsOf?: RowsName;
      }
  );

/** What stands in one line from left to right; the spans of boxes come to twelve. */
export type Band =
  | {
      readonly kind: "cards";
      readonly cards: readonly Card[];
      /** Nothing is compared: a card is its value alone. */
      readonly isPlain?: boolean;
    }
  /** A card for each of the first rows of a part, with its share. */
  | {
      readonly kind: "rankedCards";
      readonly part: string;
      readonly key: string;
      readonly metric: string;
      readonly count: number;
    }
  | { readonly kind: "sentence"; readonly sentence: SentenceName; readonly part: string }
  | { readonly kind: "boxes"; readonly boxes: readonly Box[] };

export interface Template {
  readonly id: string;
  readonly name: Labels;
  /** What it answers, as a person would ask it. */
  readonly question: Labels;
  /** For an SVG of 48 by 32: what is blue, and what is grey. */
  readonly picture: readonly [blue: string, grey: string];
  readonly choices: readonly Choice[];
  readonly parts: readonly Part[];
  readonly bands: readonly Band[];
}
