/** The experiences of the site: what they show, to whom, in which versions, and which goals they aim at. */
import { dayOfIso } from "./calendar";
import { conversionGoals } from "./goals";

export type ExperienceType = "POPUP" | "STICKY_BAR" | "INLINE" | "ADVANCED" | "REDIRECT";
export type ExperienceStatus = "DRAFT" | "RUNNING" | "PAUSE" | "SCHEDULED";

export interface ExperienceVersion {
  readonly id: string;
  readonly name: string;
  /** How much likelier than without the experience a visitor is to take the decisive step of its first goal. */
  readonly lift: number;
  /** The first day on which a deleted version is no longer shown. */
  readonly deletedOn?: number;
}

export interface ExperienceGoal {
  readonly id: string;
  readonly name: string;
  /** Index of the conversion goal that reaches it. */
  readonly conversionGoal: number;
  /** Whether reaching it is counted by the share of users or by what it is worth. */
  readonly countedBy: "users" | "value";
}

export interface Experience {
  readonly id: string;
  readonly name: string;
  readonly status: ExperienceStatus;
  readonly type: ExperienceType;
  readonly goals: readonly ExperienceGoal[];
  readonly versions: readonly ExperienceVersion[];
  /** What the form asks; no form without fields. */
  readonly formFields: readonly string[];
  /** Whether it opens over the page, so that it can be clicked and closed. */
  readonly isPopupClass: boolean;
  /** The share of visits that see it while it runs. */
  readonly shownShare: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly createdTime: string;
  readonly createdMember: string;
  readonly updatedTime: string;
  readonly updatedMember: string;
  readonly tags: readonly string[];
}

const goalIndex = (name: string) => conversionGoals.findIndex((goal) => goal.name === name);

function goal(id: string, name: string, countedBy: ExperienceGoal["countedBy"] = "users"): ExperienceGoal {
  return { id, name, conversionGoal: goalIndex(name), countedBy };
}

