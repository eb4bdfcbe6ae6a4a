"""What the graph looks like in every store: labels, relationship types with their ends, constraints, indexes."""

from dataclasses import dataclass

from graph.schema import RELATIONS, EntityKind, RelationType


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """A relationship type and the labels of its ends; `unit` names the end by which its facts are replaced."""

    name: str
    source: str
    target: str
    unit: str | None = None


def _unit_end(relation: RelationType) -> str:
    """A relation runs in the graph from its subject to its object, or turned."""
    return "source" if (relation.unit == "subject") != relation.turned else "target"


KINDS = tuple(kind.value for kind in EntityKind)
LABELS = (
    "Party", "Name", "Former", "Deal", "Valuation", "Evidence", "Earlier", "Article", "Threshold", "Pair", "Position",
)  # fmt: skip

# Facts between two parties. Those of `FUNDS`, `OF` and `PARTICIPATED_IN` go with their deal or valuation node.
PARTY_FACTS = {
    relation.edge: Relationship(name=relation.edge, source="Party", target="Party", unit=_unit_end(relation))
    for relation in RELATIONS.values()
    if relation.object is not None
}
FUNDS = Relationship(name="FUNDS", source="Deal", target="Party")
OF = Relationship(name="OF", source="Valuation", target="Party")
PARTICIPATED_IN = Relationship(name="PARTICIPATED_IN", source="Party", target="Deal")
FACTS = PARTY_FACTS | {FUNDS.name: FUNDS, OF.name: OF}
# Whoever puts money into a company or buys it takes part in the deal; who gives credits is in `GAVE_CREDIT.deal`.
PARTICIPATING = ("INVESTED_IN", "ACQUIRED")
TIES = {name: Relationship(name=name, source="Party", target="Party") for name in ("PART_OF", "COMPETES_WITH")}
# By what a party is found: its folded names, and the ids that it may have had.
NAMES = Relationship(name="NAMES", source="Name", target="Party")
NOW = Relationship(name="NOW", source="Former", target="Party")
FINDING = (NAMES, NOW)
IN = Relationship(name="IN", source="Evidence", target="Article")
RELATIONSHIPS = (*FACTS.values(), PARTICIPATED_IN, *TIES.values(), *FINDING, IN)

# Nodes that are replaced with the facts of their unit, and the property that names it.
UNIT_NODES = {"Deal": "company", "Valuation": "company", "Evidence": "unit", "Earlier": "unit"}
INDEXES = (
    *UNIT_NODES.items(),
    *(("Evidence", name) for name in ("fact", "month", "status", "fact_size", "fact_disputed")),
    *(("Evidence", name) for name in ("fact_sure", "fact_place", "fact_share", "fact_back")),
    *(("Evidence", name) for name in ("fact_breach", "fact_rivalry")),
    *(("Party", name) for name in ("country", "letters", "first_level", "flow")),
    ("Name", "shared"), ("Pair", "level"), ("Earlier", "fact"),
)  # fmt: skip
# Few among many relationships: questions over all of them start here, and not at every party.
RELATIONSHIP_INDEXES = (("GAVE_CREDIT", "status"), ("COMMITTED_TO_BUY", "status"), ("EXCLUSIVE_TO", "status"))


def definitions() -> list[str]:
    """The statements that a store runs before its first write; running them again changes nothing."""
    constraints = [
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE" for label in LABELS
    ]
    indexes = [
        f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})" for label, name in INDEXES
    ]
    relationship_indexes = [
        f"CREATE INDEX {type_.lower()}_{name} IF NOT EXISTS FOR ()-[r:{type_}]-() ON (r.{name})"
        for type_, name in RELATIONSHIP_INDEXES
    ]
    return constraints + indexes + relationship_indexes
