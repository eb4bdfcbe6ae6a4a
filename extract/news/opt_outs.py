"""Where a site reserves its texts from the training of models. We train on none; who uses what we keep must know."""

import re
from collections.abc import Iterator, Mapping

import orjson
from protego import Protego

# Sites name these in robots.txt to keep their texts from models.
AI_CRAWLERS = (
    "GPTBot", "ClaudeBot", "anthropic-ai", "CCBot", "Google-Extended", "Applebot-Extended", "Bytespider",
    "meta-externalagent", "Amazonbot", "cohere-training-data-crawler", "PerplexityBot", "Diffbot", "omgili",
)  # fmt: skip
# Header -> what in it reserves.
_HEADERS = {
    "x-robots-tag": re.compile(r"\bno(?:image)?ai\b", re.IGNORECASE),
    "tdm-reservation": re.compile(r"^\s*1\b"),
    "content-usage": re.compile(r"\btrain-ai\s*=\s*n\b", re.IGNORECASE),
}
_SIGNAL = re.compile(
    r"^[ \t]*content-(?:signal|usage)[ \t]*:.*\b(?:ai-train[ \t]*=[ \t]*no|train-ai[ \t]*=[ \t]*n)\b", re.I | re.M
)


def of_headers(headers: Mapping[str, str]) -> Iterator[str]:
    """The reservations in the headers of an answer."""
    for name, pattern in _HEADERS.items():
        if found := pattern.search(headers.get(name, "")):
            yield f"{name}: {found.group().strip().lower()}"


def of_robots(robots: Protego, text: str, url: str, agent: str) -> Iterator[str]:
    """The reservations in robots.txt: crawlers for models that may not read what `agent` may, and signals of use."""
    if robots.can_fetch(url, agent):
        yield from (f"robots.txt: {crawler}" for crawler in AI_CRAWLERS if not robots.can_fetch(url, crawler))
    if signal := _SIGNAL.search(text):
        yield f"robots.txt: {' '.join(signal.group().lower().split())}"


def rules_of_tdmrep(data: str) -> str:
    """/.well-known/tdmrep.json as a robots.txt that disallows what is reserved; both write paths alike."""
    try:
        entries = orjson.loads(data)
    except orjson.JSONDecodeError:
        return ""
    rules = [rule for entry in entries if (rule := _rule(entry))] if isinstance(entries, list) else []
    return "\n".join(("User-agent: *", *rules))


def _rule(entry: object) -> str | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("location"), str):
        return None
    reserved = str(entry.get("tdm-reservation")) == "1"
    location = "".join(entry["location"].split())
    return f"{'Disallow' if reserved else 'Allow'}: {location}"
