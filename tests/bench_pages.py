"""How well pages are read, as the table of `docs/benchmark-pages.md`.

python tests/bench_pages.py
"""

from collections.abc import Sequence

from news_pages import Reading, cases, readings

GROUPS = {"before": "while the rules were made", "after": "after the rules were frozen"}


def share(right: Sequence[bool]) -> str:
    return f"{sum(right)} of {len(right)}"


def row(group: str, found: Sequence[Reading]) -> str:
    articles = [each for each in found if each.case.is_article]
    leaks = [leak in each.page.body for each in articles for leak in each.wanted("leaks")]
    cells = [
        f"{len(found)} pages written {GROUPS[group]}",
        share([each.is_right("kind") for each in found]),
        f"{sum(each.of_words() for each in articles) / len(articles):.3f}",
        *(
            share([each.is_right(field) for each in articles])
            for field in ("title", "published", "authors", "canonical")
        ),
        share(leaks),
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    found = readings(cases())
    print("| pages | kind | body F1 | title | time | authors | address | leaks |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for group in GROUPS:
        if of_group := [each for each in found if each.case.record["written"] == group]:
            print(row(group, of_group))


if __name__ == "__main__":
    main()
