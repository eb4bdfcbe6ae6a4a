"""Which of the times that a line shows is that of publication, as the words beside them tell."""

import re
from collections.abc import Iterator, Sequence

from extract.news.time_words import MONTH, WEEKDAY

PUBLISHED, UPDATED, PLAIN = "published", "updated", "plain"

_LABELS = {
    PUBLISHED: (
        r"(?:first |originally |initially |date |online |web )?(?:published|posted|publication|released?|issued|filed"
        r"|submitted|created|uploaded|added|release date|date)(?: (?:date|time|at|on|in|online|from|by|for))*",
        r"veröffentlicht(?: am)?|erschienen(?: am)?|publié(?:e)?(?: le)?|mis en ligne(?: le)?|publicado(?: (?:el|em))?"
        r"|pubblicato(?: il)?|gepubliceerd(?: op)?|geplaatst(?: op)?|publicerad|julkaistu",
        r"(?:기사|최초|온라인|웹|뉴스)?\s?(?:입력|등록|승인|게시|게재|작성|발행|송고|배포|공개|출고|보도|올린|방송)"
        r"\s?(?:일시|시각|시간|날짜|일자|날|일)?|날짜|작성한 날",
        r"公開日?|掲載日?|配信日?|発表日?|投稿日?|发布(?:时间|日期)?|發布(?:時間|日期)?",
    ),
    UPDATED: (
        r"(?:last |latest )?(?:updated?|modified|modification|revised|edited(?! by)|changed|amended|reviewed|refreshed)"
        r"(?: (?:date|time|at|on))*",
        r"aktualisiert(?: am)?|stand(?=:)|mis à jour(?: le)?|actualizado(?: (?:el|em))?|atualizado(?: em)?"
        r"|aggiornato(?: il)?|bijgewerkt(?: op)?|diperbarui",
        r"(?:기사|최종|마지막)?\s?(?:수정|업데이트|갱신|변경|편집|보정|고침)\s?(?:일시|시각|시간|날짜|일자|일)?",
        r"更新日?|最終更新日?|更新时间|更新時間",
    ),
    # Times of other things: what is printed or read, and when something takes place.
    "": (
        r"print(?:ed)?(?: (?:edition|version|on))*|in print|e-?paper|this edition|archived|accessed|retrieved"
        r"|event date|embargo(?:ed)?(?: until)?|deadline|expires?|valid until|closing date|fetched|today is",
        r"지면|인쇄|출력|신문\s?게재|게재\s?면|행사\s?일시|마감|접수\s?기간|만료|종료|조회\s?일|엠바고|기준",
    ),
}
_EDGE, _END = r"(?<![a-zà-ÿ가-힣])", r"(?:(?![a-zà-ÿ가-힣])|(?=오[전후]))"
_LABEL = re.compile(
    "|".join(rf"{_EDGE}(?P<k{number}>{'|'.join(forms)}){_END}" for number, forms in enumerate(_LABELS.values())),
    re.IGNORECASE,
)
_KINDS = {f"k{number}": name for number, name in enumerate(_LABELS)}
_PART = re.compile(
    rf"(?:(?:(?:19|20)\d\d|\d\d?|{'|'.join(MONTH)}|{'|'.join(WEEKDAY)}|[-./,|()년월일]|요일|\d\d?:\d\d(?::\d\d)?|오전|오후|[ap]m)"
    r"\s?){1,9}\.?",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d")
# Characters behind a label in which its time begins.
_LONGEST, _NEAR = 200, 12


def stamps(line: str) -> Iterator[tuple[str, str]]:
    """Pieces of the line, each of a kind: what a label says is behind it, or, if behind the last there is nothing, it
    is before it, as in `2026.11.18 14:05 입력`.
    """
    line = line[:_LONGEST]
    labels = list(_LABEL.finditer(line))
    edges = [0, *(each.end() for each in labels)]
    ends = [*(each.start() for each in labels), len(line)]
    pieces = [line[start:end].strip(" :|·,()[]<>-–—") for start, end in zip(edges, ends, strict=True)]
    kinds = [_KINDS[each.lastgroup or ""] for each in labels]
    trails = bool(labels) and bool(_DATED.search(pieces[0])) and not _DATED.search(pieces[-1])
    named = [*kinds, PLAIN] if trails else [PLAIN, *kinds]
    return ((kind, piece) for kind, piece in zip(named, pieces, strict=True) if kind and _DATED.search(piece))


def joined(lines: Sequence[str]) -> list[str]:
    """A line that is only a label, or a part of a date, stands with the next: they are cells of a list, or leaves of a
    calendar.
    """
    found: list[str] = []
    for each in lines:
        line = each.replace(" | ", " ") if _PART.fullmatch(each) else each
        before = found[-1].strip(" :|") if found else ""
        bare = _LABEL.fullmatch(before) or (_PART.fullmatch(before) and _PART.fullmatch(line))
        if bare and len(line) <= _LONGEST:
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found
