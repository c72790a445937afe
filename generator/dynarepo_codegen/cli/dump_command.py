"""`dynarepo dump`: writes the items of an entity as lines of JSON."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from dynarepo_codegen.output.problems import Problem, RefusedError, shown, system_problem

from .arguments import positive
from .exit_codes import FINDINGS, FINE
from .screen import Screen, counted
from .service_access import add_entity, add_service, with_service

if TYPE_CHECKING:
    from .dumping import Dumping

HELP: str = "write the items of an entity as lines of JSON"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_service(parser)
    add_entity(parser)
    parser.add_argument(
        "--out", metavar="FILE", help="write to this file, at its end with `--after`"
    )
    parser.add_argument(
        "--hidden", action="store_true", help="also what is deleted softly or past its time to live"
    )
    parser.add_argument(
        "--segments", type=positive, default=1, metavar="N", help="parts to read side by side"
    )
    parser.add_argument(
        "--max-units-per-second",
        type=positive,
        metavar="N",
        help="read capacity to consume at most",
    )
    parser.add_argument(
        "--unknown",
        choices=("refuse", "keep"),
        default="refuse",
        help="what becomes of items with attributes that the schema does not know (default: refuse)",
    )
    parser.add_argument("--after", metavar="CURSOR", help="go on where another run stopped")
    parser.add_argument("--quiet", action="store_true", help="show no progress and no summary")


def run(arguments: Namespace, screen: Screen) -> int:
    """Read the whole table, and write each item of the entity."""
    return with_service("dump", arguments, screen, lambda db: _dump(db, arguments, screen))


def _dump(db: Any, arguments: Namespace, screen: Screen) -> int:
    from .dumping import Dumping
    from .entity_access import entity_of

    dumping = Dumping(
        entity_of(db, arguments.entity),
        tenant=arguments.tenant,
        hidden=arguments.hidden,
        segments=arguments.segments,
        max_units_per_second=arguments.max_units_per_second,
        after=arguments.after,
        keep_unknown=arguments.unknown == "keep",
    )
    # Rows that scroll over a bar would be no use to anybody.
    quiet = arguments.quiet or (arguments.out is None and sys.stdout.isatty())
    finished = False
    with _opened(arguments) as file:
        try:
            with screen.bar(arguments.entity, None, quiet=quiet) as show:
                for lines in dumping.pages():
                    file.write(b"".join(lines))
                    file.flush()
                    show(0, counted(dumping.written + len(lines), "item"))
            finished = True
        except BrokenPipeError:
            raise  # whoever reads the items has enough of them
        except OSError as error:
            raise RefusedError(system_problem(error, Path(arguments.out or "-"))) from error
        finally:
            _report(dumping, finished, arguments, screen)
    return FINDINGS if dumping.refused else FINE


def _report(dumping: "Dumping", finished: bool, arguments: Namespace, screen: Screen) -> None:
    for reason in dumping.reasons:
        screen.note(f"left out: {reason}")
    if dumping.refused > len(dumping.reasons):
        screen.note(f"... and {dumping.refused - len(dumping.reasons)} more")
    if not finished and dumping.written:
        screen.note(
            f"{counted(dumping.written, 'item')} written before it stopped\n"
            f"    hint: go on with the same options and `--after {dumping.cursor}`"
        )
    elif finished and not arguments.quiet:
        items = counted(dumping.written, "item")
        screen.note(f"{arguments.entity}: {items} written, {dumping.refused} left out")


@contextmanager
def _opened(arguments: Namespace) -> Generator[IO[bytes]]:
    if arguments.out is None:
        yield sys.stdout.buffer
        return
    path = Path(arguments.out)
    if path.exists() and arguments.after is None:
        hint = "remove it, or name another file"
        raise RefusedError(Problem(shown(path), "DR710", "exists already", hint))
    try:
        file = path.open("ab")
    except OSError as error:
        raise RefusedError(system_problem(error, path)) from error
    with file:
        yield file
