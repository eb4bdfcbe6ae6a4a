"""Pages of sites as articles: title, authors, time and text, or what else a page is."""

from extract.news.pages.page import EMPTY, Page
from extract.news.pages.reading import read_page

__all__ = ["EMPTY", "Page", "read_page"]
