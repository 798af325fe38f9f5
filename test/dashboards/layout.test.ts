// Every dashboard as it is drawn, in three languages: what is said there has room, and everything on it has its own place.

import type { DashboardData, PartData } from "../../src/dashboards/data";
import { type Layout, layoutOf } from "../../src/dashboards/layout";
import { colors, type Look, pageColumns } from "../../src/dashboards/page";
import { argumentsOf } from "../../src/dashboards/parts";
import { templates } from "../../src/templates";
import type { Template } from "../../src/templates/template";
import { widthOfText } from "../../workbench/sheet/engine/textWidth";
import { contrast } from "../bundle/dashboards/looks";

const choices = {
  goal: "Purchase complete",
  page: "https://ptengine.jp/pricing",
  device: "PC",
  experience: "6c3bad4b-d953-4088-9fcd-d8cbd976b3a2",
  metric: "goalReached",
  period: "last30days",
};

const all = templates.flatMap((template) =>
  (["EN", "ZH", "JP"] as const).map((language) => ({ name: `${template.id} in ${language}`, template, language })),
);

const laidOut = (template: Template, language: "EN" | "ZH" | "JP") =>
  layoutOf(template, template.name[0], choices, language, "Data tab");

const long = "ながい名前のキャンペーンと=SUM(A1) <b>long</b> name 0123456789 ".repeat(6);

/** An answer in which every text is long and every number large. */
function longData({ parts }: Template, language: "EN" | "ZH" | "JP"): DashboardData {
  const rows = Array.from({ length: 12 }, (_, index) => index);
  const partOf = (metrics: string): PartData => {
    const keys = "time,url,title,country,sourceType,adName,adSource,adMedium,referral,search,aiName,pageGroup".split(
      ",",
    );
    const others = "group,deviceType,conversionName,blockName,screenshotUrl,elementName,dimension,name,stepId".split(
      ",",
    );
    const numbers = metrics.split(",").flatMap((name) => [name, `${name} (previous)`]);
    const columns = [...keys, ...others, ...numbers];
    const textOf = (name: string, index: number) => {
      if (name === "time") return 46_000 + index;
      if (name === "group") return "total";
      if (name === "stepId") return index + 1;
      return name === "url" ? `https://example.com/${"a".repeat(300)}${index}` : `=${long}${index}`;
    };
    return {
      columns,
      rows: rows.map((index) =>
        columns.map((name) => (numbers.includes(name) ? 123_456 + index : textOf(name, index))),
      ),
      days: { start: "2025-12-28", end: "2026-01-26" },
      comparedDays: undefined,
      goodMs: 1,
    };
  };
  const names = (one: Template["parts"][number]) => one.arguments.metrics || "entries,external,dropoff,visits,click";
  return {
    language,
    choices,
    parts: Object.fromEntries(parts.map((part) => [part.key, partOf(names(part))])),
    isPageUnknown: true,
    head: { days: long, updated: "更新: 12月28日 07:04", due: 46_000, status: long.repeat(4) },
    ageOf: () => [` ${long}`, "12月27日 07:04 時点"],
  };
}

const widthsOf = (column: number) => (column === 0 || column === pageColumns - 1 ? 16 : 88);

/** How wide the cell is of which this one is the left end. */
function roomOf({ page }: Layout, row: number, column: number): number {
  const merged = page.merges.find(
    (area) => area.row - 1 <= row && row < area.row - 1 + area.rows && area.column - 1 === column,
  );
  return Array.from({ length: merged?.columns ?? 1 }, (_, index) => widthsOf(column + index)).reduce(
    (a, b) => a + b,
    0,
  );
}

/** As wide as it is in Noto Sans, in which square signs take the size of the font whether bold or not. */
const inkOf = (text: string, { size = 10, isBold = false }: Look = {}): number => {
  const wide = [...text].filter((sign) => sign > "\u2e80").length;
  return wide * size * (4 / 3) + (widthOfText("n".repeat(text.length - wide), isBold, size) - 8) * 0.95;
};

