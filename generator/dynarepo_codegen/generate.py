"""The pure function that runs the stages: schema and lock texts to files, locks and findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from .diagnostics import Diagnostic, Diagnostics
from .layout import check_acceptance, check_changes, facts_of, lock_text, parse_lock
from .model.build import build_service
from .model.values import Service
from .plan.planner import plan_service
from .plan.values import ServicePlan
from .render import render_service
from .source.reader import read_schema
from .source.services import ServiceSource, merge_services


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
    """Run every stage on these schemas; nothing is rendered while a finding is an error."""
    diagnostics = Diagnostics()
    plans: list[ServicePlan] = []
    lock_paths: dict[str, str] = {}
    for source in _read(sources, diagnostics):
        service = build_service(source, diagnostics)
        if service is not None:
            plans.append(plan_service(service, diagnostics))
            # A lock stands beside the first file of its service.
            first = PurePosixPath(source.parts[0].service.mark.file)
            lock_paths[service.name] = str(first.with_name(f"{service.name}.lock"))
    if diagnostics.failed:
        return Generated({}, {}, tuple(diagnostics))
    services = [plan.service for plan in plans]
    new_locks = _lock(services, locks, lock_paths, settings, diagnostics)
    if new_locks is None:
        return Generated({}, {}, tuple(diagnostics))
    files: dict[str, str] = {}
    for plan in plans:
        files.update(render_service(plan, cache))
    return Generated(files, new_locks, tuple(diagnostics))


def _read(sources: Sequence[SourceFile], diagnostics: Diagnostics) -> tuple[ServiceSource, ...]:
    schemas = [read_schema(source.path, source.text, diagnostics) for source in sources]
    services = merge_services(
        tuple(schema for schema in schemas if schema is not None), diagnostics
    )
    # What could not be read would look missing to every later rule.
    return () if diagnostics.failed else services


def _lock(
    services: Sequence[Service],
    locks: Mapping[str, str],
    lock_paths: Mapping[str, str],
    settings: Settings,
    diagnostics: Diagnostics,
) -> dict[str, str] | None:
    """The new lock of each service; None after reporting a change that is not accepted."""
    new: dict[str, str] = {}
    changes: set[str] = set()
    for service in services:
        facts = facts_of(service)
        new[service.name] = lock_text(facts)
        text = locks.get(service.name)
        if text is None:
            continue
        old = parse_lock(service.name, lock_paths[service.name], text, diagnostics)
        if old is not None:
            changes |= check_changes(old, facts, service, settings.accept, diagnostics)
    check_acceptance(settings.accept, changes, diagnostics)
    return None if diagnostics.failed else new
