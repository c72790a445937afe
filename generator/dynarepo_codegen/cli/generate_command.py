"""`dynarepo generate`: writes what the schemas describe."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from dynarepo_codegen.codes import CODES
from dynarepo_codegen.output.fingerprint import unchanged_files
from dynarepo_codegen.output.problems import Problem, RefusedError, system_problem
from dynarepo_codegen.output.writer import Written, write_services

from .arguments import add_out, add_schema, out_folder
from .exit_codes import FINE, USER_ERROR
from .generation import run_generator
from .schema_files import SchemaFiles, read_schema_files
from .screen import Screen, summary
from .settings_file import read_settings

HELP: str = "write the data layer that the schemas describe"

_ACCEPTED = re.compile(r"(DR\d{3}):(.+)")


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_schema(parser)
    add_out(parser)
    parser.add_argument("--watch", action="store_true", help="generate again after every change")
    parser.add_argument(
        "--force", action="store_true", help="overwrite and delete files edited by hand"
    )
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="CODE:subject",
        help="accept one refused change of the stored layout, as its hint spells it",
    )
    parser.add_argument("--quiet", action="store_true", help="print findings only")


def run(arguments: Namespace, screen: Screen) -> int:
    """Generate once, or after every change."""
    accept = _accepted(arguments.accept)
    if arguments.watch:
        # Imported late: only watching needs to know how.
        from .watching import watch

        named: Sequence[str] = arguments.schema
        return watch(named, screen, lambda: generate_once(arguments, screen, accept))
    return generate_once(arguments, screen, accept)


def generate_once(arguments: Namespace, screen: Screen, accept: tuple[str, ...]) -> int:
    """One run: nothing when nothing changed, else everything or nothing."""
    settings = read_settings(Path.cwd())
    out = out_folder(arguments, settings)
    schemas = read_schema_files(arguments.schema, settings.schema)
    force: bool = arguments.force
    all_services = not arguments.schema
    if not accept and not force:
        counts = _unchanged(schemas, out, all_services=all_services)
        if counts is not None:
            _report([Written(name, 0, n, 0) for name, n in counts.items()], arguments, screen)
            return FINE
    with screen.progress("generating"):
        generation = run_generator(schemas, out, accept=accept, all_services=all_services)
    screen.diagnostics(generation.diagnostics)
    if generation.failed:
        screen.note(f"{summary(generation.diagnostics)}; nothing written")
        return USER_ERROR
    written = write_services(out, generation.outputs, generation.locks, force=force)
    if generation.diagnostics:
        screen.note(summary(generation.diagnostics))
    _report(written, arguments, screen)
    return FINE


def _unchanged(schemas: SchemaFiles, out: Path, *, all_services: bool) -> dict[str, int] | None:
    fingerprints = schemas.known_fingerprints()
    if fingerprints is None:
        return None
    try:
        return unchanged_files(out, fingerprints, all_services=all_services)
    except OSError as error:
        raise RefusedError(system_problem(error, out)) from error


def _report(services: Sequence[Written], arguments: Namespace, screen: Screen) -> None:
    if arguments.quiet:
        return
    for found in services:
        counts = f"{found.written} written, {found.unchanged} unchanged"
        removed = f", {found.removed} removed" if found.removed else ""
        screen.say(f"{found.service}: {counts}{removed}")


def _accepted(values: Sequence[str]) -> tuple[str, ...]:
    problems: list[Problem] = []
    for value in values:
        match = _ACCEPTED.fullmatch(value)
        if match is None:
            message = f"`{value}` is not the code and the subject of a finding"
            problems.append(Problem("--accept", "DR713", message, "write `--accept CODE:subject`"))
        elif match[1] not in CODES:
            message = f"there is no code `{match[1]}`"
            hint = "copy the code from the message that dynarepo printed"
            problems.append(Problem("--accept", "DR712", message, hint))
    if problems:
        raise RefusedError(*problems)
    return tuple(values)
