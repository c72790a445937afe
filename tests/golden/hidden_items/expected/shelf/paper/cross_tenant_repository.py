"""Repositories of paper for all tenants, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import HidingShell
from dynarepo.tenancy import checked_caller

from . import requests
from .model import Paper

if TYPE_CHECKING:
    from typing import Self

    from dynarepo import Pages, UniqueProgress, UniqueReport


class PaperCrossTenantReader(HidingShell):
    """Reads Paper items of all tenants."""

    def scan_papers(
        self, *, firm: str, segments: int = 1, max_units_per_second: float | None = None
    ) -> Pages[Paper]:
        """Scan papers.

        Access pattern `scan_papers` scans table `shelf`: every item there is read and paid for.
        Keeps items where `firm_id = :firm`.
        Items of other entities there are left out.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Paper` items, read lazily.
        Reaches the items of all tenants.
        """
        return self._link.pages(
            requests.scan_papers(
                self._link.context,
                firm=firm,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )

    def scan_kinds(
        self, *, segments: int = 3, max_units_per_second: float | None = None
    ) -> Pages[Paper]:
        """Scan kinds.

        Access pattern `scan_kinds` scans index `by_kind`: every item there is read and paid for.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting reads them, too: the index does not hold `expires_at` and
        `deleted_at`.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Paper` items, read lazily.
        Reaches the items of all tenants.
        """
        return self._link.pages(
            requests.scan_kinds(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    def owned_by(self, author: str) -> Self:
        """The same repository for the items of one `author`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author, str, "author"))


class PaperCrossTenantWriter(HidingShell):
    """Writes Paper items of all tenants."""

    def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every paper with the claims on its unique values; `fix` corrects them.

        Scans table `shelf`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )

    def owned_by(self, author: str) -> Self:
        """The same repository for the items of one `author`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author, str, "author"))


class PaperCrossTenantRepository(PaperCrossTenantReader, PaperCrossTenantWriter):
    """Reads and writes Paper items of all tenants.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
