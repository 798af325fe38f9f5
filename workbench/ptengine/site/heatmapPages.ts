/** The pages on which blocks and elements were set up for heatmaps, and for which devices. */
import { pageIndexOf } from "./pages";

export type HeatmapDevice = "PC" | "MOBILE" | "TABLET";

export interface Block {
  readonly name: string;
  /** How far down the page it begins, in percent. */
  readonly from: number;
  /** Its part of the time that is spent on the page. */
  readonly weight: number;
}

export interface Element {
  readonly name: string;
  readonly at: number;
  /** Clicks on calls to action are counted apart from the others. */
  readonly isCta: boolean;
}

export interface HeatmapPage {
  readonly page: number;
  readonly blockDevices: readonly HeatmapDevice[];
  readonly blocks: readonly Block[];
  readonly elementDevices: readonly HeatmapDevice[];
  readonly elements: readonly Element[];
}

export const heatmapPages: readonly HeatmapPage[] = [
  {
    page: pageIndexOf(""),
    blockDevices: ["PC", "MOBILE", "TABLET"],
    blocks: [
      { name: "Hero banner", from: 0, weight: 4 },
      { name: "導入事例", from: 28, weight: 3 },
      { name: "Features", from: 52, weight: 2 },
      { name: "FAQ", from: 74, weight: 2 },
      { name: "Footer", from: 92, weight: 1 },
    ],
    elementDevices: ["PC", "MOBILE"],
    elements: [
      { name: "Signup button", at: 8, isCta: true },
      { name: "資料請求", at: 36, isCta: false },
      { name: "Video", at: 55, isCta: false },
      { name: "Footer link", at: 95, isCta: false },
    ],
  },
  {
    page: pageIndexOf("/pricing"),
    blockDevices: ["PC", "MOBILE"],
    blocks: [
      { name: "Plans", from: 0, weight: 5 },
      { name: "Comparison", from: 40, weight: 3 },
      { name: "Questions", from: 80, weight: 1 },
    ],
    elementDevices: ["PC"],
    elements: [
      { name: "Growth plan", at: 20, isCta: true },
      { name: "Annual switch", at: 12, isCta: false },
    ],
  },
  {
    page: pageIndexOf("/features/heatmap"),
    blockDevices: ["PC"],
    blocks: [
      { name: "Intro", from: 0, weight: 2 },
      { name: "Gallery", from: 35, weight: 3 },
    ],
    elementDevices: [],
    elements: [],
  },
];
