"""Reads of what a caller may read, and attempts at what is another tenant's or owner's."""

from collections.abc import Callable
from typing import Any

from dynarepo import AtLeast, CursorMismatch, TenantMismatch
from tests.guarantees.attacks.accounts import ACCOUNTS, Accounts
from tests.guarantees.attacks.refusing import must_refuse
from tests.guarantees.lines import Line
from tests.guarantees.peer import TENANTS, Peer


class Foreign:
    """Tries for what belongs to others, while all of it changes."""

    entity = ""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.accounts = Accounts(peer)

    def kinds(self) -> list[Callable[[Any, str, list[Line]], None]]:
        """What it may do, the more likely the more often."""
        return [self.look, self.reach, self.turn_pages]

    def look(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Everything that is found is the tenant's, and the owner's."""
        accounts, keys = db.accounts, [self.accounts.key(tenant, each) for each in ACCOUNTS]
        found = [
            *accounts.list_by_status("open", points=AtLeast(0)),
            *accounts.list_by_region("east"),
            *accounts.list_rich(),
            *db.parcels.list_parcels(),
            *db.drafts.list_all_drafts(),
            *(each for each in accounts.get_many(keys) if each),
        ]
        assert all(item.tenant_id == tenant for item in found), f"{tenant} saw {found}"
        own = accounts.owned_by("ann").list_by_status("open").all()
        assert all(item.owner_id == "ann" for item in own), f"ann saw {own}"

    def reach(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Whatever names another tenant is refused."""
        accounts, other = db.accounts, _other(tenant)
        key = self.accounts.key(other)
        parcel = self.peer.package.ParcelKey(other, "s1", "p0-1")
        draft = self.peer.package.DraftKey(other, "d0")
        attempts: tuple[Callable[[], object], ...] = (
            lambda: accounts.get(key),
            lambda: accounts.get_many([key]),
            lambda: accounts.put(self.accounts.item(other)),
            lambda: accounts.put_many([self.accounts.item(other)]),
            lambda: accounts.update(key, self.accounts.fields.points.add(1)),
            lambda: accounts.delete(key),
            lambda: db.parcels.delete(parcel),
            lambda: db.drafts.including_deleted().get(draft),
            lambda: db.drafts.restore(draft),
            lambda: db.drafts.purge(draft),
        )
        for attempt in attempts:
            must_refuse(TenantMismatch, attempt)

    def turn_pages(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """A cursor goes on where it came from, and nowhere else."""
        stranger = self.peer.db.for_tenant(_other(tenant))
        reads: tuple[Callable[[Any], Any], ...] = (
            lambda of: of.accounts.list_by_status("open"),
            lambda of: of.parcels.list_parcels(),
            lambda of: of.drafts.list_drafts(),
        )
        for read in reads:
            page = read(db).page(1)
            if page.cursor is None:
                continue
            wrong = (
                lambda at=page.cursor, read=read: read(stranger).page(1, at),
                lambda at=page.cursor: db.accounts.list_by_status("held").page(1, at),
                lambda at=page.cursor: db.drafts.list_all_drafts().page(1, at),
            )
            for attempt in wrong:
                must_refuse(CursorMismatch, attempt)
            rest = read(db).page(9, page.cursor)
            assert all(item.tenant_id == tenant for item in rest.items), rest


def _other(tenant: str) -> str:
    return next(each for each in TENANTS if each != tenant)
