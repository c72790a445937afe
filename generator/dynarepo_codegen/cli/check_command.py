"""`dynarepo check`: compares what would be generated with what is on disk."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dynarepo_codegen.output.drift import find_drift

from .arguments import add_out, add_schema, out_folder
from .exit_codes import FINDINGS, FINE, USER_ERROR
from .generation import run_generator
from .schema_files import read_schema_files
from .screen import Screen, summary
from .settings_file import read_settings

HELP: str = "compare the generated files with the schemas; write nothing"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_schema(parser)
    add_out(parser)


def run(arguments: Namespace, screen: Screen) -> int:
    """Print every file that differs, with the difference."""
    settings = read_settings(Path.cwd())
    out = out_folder(arguments, settings)
    schemas = read_schema_files(arguments.schema, settings.schema)
    with screen.progress("comparing"):
        generation = run_generator(schemas, out, all_services=not arguments.schema)
    screen.diagnostics(generation.diagnostics)
    if generation.failed:
        screen.note(f"{summary(generation.diagnostics)}; nothing compared")
        return USER_ERROR
    found = find_drift(out, generation.outputs, generation.locks)
    for drift in found:
        screen.diff(drift.render().rstrip("\n"))
    if not found:
        return FINE
    kinds = [drift.kind for drift in found]
    counts = [f"{kinds.count(kind)} {kind}" for kind in ("changed", "missing", "extra")]
    screen.note(f"{', '.join(counts)}; `dynarepo generate` writes what the schemas describe")
    return FINDINGS
