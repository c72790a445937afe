"""`dynarepo load`: writes the lines of a JSON file as items of one entity."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from dynarepo_codegen.output.problems import Problem, RefusedError, shown, system_problem

from .arguments import positive
from .exit_codes import FINDINGS, FINE
from .kept_lines import KeptLines
from .screen import Screen, counted
from .service_access import CannotRun, add_entity, add_service, with_service

if TYPE_CHECKING:
    from .loading import Loading

HELP: str = "write items of an entity from lines of JSON"


def configure(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_service(parser)
    add_entity(parser)
    parser.add_argument("file", metavar="FILE", help="one JSON object a line; `-` reads the input")
    parser.add_argument(
        "--create",
        action="store_true",
        help="refuse items that are there, and set anew what the service sets itself",
    )
    parser.add_argument("--actor", metavar="NAME", help="whom trails of changes name")
    parser.add_argument(
        "--at-once",
        type=positive,
        default=4,
        metavar="N",
        help="requests side by side (default: 4)",
    )
    parser.add_argument(
        "--rest",
        metavar="FILE",
        help="where lines go that were not loaded (default: FILE with `.rest` before its ending)",
    )
    parser.add_argument("--quiet", action="store_true", help="show no progress and no summary")


def run(arguments: Namespace, screen: Screen) -> int:
    """Load the file; what was not loaded stays in another one."""
    with _opened(arguments.file) as (file, size):

        def load(db: Any) -> int:
            from .entity_access import entity_of

            # What was called wrongly comes before what an earlier run has left.
            entity_of(db, arguments.entity)
            with KeptLines(rest) as kept:
                return _load(db, file, size, kept, arguments, screen)

        rest = Path(arguments.rest) if arguments.rest else _beside(arguments.file)
        return with_service("load", arguments, screen, load)


def _load(
    db: Any,
    file: IO[bytes],
    size: int | None,
    kept: KeptLines,
    arguments: Namespace,
    screen: Screen,
) -> int:
    from .loading import Loaded, Stopped

    loading = _loading(db, arguments, kept.keep)
    stopped = ""
    try:
        bar = screen.bar(arguments.entity, size, quiet=arguments.quiet)
        with bar as show:

            def tell(done: Loaded, read: int) -> None:
                rejected = f", {done.rejected} rejected" if done.rejected else ""
                show(read, f"{counted(done.written, 'row')}{rejected}")

            loading.load(file, tell)
    except Stopped as reason:
        stopped = str(reason)
    finally:
        _report(loading.done, stopped, kept, arguments, screen)
    return FINDINGS if kept.count else FINE


def _loading(db: Any, arguments: Namespace, keep: Callable[[bytes], None]) -> "Loading":
    from dynarepo.batches import put_items
    from dynarepo.batches.entries import entry
    from dynarepo.writes import create_item

    from .entity_access import entity_of
    from .json_rows import Rows
    from .loading import Loading

    chosen = entity_of(db, arguments.entity, actor=arguments.actor)
    link = chosen.link
    if arguments.tenant is not None:
        link = link.bound(tenant=chosen.tenant(arguments.tenant))
    method = "create" if arguments.create else "put_many"
    if chosen.repository_with(method) is None:
        other = chosen.repository_with("create") is not None
        hint = "pass `--create`" if other else "allow it with `operations:` in the schema"
        raise CannotRun(f"`{chosen.name}` has no `{method}`", hint)
    spec, context = chosen.spec, link.context
    replacing: Callable[[Any], Any] = put_items(spec, context, ()).entry

    def creating(item: Any) -> Any:
        return entry(item, create_item(spec, context, item))

    as_entry = creating if arguments.create else replacing
    rows = Rows(spec, as_new=arguments.create)
    return Loading(rows, link, as_entry, keep, arguments.at_once)


def _report(done: Any, stopped: str, kept: KeptLines, arguments: Namespace, screen: Screen) -> None:
    name = "standard input" if arguments.file == "-" else shown(Path(arguments.file))
    for number, reason, hint in sorted(done.refused):
        screen.note(f"{name}:{number}: {reason}" + (f"\n    hint: {hint}" if hint else ""))
    if done.rejected > len(done.refused):
        screen.note(f"... and {done.rejected - len(done.refused)} more")
    if stopped:
        screen.note(f"dynarepo load: stopped: {stopped}")
    if kept.count:
        what = [f"{done.rejected} rejected"] if done.rejected else []
        what += [f"{done.left} not tried to the end"] if done.left else []
        lines = counted(kept.count, "line")
        screen.note(
            f"{lines} ({', '.join(what)}) kept in {shown(kept.path)}\n"
            f"    hint: correct what is wrong, and load that file"
        )
    if not arguments.quiet:
        replaced = f", {done.replaced} replaced by later lines" if done.replaced else ""
        rows = counted(done.written - done.replaced, "item")
        screen.say(f"{arguments.entity}: {rows} written{replaced}, {done.rejected} rejected")


@contextmanager
def _opened(name: str) -> Generator[tuple[IO[bytes], int | None]]:
    """The file and its size, where that is known."""
    if name == "-":
        yield sys.stdin.buffer, None
        return
    path = Path(name)
    if not path.exists():
        hint = "name a file of one JSON object a line, or `-` for the input"
        raise RefusedError(Problem(shown(path), "DR708", "there is no such file or folder", hint))
    try:
        file = path.open("rb")
    except OSError as error:
        raise RefusedError(system_problem(error, path)) from error
    with file:
        size = os.fstat(file.fileno()).st_size
        yield file, size or None


def _beside(name: str) -> Path:
    if name == "-":
        return Path("load.rest.jsonl")
    path = Path(name)
    return path.with_name(f"{path.stem}.rest{path.suffix}")
