"""How the HTTP service describes itself: every query with its types, every problem."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from queries.catalogue import load_all

pytest_plugins = ["small_service"]


def test_the_docs_are_a_page_of_our_own(client: TestClient) -> None:
    answer = client.get("/docs")
    assert (answer.status_code, answer.url.path) == (200, "/docs/")
    assert '<script src="../docs.js" type="module">' in answer.text
    assert "//" not in answer.text.replace("<!doctype html>", "")


@pytest.mark.parametrize("query", load_all().values(), ids=lambda query: query.name)
def test_every_query_is_an_endpoint_typed_from_its_header(client: TestClient, query: Any) -> None:
    described = client.get("/openapi.json").json()["paths"][f"/queries/{query.name}"]["get"]
    parameters = {each["name"]: each for each in described["parameters"]}
    assert {"cursor", *(p.name for p in query.parameters)} <= set(parameters)
    for parameter in query.parameters:
        assert parameters[parameter.name]["required"] is parameter.required
    answer = described["responses"]["200"]["content"]["application/json"]["schema"]
    page, *graph = [each["$ref"] for each in answer.get("anyOf", [answer])]
    assert page.endswith("Page")
    assert [each.rpartition("/")[2] for each in graph] == (["Graph"] if query.graph else [])
    parties = [p.name for p in query.parameters if p.type == "party"]
    given = dict(zip(parties, ("moonshot-ai", "alibaba"), strict=False))
    given |= {"fact": "f-stake"} if query.name == "why" else {}
    given |= {name: value for name, value in query.example.items() if name not in given}
    for row in client.get(f"/queries/{query.name}", params=given).json()["items"]:
        assert list(row) == [column.name for column in query.columns]


def test_the_openapi_declares_problems(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path, methods in document["paths"].items():
        if path.startswith(("/queries", "/entities", "/facts")):
            content = methods["get"]["responses"]["422"]["content"]
            assert "detail" in content["application/problem+json"]["schema"]["properties"], path
