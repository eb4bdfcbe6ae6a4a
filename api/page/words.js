// What the page calls things, in Korean; and how it writes money.

export const RELATIONS = {
  INVESTED_IN: "투자", HOLDS_STAKE: "지분 보유", ACQUIRED: "인수", GAVE_CREDIT: "크레딧 제공",
  COMMITTED_TO_BUY: "구매 약정", EXCLUSIVE_TO: "독점 약속", PART_OF: "소속", COMPETES_WITH: "경쟁",
  FUNDS: "자금 조달", OF: "기업가치",
};
export const STATUSES = { asserted: "확인 보도", tentative: "추진·관측", denied: "부인", ended: "종료" };
// What the service says in English under `reason`.
export const FOLLOWS = "이 투자 유치를 직접 전한 기사는 없고, 아래 투자들에서 따라 나옵니다.";
const CURRENCIES = { USD: "달러", KRW: "원", CNY: "위안", EUR: "유로", JPY: "엔", GBP: "파운드", HKD: "홍콩달러" };
const ROUNDS = {
  "pre-seed": "프리시드", seed: "시드", "pre-a": "프리A", "pre-b": "프리B", bridge: "브리지", strategic: "전략적 투자",
  growth: "그로스", ipo: "상장", debt: "차입", grant: "지원금", cumulative: "누적", other: "",
};
const SCOPES = {
  financing: "투자", cloud: "클라우드", distribution: "유통", supply: "공급", "model-access": "모델 이용",
  license: "라이선스", merchant: "가맹", negotiation: "협상", other: "",
};
const KINDS = { cloud: "클라우드", compute: "연산", hardware: "하드웨어", service: "서비스" };
const BEFORE = { about: "약 ", max: "최대 ", min: "", exact: "" };
const AFTER = { min: " 이상", about: "", max: "", exact: "" };
const UNITS = [[1e12, "조"], [1e8, "억"], [1e4, "만"]];

export function money(fact) {
  if (fact.amount === null || fact.amount === undefined) return "";
  const upper = fact.amount_max ? `~${figure(fact.amount_max)}` : "";
  const qualifier = fact.qualifier || "exact";
  const currency = CURRENCIES[fact.currency] || fact.currency;
  return `${BEFORE[qualifier]}${figure(fact.amount)}${upper} ${currency}${AFTER[qualifier]}`;
}

export function round(name) {
  if (!name) return "";
  return name in ROUNDS ? ROUNDS[name] : name.toUpperCase().replace("SERIES-", "시리즈 ");
}

export function percent(fact) {
  if (fact.percent === null || fact.percent === undefined) return "";
  const qualifier = fact.percent_qualifier || "exact";
  return `${BEFORE[qualifier]}${fact.percent}%${AFTER[qualifier]}`;
}

export function terms(fact) {
  const share = fact.share_low != null ? `투자액의 ${span(fact.share_low, fact.share_high)}` : "";
  const of = fact.relation === "GAVE_CREDIT" ? KINDS[fact.kind] : fact.relation === "EXCLUSIVE_TO" ? SCOPES[fact.scope] : "";
  return [round(fact.round), money(fact), percent(fact), of, share, fact.what, fact.lead ? "주도" : ""].filter(Boolean);
}

export function when(fact) {
  const start = fact.since || fact.day || "";
  return fact.until ? `${start} ~ ${fact.until}` : start;
}

function span(low, high) {
  const [from, to] = [low, high ?? low].map((share) => Math.round(share * 1000) / 10);
  return from === to ? `${from}%` : `${from}~${to}%`;
}

function figure(value) {
  const [size, unit] = UNITS.find(([least]) => value >= least) || [1, ""];
  return `${Number((value / size).toFixed(2)).toLocaleString("ko")}${unit}`;
}
