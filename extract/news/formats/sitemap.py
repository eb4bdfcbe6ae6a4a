"""Sitemaps: of pages, of news, and of further sitemaps."""

from collections.abc import Iterator

from lxml import etree

from extract.news.formats.entry import Entry
from extract.news.formats.xml_tree import name


def pages(sitemap: etree._Element) -> Iterator[Entry]:
    """The pages. Only news says when it was published; other pages say when they last changed."""
    for page in sitemap.iterchildren("{*}url"):
        parts = _texts(page)
        news = next((_texts(part) for part in page.iterchildren("{*}news")), {})
        yield Entry(
            link=parts.get("loc", ""),
            title=" ".join(news.get("title", "").split()),
            published=news.get("publication_date", ""),
            changed=parts.get("lastmod", ""),
        )


def sitemaps(index: etree._Element) -> Iterator[Entry]:
    """The further sitemaps that an index names."""
    for sitemap in index.iterchildren("{*}sitemap"):
        parts = _texts(sitemap)
        yield Entry(link=parts.get("loc", ""), changed=parts.get("lastmod", ""), is_list=True)


def _texts(element: etree._Element) -> dict[str, str]:
    return {name(part): (part.text or "").strip() for part in element.iterchildren(etree.Element)}
