"""Requests and writes of report: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import REPORT
from .model import Report, ReportCreate, ReportKey

if TYPE_CHECKING:
    from dynarepo import Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ReportKey, *, consistent: bool = False) -> Request[Report | None]:
    """Read the report with this key."""
    return reads.get_item(REPORT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ReportKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ReportKey, Report]:
    """Read the reports with these keys, in their order; None where there is none."""
    return batches.get_items(
        REPORT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def put(context: Context, item: ReportCreate, *, when: Condition | None = None) -> Write[Report]:
    """Write this report, replacing one that exists."""
    return writes.put_item(REPORT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ReportCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ReportCreate]:
    """Write these reports, replacing those that exist."""
    return batches.put_items(REPORT, context, items, at_once=at_once, progress=progress)
