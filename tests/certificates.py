"""An authority of our own, for servers on this machine; it is trusted where its file is given."""

import ssl
import tempfile
from functools import cache
from pathlib import Path

import trustme


@cache
def _authority() -> trustme.CA:
    return trustme.CA()


@cache
def authority_file() -> Path:
    """The certificate of the authority."""
    path = Path(tempfile.mkdtemp()) / "authority.pem"
    _authority().cert_pem.write_to_path(str(path))
    return path


def server_context(name: str, *protocols: str) -> ssl.SSLContext:
    """TLS for a server of that name, which speaks these protocols."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    _authority().issue_cert(name).configure_cert(context)
    context.set_alpn_protocols(list(protocols))
    return context
