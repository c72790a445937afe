"""The pure function that runs the stages: schema and lock texts to files, locks and findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from .diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One schema file; `path` is what the user calls it, with slashes."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is told besides the schemas: findings accepted by name, as `CODE:subject`."""

    accept: tuple[str, ...] = ()


class FormatCache(Protocol):
    """Knows the formatted text of sources that were formatted in an earlier run."""

    def find(self, path: str, source: str) -> str | None:
        """The formatted text of `source`, when it is known."""
        ...

    def keep(self, path: str, source: str, formatted: str) -> None:
        """Remember that `source` became `formatted`."""
        ...


@dataclass(frozen=True, slots=True)
class Generated:
    """All output by path and service name; empty when a diagnostic is an error."""

    files: Mapping[str, str]
    locks: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...]


def generate(
    sources: Sequence[SourceFile],
    locks: Mapping[str, str],
    *,
    settings: Settings,
    cache: FormatCache | None = None,
) -> Generated:
    """Run every stage on these schemas."""
    raise NotImplementedError
