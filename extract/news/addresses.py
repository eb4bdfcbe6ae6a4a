"""Which addresses may be connected to: those of public hosts, at the ports of the web."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx2

# What is reserved, after the IANA registries of special-purpose addresses, and the hosts of clouds beside them. Our own
# table: what `ipaddress` calls global differs from one Python to the next.
_RESERVED_V4 = tuple(
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "this machine"),
        ("10.0.0.0/8", "a private network"),
        ("100.64.0.0/10", "a provider's inner network"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's inner service"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "a private network"),
        ("192.0.0.0/24", "reserved for protocols"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "a private network"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
# Only 2000::/3 is given to hosts; of it, these are not.
_GIVEN_V6 = ip_network("2000::/3")
_RESERVED_V6 = tuple(
    (ip_network(network), what)
    for network, what in (
        ("2001::/23", "reserved for protocols (Teredo among them)"),
        ("2001:db8::/32", "for documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "a sink for reverse names"),
        ("3fff::/20", "for documentation"),
    )
)
# Networks without IPv4 reach all of it through these; the last 32 bits say which address.
_NAT64 = ip_network("64:ff9b::/96")
_HOST = re.compile(r"[a-z0-9._:-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What may be reached: public addresses at these ports, and each `host:port` besides, by name or address."""

    ports: frozenset[int] = frozenset({80, 443})
    besides: frozenset[str] = frozenset()

    def objection(self, host: str, address: str, port: int) -> str | None:
        """Why `host`, which is at `address`, may not be connected to; None where it may."""
        if _place(host, port) in self.besides or _place(address, port) in self.besides:
            return None
        if port not in self.ports:
            return f"port {port} is none of {', '.join(map(str, sorted(self.ports)))}"
        what = not_public(address)
        return f"{address} is no public address ({what})" if what else None


def objection_to_form(url: httpx2.URL) -> str | None:
    """What is wrong with a URL as it is written, wherever it leads; None where nothing is."""
    if url.scheme not in ("http", "https"):
        return f"{url.scheme or 'no scheme'} is neither http nor https"
    if url.userinfo:
        return "a user or a password in an address hides where it leads"
    if not _HOST.fullmatch(url.raw_host.decode("ascii")):
        return f"{url.host!r} is no name of a host"
    return None


def not_public(address: str) -> str | None:
    """What an IP address is that belongs to no public host; None for a public one."""
    found = ip_address(address)
    if isinstance(found, IPv6Address) and found in _NAT64:
        found = IPv4Address(int(found) & 0xFFFF_FFFF)
    if isinstance(found, IPv6Address) and found not in _GIVEN_V6:
        return "IPv6 outside what hosts are given"
    reserved = _RESERVED_V4 if isinstance(found, IPv4Address) else _RESERVED_V6
    return next((what for network, what in reserved if found in network), None)


def _place(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
