"""One of several processes that write at random, and that say in JSON lines what they achieved.

`python -m tests.guarantees.worker` reads its orders from the standard input.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dynarepo import (
    AlreadyExists,
    AmbiguousWrite,
    ConditionFailed,
    ConnectionFailed,
    DynarepoError,
    NotAuthorized,
    NotFound,
    NotUnique,
    RaceLost,
    TransactionCancelled,
)
from tests.faults.lossy_network import Fault
from tests.guarantees.attacks.accounts import Accounts
from tests.guarantees.attacks.drafts import Drafts
from tests.guarantees.attacks.foreign import Foreign
from tests.guarantees.attacks.leases import Leases
from tests.guarantees.attacks.parcels import Parcels
from tests.guarantees.attacks.places import Places
from tests.guarantees.lines import Line
from tests.guarantees.orders import Orders, Role
from tests.guarantees.peer import TENANTS, Peer, opened

Attack = Callable[[Peer], Any]

# How likely each is.
ATTACKS: Mapping[Attack, int] = {
    Accounts: 6,
    Parcels: 5,
    Drafts: 5,
    Leases: 4,
    Places: 3,
    Foreign: 1,
}
REFUSED = (
    AlreadyExists,
    ConditionFailed,
    NotAuthorized,
    NotFound,
    NotUnique,
    RaceLost,
    TransactionCancelled,
)
UNKNOWN = (AmbiguousWrite, ConnectionFailed)
FAULTS: tuple[Fault, ...] = ("none", "none", "none", "request lost", "answer lost")


class Worker:
    """Writes as the dice fall, for one tenant at a time."""

    def __init__(self, peer: Peer, attacks: Mapping[Attack, int] = ATTACKS) -> None:
        self.peer = peer
        self.attacks = [attack(peer) for attack in attacks]
        self.weights = tuple(attacks.values())

    def step(self) -> Iterator[Line]:
        """Do one thing; what was done, or may have been."""
        peer, chance = self.peer, self.peer.chance
        # More of them meet where most are at one tenant's.
        tenant = chance.choice((TENANTS[0], *TENANTS))
        db = peer.db.as_actor(peer.name).for_tenant(tenant)
        (attack,) = chance.choices(self.attacks, self.weights)
        lines: list[Line] = []
        action = chance.choice(attack.kinds())
        if peer.network is not None:
            peer.network.faults = chance.choices(FAULTS, k=8)
        try:
            action(db, tenant, lines)
        except UNKNOWN:
            lines = [line.unknown() for line in lines]
        except REFUSED:
            return
        except DynarepoError as error:
            # Two accounts of one transaction cannot want one email, nor hand it over.
            if not error.transient and error.code != "ITEM_TWICE":
                raise
            return
        for line in lines:
            line.entity = line.entity or attack.entity
            yield line


if __name__ == "__main__":
    told = json.load(sys.stdin)
    with opened(Orders(**{**told, "role": Role(**told["role"])})) as peer:
        worker = Worker(peer)
        for _ in range(told["times"]):
            for line in worker.step():
                print(line.as_json(), flush=True)
