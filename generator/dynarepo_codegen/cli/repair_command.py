"""`dynarepo repair`: finds and corrects stray claims on unique values, in the tables of a service."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from functools import cached_property
from importlib import import_module
from inspect import getmembers_static
from pathlib import Path
from typing import Any

from .exit_codes import FINDINGS, FINE, USER_ERROR
from .screen import Screen, counted

HELP: str = "compare items with the claims on their unique values, and correct what differs"

_MEANING = {
    "unclaimed": "nothing claims its {attributes} for it",
    "orphaned": "its {attributes} is claimed for an item that does not have it",
    "shared": "another item has the same {attributes}",
    "unreadable": "it does not fit its entity",
}


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "service", metavar="MODULE:CLASS", help="the generated facade, as `generated.shop:Shop`"
    )
    parser.add_argument(
        "--entity", action="append", metavar="NAME", help="only this entity; can be repeated"
    )
    parser.add_argument("--fix", action="store_true", help="correct what is found")
    parser.add_argument("--endpoint", metavar="URL", help="where DynamoDB answers; AWS by default")
    parser.add_argument("--region", metavar="NAME", help="the region; boto3's own by default")


def run(arguments: Namespace, screen: Screen) -> int:
    """Connect as the service does, and go through its entities."""
    # The package lies in the project, as it does for the project's own programs.
    sys.path.insert(0, str(Path.cwd()))
    module, _, name = str(arguments.service).partition(":")
    try:
        service: Any = getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        screen.note(
            f"dynarepo repair: `{arguments.service}` cannot be imported: {error}\n"
            "    hint: name the generated facade, for example `generated.shop:Shop`, "
            "in the folder that holds the package"
        )
        return USER_ERROR
    # Imported late: only this command talks to DynamoDB.
    from dynarepo import DynarepoError, Facade

    if not (isinstance(service, type) and issubclass(service, Facade)):
        screen.note(
            f"dynarepo repair: `{arguments.service}` is no facade of a service that waits\n"
            "    hint: name the generated facade, for example `generated.shop:Shop`"
        )
        return USER_ERROR
    try:
        with service.connect(endpoint=arguments.endpoint, region=arguments.region) as db:
            return _repair(db, arguments, screen)
    except DynarepoError as error:
        screen.note(f"dynarepo repair: {error}")
        return USER_ERROR


def _repair(db: Any, arguments: Namespace, screen: Screen) -> int:
    repositories = dict(_repositories(db))
    chosen: list[str] = arguments.entity or list(repositories)
    unknown = [name for name in chosen if name not in repositories]
    if unknown or not chosen:
        known = ", ".join(f"`{name}`" for name in repositories) or "none"
        screen.note(
            f"dynarepo repair: {unknown[0] if unknown else 'the service'} has no unique attributes\n"
            f"    hint: entities that have some: {known}"
        )
        return USER_ERROR
    clean = True
    for name in chosen:
        clean = _one(name, repositories[name], arguments, screen) and clean
    return FINE if clean else FINDINGS


def _repositories(db: Any) -> Iterator[tuple[str, Any]]:
    """The repositories that can be repaired, by the name of their entity."""
    facade: Any = db.__class__
    for attribute, member in getmembers_static(facade):
        repository = getattr(db, attribute) if isinstance(member, cached_property) else None
        if hasattr(repository, "repair_unique"):
            # A subclass of the user's may have any name; the halves of ours keep theirs.
            kinds = type(repository).__mro__
            writer = next(kind for kind in kinds if "repair_unique" in vars(kind))
            yield writer.__name__.removesuffix("Writer"), repository


def _one(name: str, repository: Any, arguments: Namespace, screen: Screen) -> bool:
    with screen.progress(f"{name}: reading") as tell:

        def progress(report: Any) -> None:
            tell(f"{name}: {report.scanned} items read, {sum(report.counts.values())} findings")

        report = repository.repair_unique(fix=arguments.fix, progress=progress)
    for finding in report.findings:
        key = ", ".join(f"{part}={text!r}" for part, text in finding.key.items())
        attributes = " and ".join(f"`{attribute}`" for attribute in finding.attributes)
        meaning = _MEANING[finding.problem].format(attributes=attributes)
        fixed = " (corrected)" if finding.fixed else ""
        screen.say(f"{name} {key or '(key not shown)'}: {finding.problem}, {meaning}{fixed}")
    found = counted(sum(report.counts.values()), "finding")
    screen.say(f"{name}: {counted(report.scanned, 'item')} read, {found}, {report.fixed} corrected")
    return bool(report.is_clean)
