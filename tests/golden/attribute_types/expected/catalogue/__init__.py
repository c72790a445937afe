"""One entity with every type that an attribute can have."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncCatalogue
    from ._batch import CatalogueBatch
    from ._facade import Catalogue
    from ._fields import SizeField
    from ._transaction import CatalogueTransaction
    from ._types import Grade, Size
    from .sample.async_repository import AsyncSampleReader, AsyncSampleRepository, AsyncSampleWriter
    from .sample.fields import SampleFields
    from .sample.model import (
        Sample,
        SampleChanges,
        SampleChoice,
        SampleCreate,
        SampleKey,
        SampleListOfChoices,
    )
    from .sample.repository import SampleReader, SampleRepository, SampleWriter
    from .sample.writes import SampleWrites

__all__ = [
    "AsyncCatalogue",
    "AsyncSampleReader",
    "AsyncSampleRepository",
    "AsyncSampleWriter",
    "Catalogue",
    "CatalogueBatch",
    "CatalogueTransaction",
    "Grade",
    "Sample",
    "SampleChanges",
    "SampleChoice",
    "SampleCreate",
    "SampleFields",
    "SampleKey",
    "SampleListOfChoices",
    "SampleReader",
    "SampleRepository",
    "SampleWriter",
    "SampleWrites",
    "Size",
    "SizeField",
]

_HOMES = {
    "AsyncCatalogue": "._async_facade",
    "AsyncSampleReader": ".sample.async_repository",
    "AsyncSampleRepository": ".sample.async_repository",
    "AsyncSampleWriter": ".sample.async_repository",
    "Catalogue": "._facade",
    "CatalogueBatch": "._batch",
    "CatalogueTransaction": "._transaction",
    "Grade": "._types",
    "Sample": ".sample.model",
    "SampleChanges": ".sample.model",
    "SampleChoice": ".sample.model",
    "SampleCreate": ".sample.model",
    "SampleFields": ".sample.fields",
    "SampleKey": ".sample.model",
    "SampleListOfChoices": ".sample.model",
    "SampleReader": ".sample.repository",
    "SampleRepository": ".sample.repository",
    "SampleWriter": ".sample.repository",
    "SampleWrites": ".sample.writes",
    "Size": "._types",
    "SizeField": "._fields",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
