"""`dynarepo lint`: reports everything there is to say about schemas; writes nothing."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from .arguments import add_schema
from .exit_codes import FINDINGS, FINE, USER_ERROR
from .generation import run_generator
from .schema_files import read_schema_files
from .screen import Screen, summary
from .settings_file import read_settings

HELP: str = "report errors and warnings; write nothing"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_schema(parser)


def run(arguments: Namespace, screen: Screen) -> int:
    """A warning is a finding here; elsewhere it is survived."""
    settings = read_settings(Path.cwd())
    schemas = read_schema_files(arguments.schema, settings.schema)
    with screen.progress("reading"):
        generation = run_generator(schemas, settings.out, all_services=False)
    screen.diagnostics(generation.diagnostics)
    if generation.diagnostics:
        screen.note(summary(generation.diagnostics))
    if generation.failed:
        return USER_ERROR
    return FINDINGS if generation.diagnostics else FINE
