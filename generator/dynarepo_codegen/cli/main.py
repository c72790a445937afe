"""Parses the command line, runs one command, and turns every outcome into an exit code."""

import os
import sys
from argparse import SUPPRESS, Action, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import Protocol

from dynarepo_codegen.output.problems import RefusedError

from . import (
    check_command,
    dump_command,
    explain_command,
    generate_command,
    init_command,
    json_schema_command,
    lint_command,
    load_command,
    repair_command,
)
from .exit_codes import FINDINGS, INTERRUPTED, OUR_BUG, USER_ERROR
from .screen import Screen, counted


class _Command(Protocol):
    HELP: str

    def configure(self, parser: ArgumentParser) -> None: ...
    def run(self, arguments: Namespace, screen: Screen) -> int: ...


_COMMANDS: dict[str, _Command] = {
    "generate": generate_command,
    "check": check_command,
    "lint": lint_command,
    "load": load_command,
    "dump": dump_command,
    "repair": repair_command,
    "init": init_command,
    "json-schema": json_schema_command,
    "explain": explain_command,
}

_EPILOG = """\
exit codes: 0 fine, 1 findings, or rows that were left, 2 schema or usage error, 3 bug in dynarepo"""


class _Version(Action):
    def __call__(self, parser: ArgumentParser, *_: object) -> None:
        # Imported late: looking the version up reads the installed distributions.
        from dynarepo_codegen.output.fingerprint import generator_version

        print(f"dynarepo {generator_version()}")
        parser.exit()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the result is the exit code."""
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as leaving:  # a library call must return, not leave the interpreter
        return leaving.code if isinstance(leaving.code, int) else USER_ERROR
    screen = Screen()
    try:
        return _COMMANDS[arguments.command].run(arguments, screen)
    except RefusedError as refused:
        screen.problems(refused.problems)
        errors = counted(len(refused.problems), "error")
        writes = arguments.command in ("generate", "init")
        screen.note(f"{errors}; nothing written" if writes else errors)
        return USER_ERROR
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough; the interpreter must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except Exception as error:
        return _report_bug(error, arguments, screen)


def _report_bug(error: Exception, arguments: Namespace, screen: Screen) -> int:
    if getattr(arguments, "traceback", False) or os.environ.get("DYNAREPO_TRACEBACK") == "1":
        # Imported late: it is needed by the one who hunts a bug only.
        import traceback

        screen.note("".join(traceback.format_exception(error)).rstrip())
    screen.note(
        f"dynarepo: internal error: {type(error).__name__}: {error}\n"
        "    this is a bug in dynarepo, not in your schema: please report it, with the schema "
        "and the output of `--traceback`"
    )
    return OUR_BUG


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="dynarepo",
        description="Turns YAML schemas into typed data layers for Amazon DynamoDB.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    _add_traceback(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, command in _COMMANDS.items():
        subparser = commands.add_parser(
            name, help=command.HELP, description=f"{command.HELP[0].upper()}{command.HELP[1:]}."
        )
        _add_traceback(subparser)
        command.configure(subparser)
    return parser


def _add_traceback(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--traceback",
        action="store_true",
        default=SUPPRESS,
        help="show where a bug in dynarepo happened",
    )
