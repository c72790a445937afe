"""Two attackers in this process, of whom one comes between the requests of the other.

What they do follows from their seeds alone, where the engine shows every write at once.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.guarantees.arena import Arena
from tests.guarantees.lines import Line
from tests.guarantees.orders import Role
from tests.guarantees.peer import opened
from tests.guarantees.worker import ATTACKS, Attack, Worker


def duel(
    arena: Arena,
    seed: int,
    times: int,
    *,
    lossy: bool = False,
    attacks: Mapping[Attack, int] = ATTACKS,
) -> Iterator[Line]:
    """What both wrote; the second runs a newer version of the schema, and loses nothing."""
    orders = (
        arena.orders(seed, 0, times, lossy=lossy, role=Role()),
        arena.orders(seed, 1, times, role=Role(newer=True)),
    )
    said: list[Line] = []
    with opened(orders[0]) as first, opened(orders[1]) as second:
        interrupted, other = Worker(first, attacks), Worker(second, attacks)
        busy = False

        def come_between(**_: Any) -> None:
            nonlocal busy
            if busy or other.peer.chance.randrange(2):
                return
            busy = True
            try:
                said.extend(other.step())
            finally:
                busy = False

        first.client.meta.events.register("before-send.dynamodb", come_between)
        for _ in range(times):
            said.extend(interrupted.step())
    # As they would arrive from another process.
    for line in said:
        yield Line.read(line.as_json())
