// Draws a party's neighbourhood: parties around it, facts as arrows with their terms.

import { RELATIONS, terms } from "./words.js";

const COLOURS = {
  INVESTED_IN: "#1f5fd0", HOLDS_STAKE: "#0f8a7e", ACQUIRED: "#7a3fc0", GAVE_CREDIT: "#c46a00",
  COMMITTED_TO_BUY: "#8a6d1d", EXCLUSIVE_TO: "#c02a4b", PART_OF: "#98a1ae", COMPETES_WITH: "#98a1ae",
};
const FONT = 'system-ui, "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif';
const MARGIN = 46;
const STYLE = [
  { selector: "node", style: {
    label: "data(name)", "font-family": FONT, "font-size": 13, color: "#1c2430", "text-valign": "bottom",
    "text-margin-y": 5, "text-wrap": "wrap", "text-max-width": 130, "background-color": "#aab4c3", width: 26, height: 26,
    "text-background-color": "#f6f7f9", "text-background-opacity": .85, "text-background-padding": 2 } },
  { selector: "node.centre", style: { "background-color": "#1c2430", width: 40, height: 40, "font-size": 15, "font-weight": 600 } },
  { selector: "edge", style: {
    label: "data(label)", "font-family": FONT, "font-size": 11, color: "data(colour)", "text-rotation": "autorotate",
    "text-background-color": "#f6f7f9", "text-background-opacity": .9, "text-background-padding": 2,
    "text-wrap": "wrap", "text-max-width": 150,
    "curve-style": "bezier", "control-point-step-size": 46, width: 1.7, "line-color": "data(colour)",
    "target-arrow-color": "data(colour)", "target-arrow-shape": "triangle", "arrow-scale": .9 } },
  { selector: "edge[relation = 'COMPETES_WITH']", style: { "target-arrow-shape": "none", "line-style": "dotted" } },
  { selector: "edge.tentative", style: { "line-style": "dashed", opacity: .75 } },
  { selector: "edge.denied", style: { "line-style": "dotted", opacity: .6 } },
  { selector: "edge.chosen", style: { width: 4 } },
];

export class Drawing {
  constructor(container, { onFact, onParty }) {
    this.cy = cytoscape({ container, style: STYLE, maxZoom: 1.4, minZoom: .15 });
    // What stands beside it may shrink it after it was drawn.
    new ResizeObserver(() => this.cy.resize().fit(undefined, MARGIN)).observe(container);
    this.cy.on("tap", "edge", (event) => onFact(event.target.id()));
    this.cy.on("tap", "node", (event) => onParty(event.target.id()));
  }

  show(centre, facts) {
    this.cy.elements().remove();
    this.cy.add(nodes(centre, facts));
    this.cy.add(facts.map(edge));
    this.cy.layout({
      name: "concentric", animate: false, padding: MARGIN, minNodeSpacing: 70, startAngle: Math.PI,
      concentric: (node) => (node.id() === centre.id ? 2 : 1), levelWidth: () => 1,
      spacingFactor: Math.max(1.1, 4 - this.cy.nodes().length / 2),
    }).run();
    this.cy.fit(undefined, MARGIN);
  }

  choose(fact) {
    this.cy.edges().removeClass("chosen");
    this.cy.getElementById(fact).addClass("chosen");
  }
}

function nodes(centre, facts) {
  const names = new Map([[centre.id, centre.name]]);
  for (const fact of facts) names.set(fact.source, fact.source_name).set(fact.target, fact.target_name);
  return [...names].map(([id, name]) => ({ data: { id, name }, classes: id === centre.id ? "centre" : "" }));
}

function edge(fact) {
  const label = [RELATIONS[fact.relation], ...terms(fact).slice(0, 2)].join(" · ");
  return {
    data: { id: fact.fact, source: fact.source, target: fact.target, relation: fact.relation, label, colour: COLOURS[fact.relation] },
    classes: fact.status || "",
  };
}
