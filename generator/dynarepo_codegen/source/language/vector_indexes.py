"""Vector indexes of a table, which speak stored names."""

from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry
from .projections import Projection


@dataclass(frozen=True, slots=True)
class VectorIndexSource:
    """An index that finds the items whose vectors are most similar to a given one."""

    place: Place
    vector: Text = entry(
        "Stored name of the vector attribute, whose type says how many dimensions it has.",
        example="embedding",
    )
    distance: Literal["cosine", "euclidean", "dot_product"] = entry(
        "What similar means: a small distance, or a large product.", example="cosine"
    )
    partition: Text | None = entry(
        "Attribute that every search fixes, and by which the index scales.",
        example="tenant_id",
        default=None,
    )
    filters: tuple[Text, ...] = entry(
        "Attributes that a search may compare with `=`.",
        example="[category]",
        default=(),
        one_or_many=True,
    )
    project: Projection | tuple[Text, ...] = entry(
        "What the index holds besides keys, vector and filters: `all`, `keys_only`, or a list of "
        "stored names.",
        example="[title]",
        default="all",
    )
    description: Text | None = entry(
        "What the index is for.", example="Articles by what they say.", default=None
    )
