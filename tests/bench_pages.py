"""How well pages are read, as the table of `docs/benchmark-pages.md`.

python tests/bench_pages.py
"""

from collections.abc import Sequence

from news_pages import Reading, cases, readings


def share(right: Sequence[bool]) -> str:
    return f"{sum(right)} of {len(right)}"


def row(number: int, found: Sequence[Reading]) -> str:
    articles = [each for each in found if each.case.is_article]
    leaks = [leak in each.page.body for each in articles for leak in each.wanted("leaks")]
    cells = [
        f"{number}: {len(found)} pages",
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
    print("| round | kind | body F1 | title | time | authors | address | leaks |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for number in sorted({each.case.round for each in found}):
        print(row(number, [each for each in found if each.case.round == number]))


if __name__ == "__main__":
    main()
