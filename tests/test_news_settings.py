from pathlib import Path

import pytest

from api.wiring import ConfigurationError, Settings, fetch_settings


def _settings(**environment: str) -> Settings:
    return Settings.from_environment(environment, dotenv=Path("none.env"))


@pytest.mark.parametrize("contact", ["", "me", "a b@c.d", "me@example.org\r\nX: 1"])
def test_who_cannot_be_found_does_not_fetch(contact: str) -> None:
    with pytest.raises(ConfigurationError, match="DEALGRAPH_CONTACT: set it to a mail address or a URL"):
        fetch_settings(_settings(DEALGRAPH_CONTACT=contact))


@pytest.mark.parametrize("contact", ["me@example.org", "https://example.org/reader"])
def test_a_contact_and_places_to_reach_are_set_by_the_environment(contact: str) -> None:
    found = fetch_settings(_settings(DEALGRAPH_CONTACT=contact, DEALGRAPH_REACH="news.lan:8080 [::1]:80"))
    assert found.contact == contact
    assert found.reach.objection("news.lan", "10.0.0.7", 8080) is None
    assert found.reach.objection("localhost", "::1", 80) is None
    assert found.reach.objection("news.lan", "10.0.0.7", 80) is not None
