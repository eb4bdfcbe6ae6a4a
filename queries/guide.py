"""The catalogue as a guide for Neo4j Browser: `:play` shows a slide a question, in Korean and English."""

from collections.abc import Iterable
from html import escape

from queries.browser import drawing, favourite
from queries.catalogue import Query

TITLE = "dealgraph: 질문으로 보는 투자 관계 / who backs whom, question by question"
INTRO = """
<h3>{title}</h3>
<p>오른쪽 화살표로 넘기며 질문을 하나씩 봅니다. 상자를 누르면 질문이 편집기에 들어가고, 실행하면 답이 나옵니다.
값을 바꿔 물어도 됩니다. 당사자는 id로 씁니다.</p>
<p>The arrow at the right leads through the questions. A click on a box puts it into the editor; run it for the answer,
or change a value first. Parties are given by their ids.</p>
<p>회사의 id 찾기 / to find a party's id:</p>
<pre class="pre-scrollable code runnable">{find}</pre>
"""
FIND = """// 이름으로 당사자 찾기 / parties by a part of their names
MATCH (party:Party)
WHERE any(name IN party.names WHERE toLower(name) CONTAINS toLower('moonshot'))
RETURN party.id AS id, party.name AS name, party.names AS names ORDER BY name LIMIT 20"""
SLIDE = """
<h3>{title_ko}</h3>
<h4>{title}</h4>
<p>{summary}</p>
<p>표로 / as rows</p>
<pre class="pre-scrollable code runnable">{rows}</pre>
"""
GRAPH = """
<p>그림으로 / as a graph</p>
<pre class="pre-scrollable code runnable">{graph}</pre>
"""


def guide(queries: Iterable[Query]) -> str:
    """An HTML page of slides: the first says how, one follows for each question in the order of their names."""
    slides = [INTRO.format(title=_text(TITLE), find=_text(FIND)), *map(_slide, queries)]
    body = "".join(f"<slide>{slide}</slide>\n" for slide in slides)
    return (
        f'<!doctype html>\n<html lang="ko"><head><meta charset="utf-8"><title>{_text(TITLE)}</title></head>\n'
        f'<body><article class="guide"><carousel class="deck container-fluid">\n{body}</carousel></article></body>'
        "</html>\n"
    )


def _slide(query: Query) -> str:
    told = SLIDE.format(
        title_ko=_text(query.title_ko), title=_text(query.title), summary=_text(query.summary),
        rows=_text(favourite(query)),
    )  # fmt: skip
    return told + (GRAPH.format(graph=_text(drawing(query))) if query.graph else "")


def _text(text: str) -> str:
    """As text of HTML. Browser deletes what looks like a handler, and so would a condition like `one = 'a'`."""
    return escape(text).replace("=", "&#61;")
