"""A query of the catalogue as one JSON object: what it answers, takes and gives."""

from typing import Any

from queries.catalogue import Query


def described(query: Query) -> dict[str, Any]:
    """The header, for programs."""
    return {
        "name": query.name,
        "title": query.title,
        "title_ko": query.title_ko,
        "summary": query.summary,
        "parameters": [
            {"name": p.name, "type": p.type, "required": p.required, "default": p.default_value,
             "choices": list(p.choices), "bounds": p.bounds and list(p.bounds)}
            for p in query.parameters
        ],
        "columns": [{"name": column.name, "type": column.type} for column in query.columns],
        "graph": list(query.graph),
        "example": dict(query.example),
    }  # fmt: skip
