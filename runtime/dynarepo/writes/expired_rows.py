"""Items past their time to live that are still stored, where a new one is to take their place and to
count their versions on."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..entity import EntitySpec
from ..errors import DynarepoError
from ..expiry import is_expired
from ..expressions.conditions import Condition
from ..expressions.operands import Path
from ..values import Value
from ..wire import WireItem
from .races import ItemChanged, unchanged
from .stored_equality import same_stored


class ExpiredRow(Value, frozen=True):
    """What a creation knows of the expired item in its way, if there is one.

    `root` is where its version is stored, and `otherwise` makes the error of what else stands
    against the creation.
    """

    entity: EntitySpec[Any, Any]
    moment: datetime
    root: str
    before: WireItem | None
    otherwise: Callable[[WireItem | None], DynarepoError]

    @property
    def unchanged(self) -> Condition:
        """That its version is still the one that was seen."""
        return unchanged(Path((self.root,)), (self.before or {}).get(self.root))

    def failure(self, stored: WireItem | None) -> DynarepoError:
        """An ItemChanged where another one, or none, is in the way now; else what stands against
        the creation."""
        if stored is None:
            changed = self.before is not None
        elif not is_expired(self.entity, stored, self.moment):
            changed = False
        else:
            seen = (self.before or {}).get(self.root)
            changed = self.before is None or not same_stored(seen, stored.get(self.root))
        return ItemChanged(item=stored) if changed else self.otherwise(stored)
