"""What a run measures and how often: all of it, a quick part, or what was asked for by name."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .catalogue import BASES, CONTENDERS, Contender
from .rows import ROWS, Row

THREADS: Final = "threads"
COLD_START: Final = "cold-start"
MEMORY: Final = "memory"
GENERATING: Final = "generating"
_OTHERS: Final = (THREADS, COLD_START, MEMORY, GENERATING)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    rounds: int
    threads: tuple[int, ...]
    starts: int
    services: tuple[int, ...]
    items: int
    runs_of_memory: int
    generated: tuple[int, ...]
    runs_of_generating: int


FULL: Final = Extent(15, (1, 2, 4), 9, (1, 10, 100), 20_000, 2, (10, 100, 1000), 3)
QUICK: Final = Extent(2, (1, 4), 1, (1,), 3_000, 1, (10,), 1)


@dataclass(frozen=True, slots=True)
class Plan:
    """A run: its extent, its rows, what else it measures, and who takes part."""

    quick: bool
    publish: bool
    rows: tuple[Row, ...]
    others: frozenset[str]
    contenders: tuple[Contender, ...]

    @property
    def extent(self) -> Extent:
        """How much of everything."""
        return QUICK if self.quick else FULL


def planned(arguments: Sequence[str]) -> Plan:
    """The run that the command line asks for."""
    names = [*(row.name for row in ROWS), *_OTHERS]
    parser = ArgumentParser(prog="bench/run.py", description="Compares speed with other libraries.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and smaller ones")
    parser.add_argument(
        "--publish",
        action="store_true",
        help="show this result in docs/; parts that were not measured stay as they are",
    )
    parser.add_argument(
        "--only", action="append", metavar="ROW", choices=names, help=", ".join(names)
    )
    parser.add_argument(
        "--with",
        action="append",
        dest="contenders",
        metavar="NAME",
        help="only contenders whose names hold this, beside boto3",
    )
    asked = parser.parse_args(arguments)
    wanted = names if asked.only is None else asked.only
    return Plan(
        asked.quick,
        asked.publish,
        tuple(row for row in ROWS if row.name in wanted),
        frozenset(wanted).intersection(_OTHERS),
        _contenders(asked),
    )


def _contenders(asked: Namespace) -> tuple[Contender, ...]:
    return tuple(
        contender
        for contender in CONTENDERS
        if asked.contenders is None
        or contender.name in BASES
        or any(name.lower() in contender.name.lower() for name in asked.contenders)
    )
