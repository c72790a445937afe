"""Observers of requests: what each access pattern costs, and traces and metrics for OpenTelemetry.

All of them are given to `connect(on_request=...)` or `db.observe(...)`, as many as are wanted.
"""

from .capacity_report import CapacityReport, Costs
from .open_telemetry import OpenTelemetryObserver

__all__ = ["CapacityReport", "Costs", "OpenTelemetryObserver"]
