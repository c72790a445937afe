"""The pure function that runs the stages: schema and lock texts to files, locks and findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from .diagnostics import Diagnostic, Diagnostics
from .layout import check_acceptance, check_changes, facts_of, lock_text, parse_lock
from .model.build import build_service
from .plan.planner import plan_service
from .plan.values import ServicePlan
from .render import render_service
from .source.reader import read_schema
from .source.services import ServiceSource, merge_services
from .unread_parts import believable


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
    services = _read(sources, diagnostics)
    texts = {source.path: source.text for source in sources}
    unread = tuple(finding for finding in diagnostics if finding.level == "error")
    checked = Diagnostics()
    plans = _plan(services, checked)
    diagnostics.found.extend(believable(checked, unread, texts) if unread else checked)
    if diagnostics.failed:
        return Generated({}, {}, tuple(diagnostics))
    new_locks = _lock(plans, locks, settings, diagnostics)
    if new_locks is None:
        return Generated({}, {}, tuple(diagnostics))
    files: dict[str, str] = {}
    for _, plan in plans:
        files.update(render_service(plan, cache))
    return Generated(files, new_locks, tuple(diagnostics))


Planned = Sequence[tuple[ServiceSource, ServicePlan]]


def _read(sources: Sequence[SourceFile], diagnostics: Diagnostics) -> tuple[ServiceSource, ...]:
    schemas = [read_schema(source.path, source.text, diagnostics) for source in sources]
    return merge_services(tuple(schema for schema in schemas if schema is not None), diagnostics)


def _plan(services: Sequence[ServiceSource], diagnostics: Diagnostics) -> Planned:
    plans: list[tuple[ServiceSource, ServicePlan]] = []
    for source in services:
        service = build_service(source, diagnostics)
        if service is not None:
            plans.append((source, plan_service(service, diagnostics)))
    return plans


def _lock(
    plans: Planned,
    locks: Mapping[str, str],
    settings: Settings,
    diagnostics: Diagnostics,
) -> dict[str, str] | None:
    """The new lock of each service; None after reporting a change that is not accepted."""
    new: dict[str, str] = {}
    changes: set[str] = set()
    for source, plan in plans:
        service = plan.service
        facts = facts_of(service)
        new[service.name] = lock_text(facts)
        text = locks.get(service.name)
        if text is None:
            continue
        # A lock stands beside the first file of its service.
        first = PurePosixPath(source.parts[0].service.mark.file)
        path = str(first.with_name(f"{service.name}.lock"))
        old = parse_lock(service.name, path, text, diagnostics)
        if old is not None:
            changes |= check_changes(old, facts, service, settings.accept, diagnostics)
    check_acceptance(settings.accept, changes, diagnostics)
    return None if diagnostics.failed else new
