"""`dynarepo json-schema`: the JSON Schema with which editors check and complete schemas."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dynarepo_codegen.output.problems import Problem, RefusedError, shown
from dynarepo_codegen.output.single_file import write_text_file

from .exit_codes import FINDINGS, FINE
from .schema_files import read_text
from .screen import Screen
from .settings_file import read_settings

HELP: str = "print, write or check the editor's JSON Schema"
FILE_NAME = "dynarepo.schema.json"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--out", metavar="FILE", help="write it to this file")
    choice.add_argument(
        "--check", action="store_true", help=f"compare it with {FILE_NAME} of the schema folder"
    )


def run(arguments: Namespace, screen: Screen) -> int:
    """Print, write or compare."""
    # Imported late: the language's definitions are not needed to parse a command line.
    from dynarepo_codegen.source.json_schema import json_schema_text

    text = json_schema_text()
    if arguments.check:
        return _check(read_settings(Path.cwd()).schema / FILE_NAME, text, screen)
    if arguments.out:
        target = Path(arguments.out)
        write_text_file(target, text)
        screen.say(f"wrote {shown(target)}")
    else:
        screen.say(text.rstrip("\n"))
    return FINE


def _check(path: Path, text: str, screen: Screen) -> int:
    try:
        found = read_text(path) if path.exists() else None
    except RefusedError as refused:
        screen.problems(refused.problems)
        return FINDINGS
    if found == text:
        return FINE
    name = shown(path.absolute())
    message = "is missing" if found is None else "differs from the one of this version"
    hint = f"write it with `dynarepo json-schema --out {name}`"
    screen.problems([Problem(name, "DR714", message, hint)])
    return FINDINGS
