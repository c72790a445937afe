"""Rules about a whole service, each a small function with a stable code."""

from ...source.services import ServiceSource
from ..scope import Scope
from ..values import Service

RULES = ()


def check_service(service: Service, source: ServiceSource, scope: Scope) -> None:
    """Hold a service against every rule that needs all of it."""
    for rule in RULES:
        rule(service, source, scope)
