/** Names for values that the API sends in English; a value that is not here is shown as it was sent. */
import type { Labels } from "./types";

type Named = readonly [zh: string, jp: string];

const countries: Readonly<Record<string, Named>> = {
  Japan: ["日本", "日本"],
  China: ["中国", "中国"],
  "United States": ["美国", "アメリカ"],
  Singapore: ["新加坡", "シンガポール"],
  Taiwan: ["台湾", "台湾"],
  "Hong Kong": ["香港", "香港"],
  Macao: ["澳门", "マカオ"],
  "South Korea": ["韩国", "韓国"],
  India: ["印度", "インド"],
  "United Kingdom": ["英国", "イギリス"],
  Germany: ["德国", "ドイツ"],
  France: ["法国", "フランス"],
  Italy: ["意大利", "イタリア"],
  Spain: ["西班牙", "スペイン"],
  Portugal: ["葡萄牙", "ポルトガル"],
  Netherlands: ["荷兰", "オランダ"],
  Belgium: ["比利时", "ベルギー"],
  Switzerland: ["瑞士", "スイス"],
  Austria: ["奥地利", "オーストリア"],
  Sweden: ["瑞典", "スウェーデン"],
  Norway: ["挪威", "ノルウェー"],
  Denmark: ["丹麦", "デンマーク"],
  Finland: ["芬兰", "フィンランド"],
  Poland: ["波兰", "ポーランド"],
  Ireland: ["爱尔兰", "アイルランド"],
  Russia: ["俄罗斯", "ロシア"],
  Ukraine: ["乌克兰", "ウクライナ"],
  Turkey: ["土耳其", "トルコ"],
  Canada: ["加拿大", "カナダ"],
  Mexico: ["墨西哥", "メキシコ"],
  Brazil: ["巴西", "ブラジル"],
  Argentina: ["阿根廷", "アルゼンチン"],
  Chile: ["智利", "チリ"],
  Colombia: ["哥伦比亚", "コロンビア"],
  Jamaica: ["牙买加", "ジャマイカ"],
  Australia: ["澳大利亚", "オーストラリア"],
  "New Zealand": ["新西兰", "ニュージーランド"],
  Thailand: ["泰国", "タイ"],
  Vietnam: ["越南", "ベトナム"],
  Indonesia: ["印度尼西亚", "インドネシア"],
  Malaysia: ["马来西亚", "マレーシア"],
  Philippines: ["菲律宾", "フィリピン"],
  Israel: ["以色列", "イスラエル"],
  "Saudi Arabia": ["沙特阿拉伯", "サウジアラビア"],
  "United Arab Emirates": ["阿联酋", "アラブ首長国連邦"],
  Egypt: ["埃及", "エジプト"],
  "South Africa": ["南非", "南アフリカ"],
  Nigeria: ["尼日利亚", "ナイジェリア"],
};

const sources: Readonly<Record<string, Labels>> = {
  Direct: ["Direct", "直接访问", "直接流入"],
  Search: ["Search", "搜索", "検索"],
  Social: ["Social", "社交媒体", "ソーシャル"],
  Referral: ["Referral", "引荐", "参照元"],
  Campaign: ["Campaign", "广告活动", "キャンペーン"],
  AISearch: ["AI search", "AI搜索", "AI検索"],
};

const devices: Readonly<Record<string, Labels>> = {
  PC: ["PC", "电脑", "PC"],
  Mobile: ["Mobile", "手机", "モバイル"],
  Tablet: ["Tablet", "平板", "タブレット"],
};

/** By the names of dimensions. */
const ofDimension: Readonly<Record<string, Readonly<Record<string, Labels>>>> = {
  sourceType: sources,
  deviceType: devices,
  terminalType: devices,
  dimension: devices,
};

/** The three names of a value of a dimension, if it has any. */
export function valueNames(dimension: string, value: string): Labels | undefined {
  if (dimension === "country") {
    const named = Object.hasOwn(countries, value) ? countries[value] : undefined;
    return named && [value, ...named];
  }
  const names = Object.hasOwn(ofDimension, dimension) ? ofDimension[dimension] : undefined;
  return names && Object.hasOwn(names, value) ? names[value] : undefined;
}
