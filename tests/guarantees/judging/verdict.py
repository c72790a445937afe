"""Everything that a judge looks at."""

from collections.abc import Iterable

from tests.guarantees.arena import Arena
from tests.guarantees.judging.accounts import judge_accounts
from tests.guarantees.judging.claims import judge_claims
from tests.guarantees.judging.entries import judge_entries
from tests.guarantees.judging.lives import judge_lives
from tests.guarantees.judging.places import judge_places
from tests.guarantees.judging.sums import judge_sums
from tests.guarantees.lines import Line


def judge(arena: Arena, lines: Iterable[Line]) -> None:
    """Raise AssertionError where what is stored is not what the lines tell."""
    said = tuple(lines)
    items = arena.stored("main")
    judge_entries(items)
    judge_claims(items)
    judge_sums(items, said)
    judge_accounts(items, arena.stored("trail"), said)
    judge_lives(items, said)
    judge_places(items, said)
