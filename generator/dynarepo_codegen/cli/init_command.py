"""`dynarepo init`: writes a commented first schema that generates and runs."""

import keyword
import os
import re
from argparse import ArgumentParser, Namespace
from importlib.resources import files
from pathlib import Path

from dynarepo_codegen.model.names import DEVICE_NAMES
from dynarepo_codegen.output.problems import Problem, RefusedError, shown
from dynarepo_codegen.output.single_file import write_text_file

from .exit_codes import FINE
from .json_schema_command import FILE_NAME
from .schema_files import SCHEMA_SUFFIXES
from .screen import Screen
from .settings_file import read_settings

HELP: str = "write a commented starter schema"

_STARTER_SERVICE = "shop"
_SERVICE_NAME = re.compile(r"[a-z][a-z0-9_]*")


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "path",
        nargs="?",
        metavar="PATH",
        help="schema file to write, or the service's name (default: shop in the schema folder)",
    )


def run(arguments: Namespace, screen: Screen) -> int:
    """Write the schema, and the JSON Schema that its first line refers to."""
    # Imported late: the language's definitions are not needed to parse a command line.
    from dynarepo_codegen.source.json_schema import json_schema_text

    target = _target(arguments.path)
    service = target.stem
    is_taken = keyword.iskeyword(service) or service in DEVICE_NAMES
    if not _SERVICE_NAME.fullmatch(service) or is_taken:
        message = f"`{service}` cannot be the name of a service"
        hint = "use lower-case letters, digits and underscores, a letter first: `orders.yaml`"
        raise RefusedError(Problem(shown(target), "DR711", message, hint))
    if target.exists() or target.is_symlink():
        hint = "name another file: `dynarepo init orders`"
        raise RefusedError(Problem(shown(target), "DR710", "exists already", hint))
    write_text_file(target, starter_text(service))
    editor_schema = target.with_name(FILE_NAME)
    if not editor_schema.exists():
        write_text_file(editor_schema, json_schema_text())
    name = shown(target)
    default = read_settings(Path.cwd()).schema.absolute() == target.parent
    screen.say(
        f"wrote {name}\n\nnext:\n"
        f"    dynarepo generate{'' if default else f' {name}'}\n"
        f"    edit {name}, and generate again; `--watch` does it for you\n"
        f"    dynarepo explain CODE tells more about any message"
    )
    return FINE


def starter_text(service: str) -> str:
    """The starter schema, for a service of this name."""
    text = files("dynarepo_codegen.cli").joinpath("starter.yaml").read_text(encoding="utf-8")
    return re.sub(
        rf"\b{_STARTER_SERVICE}\b|{_STARTER_SERVICE.upper()}(?=_)",
        lambda match: service.upper() if match[0].isupper() else service,
        text,
    )


def _target(argument: str | None) -> Path:
    schema_folder = read_settings(Path.cwd()).schema
    folder = schema_folder.parent if schema_folder.suffix in SCHEMA_SUFFIXES else schema_folder
    if argument is None:
        return (folder / f"{_STARTER_SERVICE}.yaml").absolute()
    path = Path(argument)
    if path.is_dir() or argument.endswith(("/", os.sep)):
        return (path / f"{_STARTER_SERVICE}.yaml").absolute()
    if path.suffix in SCHEMA_SUFFIXES:
        return path.absolute()
    if len(path.parts) == 1:
        return (folder / f"{argument}.yaml").absolute()
    return path.with_name(f"{path.name}.yaml").absolute()
