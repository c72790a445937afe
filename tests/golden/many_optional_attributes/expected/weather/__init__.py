"""What stations report, of which each measures something else."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncWeather
    from ._batch import WeatherBatch
    from ._facade import Weather
    from ._fields import WindField
    from ._transaction import WeatherTransaction
    from ._types import Wind
    from .report.async_repository import AsyncReportReader, AsyncReportRepository, AsyncReportWriter
    from .report.fields import ReportFields
    from .report.model import Report, ReportCreate, ReportKey, ReportQuality
    from .report.repository import ReportReader, ReportRepository, ReportWriter
    from .report.writes import ReportWrites

__all__ = [
    "AsyncReportReader",
    "AsyncReportRepository",
    "AsyncReportWriter",
    "AsyncWeather",
    "Report",
    "ReportCreate",
    "ReportFields",
    "ReportKey",
    "ReportQuality",
    "ReportReader",
    "ReportRepository",
    "ReportWriter",
    "ReportWrites",
    "Weather",
    "WeatherBatch",
    "WeatherTransaction",
    "Wind",
    "WindField",
]

_HOMES = {
    "AsyncReportReader": ".report.async_repository",
    "AsyncReportRepository": ".report.async_repository",
    "AsyncReportWriter": ".report.async_repository",
    "AsyncWeather": "._async_facade",
    "Report": ".report.model",
    "ReportCreate": ".report.model",
    "ReportFields": ".report.fields",
    "ReportKey": ".report.model",
    "ReportQuality": ".report.model",
    "ReportReader": ".report.repository",
    "ReportRepository": ".report.repository",
    "ReportWriter": ".report.repository",
    "ReportWrites": ".report.writes",
    "Weather": "._facade",
    "WeatherBatch": "._batch",
    "WeatherTransaction": "._transaction",
    "Wind": "._types",
    "WindField": "._fields",
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
