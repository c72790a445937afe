"""The built-in batches of an entity that read."""

from typing import TypeVar

from pydantic import BaseModel

from ..context import Context
from ..decoding.items import item_decoder, part_decoder
from ..entity import EntitySpec, K, M
from ..ownership import admitted_key, owned_decoder, owner_names
from ..reads.visibility import hides, marks
from ..views import View
from .options import OnInvalidItem, Options, require_choice, require_many
from .progress import OnProgress
from .reading import BatchRead, Many

V = TypeVar("V", bound=BaseModel)


def get_items(
    entity: EntitySpec[M, K],
    context: Context,
    keys: Many[K],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
    pattern: str = "get_many",
) -> BatchRead[K, M]:
    """Read the items of many keys."""
    require_many(keys, "keys", entity)
    decode = owned_decoder(entity, context, item_decoder(entity, context), whole=True)
    options = Options(consistent, at_once, progress, require_choice(on_invalid, entity, pattern))
    key = admitted_key(entity, context)
    return BatchRead(entity, context, keys, key, decode, pattern, (), options, entity)


def get_views(
    entity: EntitySpec[M, K],
    context: Context,
    keys: Many[K],
    view: View[V],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
    pattern: str = "get_many",
) -> BatchRead[K, V]:
    """Read some attributes of the items of many keys."""
    require_many(keys, "keys", entity)
    decode_part = part_decoder(entity, context, view.model, view.decode)
    decode = owned_decoder(entity, context, decode_part, whole=True)
    options = Options(consistent, at_once, progress, require_choice(on_invalid, entity, pattern))
    names = (
        *view.projection,
        *(marks(entity) if hides(entity, context) else ()),
        *owner_names(entity, context),
    )
    key = admitted_key(entity, context)
    return BatchRead(entity, context, keys, key, decode, pattern, names, options, view)