function linesOf(text: string, room: number, look: Look | undefined): string[] {
  return text.split("\n").flatMap((whole) => {
    const lines = [""];
    for (const word of whole.split(" ")) {
      const longer = `${lines.at(-1)} ${word}`.trim();
      if (inkOf(longer, look) <= room - 6) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines.filter(Boolean);
  });
}

describe.each(all)("$name", ({ template, language }) => {
  const layout = laidOut(template, language);
  const { page } = layout;

  test("has room for each of its own words", () => {
    const cut = page.cells.flatMap((line, row) =>
      line.flatMap((text, column) => {
        const look = page.looks[row]?.[column];
        if (text === "" || text.startsWith("=")) return [];
        const room = roomOf(layout, row, column);
        // Square signs are broken by us, other texts at their blanks, and cells have two lines at most.
        const lines = look?.isWrapped ? linesOf(text, room, look) : [text];
        const isCut = lines.length > 2 || lines.some((line) => inkOf(line, look) > room - 6);
        return isCut ? [`${row + 1},${column + 1}: ${lines.join("|")} in ${room}`] : [];
      }),
    );
    expect(cut).toEqual([]);
  });

  test("shows no text that an answer could make longer than its cell, and none that could be a formula", () => {
    const data = longData(template, language);
    const cut: string[] = [];
    for (const region of page.regions) {
      region.fill(data).forEach((line, down) => {
        line.forEach((value, right) => {
          if (typeof value !== "string" || value === "") return;
          expect(value).toMatch(/^'|^(charttype|line|bar|color\d?|linewidth|max|#[0-9a-f]{6})$/);
          const reference = page.reference(region, down, right);
          page.cells.forEach((cells, row) => {
            cells.forEach((formula, column) => {
              // An address is not shown; a picture has no text.
              const shown = [`${reference}&""`, `;${reference}))`];
              const isShown = shown.some((end) => formula.includes(end)) || formula.endsWith(`&${reference}`);
              if (!isShown || /IMAGE|SPARKLINE/.test(formula)) return;
              const look = page.looks[row]?.[column];
              const said = (/^="((?:[^"]|"")*)"&/.exec(formula)?.[1] ?? "") + value.slice(1);
              const width = widthOfText(said, look?.isBold ?? false, look?.size ?? 10);
              const room = roomOf(layout, row, column) * (look?.isWrapped ? 2 : 1);
              if (width > room) cut.push(`${row + 1},${column + 1}: ${said} (${width} > ${room})`);
            });
          });
        });
      });
    }
    expect(cut).toEqual([]);
  });

  test("has no colour, by rule or as drawn, in which a text could not be read", () => {
    const faint = page.rules.flatMap(({ areas, color, background }) =>
      areas.flatMap(({ row, column }) => {
        const look = page.looks[row - 1]?.[column - 1];
        const [ink, ground] = [color ?? look?.color ?? colors.text, background ?? look?.background ?? colors.white];
        return contrast(ink, ground) < 4.5 ? [`${row},${column}: ${ink} on ${ground}`] : [];
      }),
    );
    expect(faint).toEqual([]);
  });

  test("puts nothing over anything else", () => {
    const taken = new Set<string>();
    const twice: string[] = [];
    for (const { row, column, rows, columns } of page.merges) {
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) {
          const cell = `${r},${c}`;
          if (taken.has(cell)) twice.push(cell);
          taken.add(cell);
          if (c > column && page.cells[r - 1]?.[c - 1]) twice.push(`${cell} is hidden`);
        }
      }
    }
    expect(twice).toEqual([]);
    const cells = new Set<string>();
    for (const { row, column, rows, columns } of page.regions) {
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + columns; c += 1) {
          expect(cells.has(`${r},${c}`)).toBe(false);
          cells.add(`${r},${c}`);
        }
      }
    }
    const spans = template.bands.flatMap((band) => (band.kind === "boxes" ? [band.boxes] : []));
    for (const boxes of spans) expect(boxes.reduce((sum, { span }) => sum + span, 0)).toBeLessThanOrEqual(12);
    for (const boxes of spans) {
      for (const box of boxes) {
        if (box.kind === "table") expect(box.columns.reduce((sum, { span }) => sum + span, 0)).toBe(box.span);
      }
    }
  });
});

test("a choice that was not made is left out of the question, and a comma in a name parts nothing", () => {
  const [overview] = templates;
  const part = overview?.parts.find(({ key }) => key === "completionsByDay");
  if (!part) throw new Error("There is no such part.");
  expect(argumentsOf(part, { period: "last30days" }).at(-1)).toBe("compare=previous");
  expect(argumentsOf(part, { period: "last30days", goal: "Bags, shoes; more" }).at(-1)).toBe(
    "compare=previous;conversionName='Bags, shoes; more'",
  );
});

test("the names of the dashboards, their parts and their columns are written in all three languages", () => {
  for (const template of templates) {
    for (const labels of [template.name, template.question, ...template.parts.map(({ title }) => title)]) {
      expect(labels.filter((text) => text.trim() === "")).toEqual([]);
    }
  }
  expect(new Set(templates.map(({ id }) => id)).size).toBe(7);
});
