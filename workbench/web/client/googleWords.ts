/** What Google Sheets calls its own things in the language of the page; all else of the workbench is English. */
import type { LocaleCode } from "../pageProtocol";

type Word = "Extensions" | "OK" | "Cancel" | "Yes" | "No" | "Close sidebar";

const words: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
  en_US: {},
  ja_JP: {
    Extensions: "拡張機能",
    Cancel: "キャンセル",
    Yes: "はい",
    No: "いいえ",
    "Close sidebar": "サイドバーを閉じる",
    File: "ファイル",
    Edit: "編集",
    View: "表示",
    Insert: "挿入",
    Format: "表示形式",
    Data: "データ",
    Sheet: "シート",
  },
  zh_CN: {
    Extensions: "扩展程序",
    OK: "确定",
    Cancel: "取消",
    Yes: "是",
    No: "否",
    "Close sidebar": "关闭边栏",
    File: "文件",
    Edit: "修改",
    View: "查看",
    Insert: "插入",
    Format: "格式",
    Data: "数据",
    Sheet: "工作表",
  },
};

let spoken: Readonly<Record<string, string>> = {};

/** Before anything is shown. */
export function speak(locale: LocaleCode): void {
  spoken = words[locale];
  document.documentElement.lang = locale.replace("_", "-");
}

export const googleWord = (word: Word): string => spoken[word] ?? word;

/** For the engine, which has texts of its own; what is not known stays English. */
export const translated = (text: string): string => spoken[text] ?? text;
