"""`dynarepo repair`: finds and corrects stray claims on unique values, in the tables of a service."""

from argparse import ArgumentParser, Namespace
from typing import Any

from .exit_codes import FINDINGS, FINE
from .screen import Screen, counted
from .service_access import CannotRun, add_service, with_service

HELP: str = "compare items with the claims on their unique values, and correct what differs"

_MEANING = {
    "unclaimed": "nothing claims its {attributes} for it",
    "orphaned": "its {attributes} is claimed for an item that does not have it",
    "shared": "another item has the same {attributes}",
    "unreadable": "it does not fit its entity",
}


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_service(parser)
    parser.add_argument(
        "--entity", action="append", metavar="NAME", help="only this entity; can be repeated"
    )
    parser.add_argument("--fix", action="store_true", help="correct what is found")
    parser.add_argument("--quiet", action="store_true", help="show no progress")


def run(arguments: Namespace, screen: Screen) -> int:
    """Connect as the service does, and go through its entities."""
    return with_service("repair", arguments, screen, lambda db: _repair(db, arguments, screen))


def _repair(db: Any, arguments: Namespace, screen: Screen) -> int:
    # Imported late: it needs the runtime.
    from .entity_access import entities_of

    entities = entities_of(db).items()
    found = ((name, entity, entity.repository_with("repair_unique")) for name, entity in entities)
    repositories = {n: (repository, e.spec.table) for n, e, repository in found if repository}
    chosen: list[str] = arguments.entity or list(repositories)
    unknown = [name for name in chosen if name not in repositories]
    if unknown or not chosen:
        known = ", ".join(f"`{name}`" for name in repositories) or "none"
        raise CannotRun(
            f"{unknown[0] if unknown else 'the service'} has no unique attributes",
            f"entities that have some: {known}",
        )
    clean = True
    for name in chosen:
        repository, table = repositories[name]
        items = None if arguments.quiet else _items_in(db, table)
        clean = _one(name, repository, items, arguments, screen) and clean
    return FINE if clean else FINDINGS


def _items_in(db: Any, table: str) -> int | None:
    """About how many items are to be read; whoever may not ask gets on without it."""
    from dynarepo import DynarepoError

    try:
        return db.tables[table].describe().items or None
    except DynarepoError:
        return None


def _one(
    name: str, repository: Any, items: int | None, arguments: Namespace, screen: Screen
) -> bool:
    with screen.bar(name, items, quiet=arguments.quiet) as show:

        def progress(report: Any) -> None:
            found = counted(sum(report.counts.values()), "finding")
            show(report.scanned, f"{counted(report.scanned, 'item')} read, {found}")

        report = repository.repair_unique(fix=arguments.fix, progress=progress)
    for finding in report.findings:
        key = _shown(finding.key)
        attributes = " and ".join(f"`{attribute}`" for attribute in finding.attributes)
        meaning = _MEANING[finding.problem].format(attributes=attributes)
        fixed = " (corrected)" if finding.fixed else ""
        claim = f" (claim {_shown(finding.claim)})" if finding.claim else ""
        screen.say(f"{name} {key or '(key not shown)'}: {finding.problem}, {meaning}{claim}{fixed}")
    found = counted(sum(report.counts.values()), "finding")
    screen.say(f"{name}: {counted(report.scanned, 'item')} read, {found}, {report.fixed} corrected")
    return bool(report.is_clean)


def _shown(key: Any) -> str:
    return ", ".join(f"{part}={text!r}" for part, text in key.items())
