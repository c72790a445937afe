"""What awaiting code needs of the event loop it runs on: asyncio's, or another one through anyio."""

from ..service.configuration import ConfigurationError
from .drivers import Concurrency


def concurrency() -> Concurrency:
    """Tasks, threads and pauses of the running event loop; says what to install where an extra
    is missing for it."""
    if not on_asyncio():
        return _through_anyio()
    from .asyncio_tasks import TASKS

    return TASKS


def on_asyncio() -> bool:
    """Whether the running event loop is asyncio's."""
    # Only who awaits pays for loading it.
    from asyncio import get_running_loop

    try:
        get_running_loop()
    except RuntimeError:
        return False
    return True


def _through_anyio() -> Concurrency:
    try:
        from .anyio_tasks import TASKS
    except ModuleNotFoundError as error:
        if error.name != "anyio":
            raise
        raise ConfigurationError(
            "async repositories need anyio on event loops other than asyncio's",
            code="MISSING_EXTRA",
            hint='install it with `pip install "dynarepo[aio]"`',
        ) from None
    return TASKS
