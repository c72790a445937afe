"""Arguments that several commands share."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from .settings_file import ProjectSettings


def add_schema(parser: ArgumentParser) -> None:
    """The positional schema files and folders."""
    parser.add_argument(
        "schema",
        nargs="*",
        metavar="SCHEMA",
        help="schema files or folders (default: `schema` in [tool.dynarepo])",
    )


def add_out(parser: ArgumentParser) -> None:
    """The output folder."""
    parser.add_argument(
        "--out",
        metavar="DIR",
        help="folder of the generated packages (default: `out` in [tool.dynarepo])",
    )


def out_folder(arguments: Namespace, settings: ProjectSettings) -> Path:
    """The output folder of this run."""
    named: str | None = arguments.out
    return Path(named).absolute() if named else settings.out


def positive(text: str) -> int:
    """A whole number above 0, as the type of an argument."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"`{text}` is not a whole number above 0")
    return int(text)
