"""What belongs to an English name beside its words: a legal form, quotation marks, other names in parentheses."""

import re

from extract.rules.names import Name, Span

_LEGAL = re.compile(
    r",? (?:Inc|Corp|Co|Ltd|LLC|L\.P|LP|PLC|Plc|plc|GmbH|AG|SA|S\.A|NV|N\.V|AB|Pte|Pty|Limited|Corporation|"
    r"Holdings)\b\.?(?:,? Ltd\.?)?"
)
_ASIDE = re.compile(r" ?\(([^()\n]{1,60})\)")
# How wire services write an exchange's code: <TTM.N>.
_CODE = re.compile(r" ?<[A-Z0-9]+(?:\.[A-Z]+)+>")
_ALIAS = re.compile(r"(?:(?:the|or|aka|a\.k\.a\.|formerly|d/b/a)\s+)?[“\"‘']?([A-Z][\w&.’' -]{1,30}?)[”\"’']?$")
_TICKER = re.compile(r"(?:[A-Za-z. ]+: ?|NASDAQ|NYSE)[A-Z.]{1,8}", re.I)
_OPEN, _CLOSE = tuple("“\"‘'"), tuple("”\"’'")


def whole(text: str, start: int, end: int) -> Name:
    """The name at a place of the text with all that belongs to it."""
    first = start - 1 if start and text[start - 1] in _OPEN else start
    legal = _LEGAL.match(text, end)
    end = last = legal.end() if legal else end
    code = _CODE.match(text, last)
    if code:
        last = code.end()
    elif text[start - 1 : start] == "<" and text[last : last + 1] == ">":
        first, last = start - 1, last + 1
    aside = _ASIDE.match(text, last)
    aliases = _aliases(text[start:end], aside) if aside else ()
    if aside and (aliases or _TICKER.match(aside.group(1))):
        last = aside.end()
    if first < start and text[last : last + 1] in _CLOSE:
        last += 1
    return Name(start=start, end=end, outer=(first, last), aliases=aliases)


def _aliases(name: str, aside: re.Match[str]) -> tuple[Span, ...]:
    """The other name that a parenthesis holds, if it holds one and no figures."""
    inside, at = aside.group(1), aside.start(1)
    alias = _ALIAS.match(inside)
    if alias is None or _TICKER.match(inside) or re.search(r"\d{3}", inside) or not _is_alias(name, alias.group(1)):
        return ()
    return ((at + alias.start(1), at + alias.end(1)),)


def _is_alias(name: str, alias: str) -> bool:
    """An abbreviation, or a shorter form of the name."""
    letters = "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper() or word[0].isdigit())
    short = re.sub(r"\W", "", alias)
    return alias.split()[0].lower() in name.lower() or short.upper()[:2] == letters[:2].upper() or short.isupper()