export const experiences: readonly Experience[] = [
  {
    id: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2",
    name: "Spring Promo Popup",
    status: "RUNNING",
    type: "POPUP",
    goals: [
      goal("6a8bedde-084d-4828-b874-43568cd2f27f", "Purchase complete"),
      goal("0d9f3a52-7c1e-4b06-9a77-1f2f6f1f6a10", "Newsletter joined"),
    ],
    versions: [
      { id: "a2696719-6375-456b-8dbc-7e3d273beb6d", name: "Control", lift: 1 },
      { id: "b3c8f210-15a9-4f0e-8f5d-5a4b6f3f9d21", name: "Pattern 1", lift: 1.45 },
      { id: "c4d7e1a0-90bb-4c25-8a55-0f51b9f0cc02", name: "Pattern 2", lift: 0.8, deletedOn: dayOfIso("2026-03-16") },
    ],
    formFields: ["Email", "Picture choice", "choice-test2"],
    isPopupClass: true,
    shownShare: 0.24,
    firstDay: dayOfIso("2025-03-03"),
    lastDay: null,
    createdTime: "2025/02/27 11:02:45",
    createdMember: "佐藤 花子",
    updatedTime: "2026/03/16 09:30:00",
    updatedMember: "Li Wei",
    tags: ["sale", "春"],
  },
  {
    id: "5bb77b97-2f5e-4a0c-8f0a-6f5a2f1f0b33",
    name: "Signup Guide",
    status: "RUNNING",
    type: "INLINE",
    goals: [goal("7b9cfeef-1a2b-4c3d-8e4f-5a6b7c8d9e0f", "ptmind signup")],
    versions: [
      { id: "d5e8f2b1-0a1b-4c2d-9e3f-4a5b6c7d8e9f", name: "Control", lift: 1 },
      { id: "e6f903c2-1b2c-4d3e-8f40-5b6c7d8e9fa0", name: "Pattern 1", lift: 1.2 },
    ],
    formFields: [],
    isPopupClass: false,
    shownShare: 0.16,
    firstDay: dayOfIso("2025-06-01"),
    lastDay: null,
    createdTime: "2025/05/20 18:40:12",
    createdMember: "Li Wei",
    updatedTime: "2025/05/31 10:00:05",
    updatedMember: "佐藤 花子",
    tags: [],
  },
  {
    id: "91f0c7d4-6a4b-4f6e-9d55-77d3a3d0b544",
    name: "送料無料バー",
    status: "RUNNING",
    type: "STICKY_BAR",
    goals: [goal("8cad0ff0-2b3c-4d4e-9f50-6b7c8d9eaf10", "Purchase complete", "value")],
    versions: [{ id: "f70a14d3-2c3d-4e4f-9051-6c7d8e9fa0b1", name: "Control", lift: 1.1 }],
    formFields: [],
    isPopupClass: true,
    shownShare: 0.2,
    firstDay: dayOfIso("2024-11-01"),
    lastDay: null,
    createdTime: "2024/10/28 09:12:00",
    createdMember: "佐藤 花子",
    updatedTime: "2024/10/31 21:15:59",
    updatedMember: "佐藤 花子",
    tags: ["shop"],
  },
  {
    id: "a2b1d8e5-7b5c-4a7f-8e66-88e4b4e1c655",
    name: "Pricing redirect",
    status: "PAUSE",
    type: "REDIRECT",
    goals: [goal("9dbe1001-3c4d-4e5f-8061-7c8d9eaf0121", "ptmind purchase")],
    versions: [
      { id: "081b25e4-3d4e-4f50-8162-7d8e9fa0b1c2", name: "Original", lift: 1 },
      { id: "192c36f5-4e5f-4061-9273-8e9fa0b1c2d3", name: "New pricing", lift: 0.9 },
    ],
    formFields: [],
    isPopupClass: true,
    shownShare: 0.12,
    firstDay: dayOfIso("2025-04-01"),
    lastDay: dayOfIso("2026-05-31"),
    createdTime: "2025/03/25 14:00:31",
    createdMember: "Anna Weiß",
    updatedTime: "2026/06/01 08:05:00",
    updatedMember: "Anna Weiß",
    tags: ["pricing", "test"],
  },
  {
    id: "b3c2e9f6-8c6d-4b80-9f77-99f5c5f2d766",
    name: "Onboarding tour",
    status: "RUNNING",
    type: "ADVANCED",
    goals: [goal("aecf2112-4d5e-4f60-9172-8d9eaf013242", "資料ダウンロード")],
    versions: [
      { id: "2a3d4706-5f60-4172-8384-9fa0b1c2d3e4", name: "Control", lift: 1 },
      { id: "3b4e5817-6071-4283-9495-a0b1c2d3e4f5", name: "Pattern 1", lift: 1.15 },
      { id: "4c5f6928-7182-4394-85a6-b1c2d3e4f506", name: "パターン 2", lift: 1.05 },
    ],
    formFields: ["お名前", "会社名", "ご意見"],
    isPopupClass: true,
    shownShare: 0.15,
    firstDay: dayOfIso("2025-09-15"),
    lastDay: null,
    createdTime: "2025/09/01 10:10:10",
    createdMember: "Li Wei",
    updatedTime: "2025/09/14 17:45:00",
    updatedMember: "Anna Weiß",
    tags: ["onboarding"],
  },
  {
    id: "c4d3fa07-9d7e-4c91-8088-aa06d603e877",
    name: "Autumn teaser",
    status: "SCHEDULED",
    type: "POPUP",
    goals: [],
    versions: [{ id: "5d607a39-8293-44a5-96b7-c2d3e4f50617", name: "Control", lift: 1 }],
    formFields: [],
    isPopupClass: true,
    shownShare: 0,
    firstDay: null,
    lastDay: null,
    createdTime: "2026/02/10 13:00:00",
    createdMember: "Anna Weiß",
    updatedTime: "2026/02/10 13:20:00",
    updatedMember: "Anna Weiß",
    tags: [],
  },
  {
    id: "d5e40b18-ae8f-4da2-9199-bb17e714f988",
    name: "Signup Guide",
    status: "DRAFT",
    type: "STICKY_BAR",
    goals: [],
    versions: [{ id: "6e718b4a-93a4-45b6-87c8-d3e4f5061728", name: "Control", lift: 1 }],
    formFields: [],
    isPopupClass: true,
    shownShare: 0,
    firstDay: null,
    lastDay: null,
    createdTime: "2026/01/15 16:30:00",
    createdMember: "佐藤 花子",
    updatedTime: "2026/01/15 16:30:00",
    updatedMember: "佐藤 花子",
    tags: [],
  },
];

export interface ShownVersion {
  readonly experience: Experience;
  readonly version: ExperienceVersion;
}

/** Every version of every experience; a visit refers to them by their place in this list. */
export const shownVersions: readonly ShownVersion[] = experiences.flatMap((experience) =>
  experience.versions.map((version) => ({ experience, version })),
);

/** What a visitor did with an experience, as bits. */
export const clickedBit = 1;
export const closedBit = 2;
export const submittedBit = 4;
