/** The dimensions by which reports of experiences are split. */
import { ApiError } from "../../question/apiError";
import type { Body } from "../../question/body";
import { sourceHostField, sourceUrlField, type VisitField, valueAt, visitFields } from "../../question/visitFields";
import type { DayVisits } from "../../site/dayVisits";
import { userProperties } from "../../site/visitors";

const combinable = {
  terminalType: visitFields.deviceType,
  sourceType: visitFields.sourceType,
  utmCampaign: visitFields.utmCampaign,
  utmSource: visitFields.utmSource,
  utmMedium: visitFields.utmMedium,
  utmTerm: visitFields.utmTerm,
  utmContent: visitFields.utmContent,
  sourceUrl: sourceUrlField,
  sourceHost: sourceHostField,
  aiName: visitFields.aiName,
  visitType: visitFields.visitType,
  country: visitFields.country,
  region: visitFields.region,
} as const satisfies Record<string, VisitField>;

type Combinable = keyof typeof combinable;

const combinableNames = Object.keys(combinable) as Combinable[];
const dimensionNames = ["visitPage", ...combinableNames, "userProperty"] as const;

/** What a visit belongs to; undefined if it has no such value. */
type TextOf = (day: DayVisits, visit: number) => string | undefined;

const textOfField =
  (field: VisitField): TextOf =>
  (day, visit) =>
    field.values[valueAt(field, day, visit)];

function textOfProperty(body: Body): TextOf {
  const asked = body.optionalFields("property");
  if (!asked) throw new ApiError(4013, "property");
  const name = asked.text("name");
  const source = asked.optionalTexts("source");
  if (!source) throw new ApiError(4013, "property.source");
  const type = asked.text("type");
  const property = userProperties.find((candidate) => candidate.name === name && candidate.type === type);
  if (!property || !source.every((one) => property.source.includes(one))) {
    throw new ApiError(4015, `property ${JSON.stringify(name)}`);
  }
  return (day, visit) => property.valueOf(day.visitor[visit]!);
}

export interface Segment {
  readonly name: string;
  /** Only of reports with two dimensions. */
  readonly subName?: string;
}

export type SegmentOf = (day: DayVisits, visit: number) => Segment | undefined;

export function segmentsOf(body: Body): SegmentOf {
  const dimension = body.choice("dimension", dimensionNames, 4015);
  const subDimension = body.optionalChoice("subDimension", combinableNames, 4015);
  if (dimension === "visitPage" || dimension === "userProperty") {
    if (subDimension) throw new ApiError(4015, `${dimension} takes no subDimension`);
    // An experience appears when a visit begins, so that the page it was seen on is the first one.
    const textOf = dimension === "visitPage" ? textOfField(visitFields.combinedPages) : textOfProperty(body);
    return (day, visit) => named(textOf(day, visit));
  }
  const textOf = textOfField(combinable[dimension]);
  if (!subDimension) return (day, visit) => named(textOf(day, visit));
  const pair = [dimension, subDimension];
  if (dimension === subDimension || (pair.includes("country") && pair.includes("region"))) {
    throw new ApiError(4015, `${dimension} cannot be combined with ${subDimension}`);
  }
  const subTextOf = textOfField(combinable[subDimension]);
  return (day, visit) => {
    const name = textOf(day, visit);
    const subName = subTextOf(day, visit);
    return name === undefined || subName === undefined ? undefined : { name, subName };
  };
}

const named = (name: string | undefined): Segment | undefined => (name === undefined ? undefined : { name });

/** Keeps something for each segment, made when the first visit of the segment is met. */
export class BySegment<Kept> {
  private readonly kept = new Map<string, { segment: Segment; value: Kept }>();

  constructor(private readonly make: () => Kept) {}

  of(segment: Segment): Kept {
    const key = segment.subName === undefined ? segment.name : `${segment.name}\n${segment.subName}`;
    const known = this.kept.get(key);
    if (known) return known.value;
    const value = this.make();
    this.kept.set(key, { segment, value });
    return value;
  }

  /** The largest first; of equals in order of their names. */
  listed(sizeOf: (value: Kept) => number): { segment: Segment; value: Kept }[] {
    const entries = [...this.kept].sort(
      ([a, one], [b, other]) => sizeOf(other.value) - sizeOf(one.value) || (a < b ? -1 : 1),
    );
    return entries.map(([, entry]) => entry);
  }
}
