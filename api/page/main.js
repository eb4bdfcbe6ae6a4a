// The page: search a company, see its neighbourhood, click a fact for its sentences. The address holds the party.

import { Drawing } from "./drawing.js";
import { element, fill } from "./elements.js";
import { markChosen, showEvidence, showFacts, showParty } from "./panel.js";
import { KeyNeeded, ask, useKey } from "./service.js";

const SHOWN = 200;
const WAIT_MS = 150;
const $ = (id) => document.getElementById(id);
const drawing = new Drawing($("drawing"), { onFact: choose, onParty: open });
let asked = 0;

// Only the latest of several questions under way may change what is shown.
async function latest(task) {
  const number = ++asked;
  try {
    $("message").textContent = "";
    await task(() => number === asked);
  } catch (error) {
    if (number !== asked) return;
    if (error instanceof KeyNeeded) $("entry").hidden = false;
    $("message").textContent = error.message;
  }
}

function open(id) {
  location.hash = encodeURIComponent(id);
}

// An address that someone broke is asked for as it is: the service says that there is no such party.
function addressed() {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function show() {
  const id = addressed();
  return latest(async (current) => {
    if (!id) return start(current);
    const path = `entities/${encodeURIComponent(id)}`;
    const status = ["asserted", "ended", ...[...document.querySelectorAll("#statuses input:checked")].map((box) => box.value)];
    const [party, page] = await Promise.all([ask(path), ask(`${path}/neighbours`, { status, limit: SHOWN })]);
    if (!current()) return;
    document.title = `${party.name} · dealgraph`;
    drawing.show(party, page.items);
    showParty($("party"), party);
    showFacts($("facts"), page.items, choose);
    fill($("evidence"));
    if (page.next) $("message").textContent = `가장 최근 사실 ${SHOWN}건만 보입니다.`;
  });
}

// Without a party in the address: the best connected one.
async function start(current) {
  const { items } = await ask("search", { limit: 1 });
  if (!current()) return;
  if (items.length) location.replace(`#${encodeURIComponent(items[0].id)}`);
  else $("message").textContent = "아직 사실이 없습니다.";
}

function choose(id) {
  return latest(async (current) => {
    const fact = await ask(`facts/${encodeURIComponent(id)}`);
    if (!current()) return;
    drawing.choose(id);
    markChosen($("facts"), id);
    showEvidence($("evidence"), fact);
    $("evidence").scrollIntoView({ block: "nearest" });
  });
}

function closeEvidence() {
  asked += 1; // one that is still under way comes to nothing
  const chosen = $("facts").querySelector("[aria-current=true]");
  drawing.choose("");
  markChosen($("facts"), null);
  fill($("evidence"));
  chosen?.focus();
}

function find() {
  const q = $("name").value.trim();
  return latest(async (current) => {
    const { items } = await ask("search", q ? { q } : {});
    if (!current()) return;
    const options = items.map((party) => {
      const option = element("button", { type: "button" }, party.name, " ", element("small", { textContent: (party.names || []).filter((name) => name !== party.name).slice(0, 3).join(" · ") }));
      option.addEventListener("click", () => { $("found").replaceChildren(); open(party.id); });
      return element("li", {}, option);
    });
    $("found").replaceChildren(...(options.length ? options : [element("li", { className: "pale", textContent: "찾은 이름이 없습니다" })]));
  });
}

let waiting;
$("name").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(find, WAIT_MS); });
$("search").addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  find().then(() => $("found").querySelector("button")?.click());
});
$("search").addEventListener("keydown", (event) => {
  const options = [$("name"), ...$("found").querySelectorAll("button")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") $("found").replaceChildren();
  if (!step) return;
  event.preventDefault();
  options.at((options.indexOf(document.activeElement) + step) % options.length).focus();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !$("search").contains(event.target) && !$("evidence").hidden) closeEvidence();
});
document.addEventListener("click", (event) => { if (!$("search").contains(event.target)) $("found").replaceChildren(); });
$("statuses").addEventListener("change", show);
$("entry").addEventListener("submit", (event) => { event.preventDefault(); useKey($("key").value); $("entry").hidden = true; show(); });
window.addEventListener("hashchange", show);
show();
