"""The authorities that are trusted: those that vouch for AWS's own hosts before all others.

To load all of them takes longer than all else that is loaded for TLS. Whoever shows a certificate
of another one is asked for it at once again, with all of them trusted, so that none is trusted more or less for it.
"""

import ssl
from importlib.util import find_spec
from pathlib import Path
from typing import Final

_OF_AWS: Final = (".amazonaws.com", ".amazonaws.com.cn")
_ISSUERS: Final = (
    "# Issuer: CN=Amazon Root CA ",
    "# Issuer: CN=Starfield Services Root Certificate Authority - G2 ",
)
_BEGIN: Final = "-----BEGIN CERTIFICATE-----\n"
_END: Final = "-----END CERTIFICATE-----\n"


def trust(bundle: str | None, host: str) -> tuple[ssl.SSLContext, str | None]:
    """What verifies a host, and the file of the authorities that it leaves out at first, if any."""
    file = bundle or trusted_file()
    if bundle is None and file is not None and host.endswith(_OF_AWS):
        first = _of_amazon(Path(file).read_text(encoding="utf-8", errors="replace"))
        if first:
            return verifying(text=first), file
    return verifying(file), None


def verifying(file: str | None = None, *, text: str | None = None) -> ssl.SSLContext:
    """What verifies hosts by these authorities, as boto3 does."""
    context = ssl.create_default_context(cafile=file, cadata=text)
    # Since Python 3.13 it wants more of a certificate than those of many companies' own authorities
    # hold, and takes one from the middle of a chain for an authority. Botocore does neither.
    context.verify_flags &= ~(ssl.VERIFY_X509_STRICT | ssl.VERIFY_X509_PARTIAL_CHAIN)
    return context


def trusted_file() -> str | None:
    """Where botocore finds the authorities it trusts: in certifi, or beside its own modules."""
    for package in ("certifi", "botocore"):
        found = find_spec(package)
        for place in (found and found.submodule_search_locations) or ():
            file = Path(place) / "cacert.pem"
            if file.exists():
                return str(file)
    return None


def _of_amazon(text: str) -> str:
    """The certificates of Amazon's own authorities; none where the file does not tell whose is whose."""
    found: list[str] = []
    for issuer in _ISSUERS:
        place = text.find(issuer)
        while place >= 0:
            begin = text.find(_BEGIN, place)
            end = text.find(_END, begin)
            if begin < 0 or end < 0:
                break
            found.append(text[begin : end + len(_END)])
            place = text.find(issuer, end)
    return "".join(found)
