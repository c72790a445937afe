"""Reads every item of an entity, page by page, as lines of JSON."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from dynarepo import EVERY_TENANT, Pages, WireItem
from dynarepo.decoding.items import shown_parts
from dynarepo.reads import Scan
from dynarepo.reads.recognition import Recogniser

from .entity_access import EntityAccess
from .json_rows import Rows
from .refused_rows import RowRefused

_PAGE = 1000
_MOST_REASONS = 20


class _EveryItem(Scan[Any], frozen=True):
    """A scan that no schema declares; it tells the entity's items from others as streams do."""

    def shows(self, stored: WireItem) -> bool:
        return self._recogniser.entity_of(stored) is not None

    @cached_property
    def _recogniser(self) -> Recogniser:
        return Recogniser([self.entity])


class Dumping:
    """One pass over the table of an entity.

    `written` counts the items of pages that were taken, and `cursor` goes on after them.
    """

    def __init__(
        self,
        entity: EntityAccess,
        *,
        tenant: str | None = None,
        hidden: bool = False,
        segments: int = 1,
        max_units_per_second: float | None = None,
        after: str | None = None,
        keep_unknown: bool = False,
    ) -> None:
        self.cursor = after
        self.written = self.refused = 0
        self.reasons: list[str] = []
        self._spec = entity.spec
        self._tenant = None if tenant is None else entity.tenant(tenant)
        self._rows = Rows(entity.spec, keep_unknown=keep_unknown)
        scan = _EveryItem(
            context=entity.link.context.bound(tenant=EVERY_TENANT, shows_hidden=hidden),
            entity=entity.spec,
            pattern="dump",
            returns=entity.spec,
            on_invalid="collect",
            segments=segments,
            max_units_per_second=max_units_per_second,
        )
        self._pages: Pages[Any] = Pages(entity.link, scan)

    def pages(self) -> Iterator[list[bytes]]:
        """The lines of each page."""
        while True:
            page = self._pages.page(_PAGE, self.cursor)
            for error in page.invalid:
                self._refuse(str(error))
            lines = [line for item in page.items if (line := self._line(item)) is not None]
            yield lines
            self.written += len(lines)
            self.cursor = page.cursor
            if page.cursor is None:
                return

    def _line(self, item: Any) -> bytes | None:
        if self._tenant is not None and getattr(item, self._spec.tenant) != self._tenant:
            return None
        try:
            return self._rows.line_of(item) + b"\n"
        except RowRefused as refused:
            key = ", ".join(
                f"{part}={text!r}" for part, text in shown_parts(self._spec, item).items()
            )
            hint = f"; {refused.hint}" if refused.hint else ""
            self._refuse(f"{key or '(key not shown)'}: {refused}{hint}")
            return None

    def _refuse(self, reason: str) -> None:
        self.refused += 1
        if len(self.reasons) < _MOST_REASONS:
            self.reasons.append(reason)
