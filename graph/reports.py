"""A claim whose parties are resolved, as one report of a deal or a fact."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.confidence import Support
from graph.days import is_before, iso
from graph.model import Article, Claim
from graph.schema import Status

UNKNOWN_SOURCE = "unknown"
MOST_CITED = 3
# On one day the weaker word is taken first: the denial of a report of the same day has the last word.
STRENGTH = (Status.TENTATIVE, Status.ASSERTED, Status.DENIED, Status.ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`subject` and `object` are entity ids; `published` is the day of recording where the article has none.

    `original` is the article of which this one is a copy. `first` is its first version; `told` the day on which
    a version told this first, where it is not the article's, and `lapsed` when one came without it. Where there
    are versions, `news` is the day by which what they tell had happened.
    """

    id: str
    claim: Claim
    article: Article
    recorded: str
    subject: str
    object: str | None
    original: Article | None = None
    first: str | None = None
    told: str | None = None
    news: str | None = None
    lapsed: str | None = None

    @property
    def unit(self) -> str:
        """The entity whose deals it belongs to."""
        return self.subject if self.claim.relation.unit == "subject" else str(self.object)

    @property
    def published(self) -> str:
        """Since when it is known."""
        return self.told or iso(self.article.published) or self.recorded[:10]

    @property
    def news_day(self) -> str:
        """The day by which it had happened where none is stated: a version that changes its sum does not move it."""
        return self.news or self.published

    @property
    def is_later_version(self) -> bool:
        return self.first not in (None, self.article.id)

    @property
    def stated_day(self) -> str | None:
        """What an article tells as done was done by the day of the article, whatever later day it names."""
        stated = iso(self.claim.qualifiers.get("date"))
        if stated and self.claim.status is not Status.TENTATIVE and is_before(self.published, stated):
            return None
        return stated

    @property
    def day(self) -> str:
        """When it happened, else the day by which it had."""
        return self.stated_day or self.news_day

    @property
    def round(self) -> str | None:
        name = self.claim.qualifiers.get("round")
        return name if isinstance(name, str) else None

    @property
    def source(self) -> str:
        """Who is behind it. Articles of unknown publishers may all be one's, so they count as one source."""
        article = self.original or self.article
        return article.publisher or urlsplit(article.url or "").hostname or UNKNOWN_SOURCE

    @property
    def source_kind(self) -> str | None:
        kind = self.claim.qualifiers.get("source")
        return kind if isinstance(kind, str) else None

    @property
    def corrects(self) -> bool:
        """It says that it sets an earlier report right."""
        return bool(self.claim.qualifiers.get("corrects"))

    @property
    def support(self) -> Support:
        return Support(source=self.source, status=self.claim.status, p=self.claim.p)


def by_publication(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda report: (report.published, STRENGTH.index(report.claim.status), report.id))


def cited(articles: Iterable[str]) -> str:
    """Some articles by their ids, the first ones by name: `articles a-1, a-2`."""
    ids = list(dict.fromkeys(articles))
    more = f" and {len(ids) - MOST_CITED} more" if len(ids) > MOST_CITED else ""
    return f"article{'s' * (len(ids) > 1)} {', '.join(ids[:MOST_CITED])}{more}"
