"""Repositories of note for all tenants, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import HidingShell

from . import requests
from .model import Note

if TYPE_CHECKING:
    from dynarepo import Pages


class NoteCrossTenantReader(HidingShell):
    """Reads Note items of all tenants."""

    def scan_notes(
        self, *, firm: str, segments: int = 4, max_units_per_second: float | None = None
    ) -> Pages[Note]:
        """Scan notes.

        Access pattern `scan_notes` scans table `shelf`: every item there is read and paid for.
        Keeps items where `firm_id = :firm`.
        Items of other entities there are left out.
        Items past their time to live or deleted softly count as gone.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Note` items, read lazily.
        Reaches the items of all tenants.
        """
        return self._link.pages(
            requests.scan_notes(
                self._link.context,
                firm=firm,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )


class NoteCrossTenantWriter(HidingShell):
    """Writes Note items of all tenants."""


class NoteCrossTenantRepository(NoteCrossTenantReader, NoteCrossTenantWriter):
    """Reads and writes Note items of all tenants.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
