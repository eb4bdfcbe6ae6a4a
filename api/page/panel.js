// Beside the drawing: the party, its facts as a list, and the sentences behind the chosen one.

import { element, fill, link } from "./elements.js";
import { FOLLOWS, RELATIONS, STATUSES, money, percent, round, terms, when } from "./words.js";

export function showParty(container, party) {
  const others = (party.names || []).filter((name) => name !== party.name).join(" · ");
  fill(
    container,
    element("h2", { textContent: party.name }),
    others ? element("p", { className: "pale", textContent: others }) : null,
    sums("받은 돈", party.deals),
    sums("기업가치", party.valuations),
  );
}

function sums(title, rows) {
  const told = rows.filter((row) => ["asserted", "ended"].includes(row.status) && (row.amount !== null || row.round));
  if (!told.length) return null;
  const items = told.map((row) => element("li", { textContent: [row.day, round(row.round), money(row)].filter(Boolean).join(" · ") }));
  return element("div", {}, element("h3", { textContent: title }), element("ul", {}, ...items));
}

export function showFacts(container, facts, choose) {
  const items = facts.map((fact) => {
    const said = element("button", { type: "button" }, sentence(fact), element("br"), element("small", { textContent: [...terms(fact), when(fact)].filter(Boolean).join(" · ") }));
    said.dataset.fact = fact.fact;
    said.addEventListener("click", () => choose(fact.fact));
    return element("li", {}, said);
  });
  fill(container, element("h3", { textContent: `사실 ${facts.length}건` }), element("ul", {}, ...items));
}

export function markChosen(container, fact) {
  for (const said of container.querySelectorAll("button")) said.setAttribute("aria-current", said.dataset.fact === fact);
}

export function showEvidence(container, fact) {
  const quotes = fact.evidence.flatMap((evidence) => [
    element("blockquote", { textContent: evidence.quote }),
    element("p", { className: "pale" }, badge(evidence.status), " ", ...source(evidence)),
  ]);
  const origin = fact.origin ? element("p", { className: "pale", textContent: `출처: ${fact.origin}` }) : null;
  const follows = fact.follows_from ? element("p", { className: "pale", textContent: FOLLOWS }) : null;
  fill(container, element("h3", {}, sentence(fact)), element("p", { className: "pale", textContent: [...terms(fact), when(fact)].filter(Boolean).join(" · ") }), follows, ...quotes, origin);
}

function sentence(fact) {
  const said = element("span", { textContent: fact.source_name
    ? `${fact.source_name} → ${fact.target_name} · ${RELATIONS[fact.relation]} `
    : `${fact.target_name} · ${RELATIONS[fact.relation]} ` });
  if (fact.status && fact.status !== "asserted") said.append(badge(fact.status));
  return said;
}

function badge(status) {
  return element("span", { className: `status ${status}`, textContent: STATUSES[status] });
}

function source(evidence) {
  const reported = [money(evidence), percent(evidence)].filter(Boolean).join(", ");
  const place = [evidence.publisher, evidence.published, reported ? `보도 수치 ${reported}` : ""].filter(Boolean).join(" · ");
  return [link(evidence.title || "기사", evidence.url), element("br"), place];
}
