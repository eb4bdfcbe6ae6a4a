"""How a site writes its times, by the country that its address, its language or its own dates tell."""

import re
from collections.abc import Mapping
from datetime import tzinfo
from zoneinfo import ZoneInfo

from extract.news.dates import DAY_FIRST, MONTH_FIRST, YEAR_FIRST

# The zone in which an unmarked clock hangs in a country. Where they are spread over several it is not known.
ZONES: Mapping[str, tzinfo] = {
    country: ZoneInfo(name)
    for name, countries in (
        ("Asia/Seoul", "kr"), ("Asia/Tokyo", "jp"), ("Asia/Shanghai", "cn"), ("Asia/Taipei", "tw"),
        ("Asia/Hong_Kong", "hk"), ("Asia/Singapore", "sg"), ("Asia/Kuala_Lumpur", "my"), ("Asia/Manila", "ph"),
        ("Asia/Bangkok", "th"), ("Asia/Ho_Chi_Minh", "vn"), ("Asia/Kolkata", "in"), ("Asia/Karachi", "pk"),
        ("Asia/Dhaka", "bd"), ("Asia/Colombo", "lk"), ("Asia/Kathmandu", "np"), ("Asia/Dubai", "ae"),
        ("Asia/Jerusalem", "il"), ("Asia/Riyadh", "sa"), ("Europe/Istanbul", "tr"), ("Africa/Cairo", "eg"),
        ("Africa/Nairobi", "ke tz ug"), ("Africa/Lagos", "ng"), ("Africa/Accra", "gh"), ("Africa/Johannesburg", "za"),
        ("Europe/London", "uk gb"), ("Europe/Dublin", "ie"), ("Europe/Berlin", "de at ch"), ("Europe/Paris", "fr"),
        ("Europe/Madrid", "es"), ("Europe/Rome", "it"), ("Europe/Amsterdam", "nl"), ("Europe/Brussels", "be"),
        ("Europe/Stockholm", "se"), ("Europe/Oslo", "no"), ("Europe/Copenhagen", "dk"), ("Europe/Helsinki", "fi"),
        ("Europe/Warsaw", "pl"), ("Europe/Prague", "cz"), ("Europe/Vienna", "at"), ("Europe/Athens", "gr"),
        ("Europe/Kyiv", "ua"), ("Pacific/Auckland", "nz"),
        # Of several zones, but most of their sites are in one.
        ("America/Sao_Paulo", "br"), ("America/Argentina/Buenos_Aires", "ar"), ("America/Santiago", "cl"),
        ("America/Bogota", "co"), ("America/Lima", "pe"), ("America/Mexico_City", "mx"), ("Asia/Jakarta", "id"),
        ("Australia/Sydney", "au"),
    )
    for country in countries.split()
}  # fmt: skip
_ORDERS = {
    **dict.fromkeys(ZONES, DAY_FIRST),
    **dict.fromkeys(("kr", "jp", "cn", "tw"), YEAR_FIRST),
    **dict.fromkeys(("us", "ph"), MONTH_FIRST),
}
# Languages that are mostly of one country, where no country is named.
_OF_LANGUAGE = {
    "ko": "kr", "ja": "jp", "de": "de", "fr": "fr", "it": "it", "nl": "nl", "pl": "pl", "sv": "se", "da": "dk",
    "fi": "fi", "cs": "cz", "tr": "tr", "vi": "vn", "th": "th", "he": "il", "uk": "ua", "el": "gr",
    "id": "id",
}  # fmt: skip
# Ends of addresses that are of no country, though they look like it.
_WORLDWIDE = frozenset(("co", "io", "ai", "tv", "me", "fm", "cc", "ly"))
_TAG = re.compile(r"([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?$", re.IGNORECASE)


def country(host: str, tags: tuple[str, ...]) -> str:
    """By the end of the address, or else the first of its language tags that names one: `en-IN`, `de`."""
    end = host.rpartition(".")[2].lower()
    if end in _ORDERS and end not in _WORLDWIDE:
        return end
    parts = [found for tag in tags if (found := _TAG.match(tag.strip()))]
    named = [found[2].lower() for found in parts if found[2]]
    # Systems are set up for America, wherever they stand.
    named.sort(key="us".__eq__)
    return next(iter(named), "") or next(
        (_OF_LANGUAGE[found[1].lower()] for found in parts if found[1].lower() in _OF_LANGUAGE), ""
    )


def order(of_country: str) -> str:
    return _ORDERS.get(of_country, "")
