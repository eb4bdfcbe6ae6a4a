"""Answers where looking beats reading, as SVG: which question has which plot."""

import re
from collections.abc import Callable, Mapping
from typing import Any

import orjson

from api.answers import Desk, Page
from api.drawings import Drawing, drawing
from api.plots.co_investment import co_investment
from api.plots.credit_share import credit_share
from api.plots.timeline import timeline
from graph.stores import Row
from queries.catalogue import InvalidValueError, Query

MEDIA_TYPE = "image/svg+xml"
PLOTS: Mapping[str, Callable[[list[Row], Drawing], dict[str, Any]]] = {
    "co_investment": co_investment,
    "credit_share": credit_share,
    "timeline": timeline,
}
# What is no mark of an answer has nothing to say.
CONFIG = {
    "font": "system-ui, Apple SD Gothic Neo, Noto Sans KR, Noto Sans CJK KR, Malgun Gothic, sans-serif",
    "axis": {"aria": False}, "legend": {"aria": False}, "title": {"anchor": "start"},
    "view": {"stroke": None},
}  # fmt: skip
# Axes of nothing have no end.
NOTHING: Mapping[str, Any] = {
    "height": 40, "data": {"values": [{"said": "No such facts. 그런 사실이 없습니다."}]},
    "mark": "text", "encoding": {"text": {"field": "said"}},
}  # fmt: skip
MARK = re.compile(r'<(\w+)( aria-label="([^"]*)" role="graphics-symbol"[^>]*)/>')


def svg(desk: Desk, query: Query, page: Page) -> bytes:
    """The plot of an answer; every mark has a title that says what it stands for.

    Raises InvalidValueError for a query without a plot.
    """
    import vl_convert  # a browser's engine: half a second that only plots need

    if query.name not in PLOTS:
        raise InvalidValueError(f"{query.name}: its answer has no plot; one is that of {', '.join(PLOTS)}")
    own = PLOTS[query.name](page.items, drawing(desk, query, page)) if page.items else NOTHING
    title = {"text": query.title, "subtitle": query.title_ko}
    spec = {"width": 640, "title": title, "background": "white", "padding": 16, "config": CONFIG, **own}
    drawn = vl_convert.vegalite_to_svg(orjson.dumps(spec).decode(), vl_version="6.4", allowed_base_urls=[])
    return MARK.sub(r"<\1\2><title>\3</title></\1>", drawn).encode()
