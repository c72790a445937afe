"""Spans and metrics of requests for OpenTelemetry, named by its conventions for databases."""

import time
from typing import TYPE_CHECKING, Any, Final

from ..service.configuration import ConfigurationError
from ..transport.observation import RequestEvent

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import TracerProvider

_SCOPE: Final = "dynarepo"
# What the conventions advise for the duration of calls to a database.
_SECONDS: Final = (0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0)


class OpenTelemetryObserver:
    """An observer that makes of every request a span and adds it to two metrics:
    `db.client.operation.duration` in seconds, and `dynarepo.consumed_capacity` in capacity units.

    A span is a child of the one that is current where the request was sent, and lasts as long as
    the request did with its retries. Keys and values are no attributes of it. Providers are the
    global ones unless others are given. Needs `pip install "dynarepo[otel]"`, and raises
    ConfigurationError where that is missing.
    """

    def __init__(
        self,
        *,
        tracer_provider: "TracerProvider | None" = None,
        meter_provider: "MeterProvider | None" = None,
    ) -> None:
        try:
            from opentelemetry import metrics, trace
        except ModuleNotFoundError as error:
            if error.name is None or error.name.partition(".")[0] != "opentelemetry":
                raise
            raise ConfigurationError(
                "traces and metrics need OpenTelemetry",
                code="MISSING_EXTRA",
                hint='install it with `pip install "dynarepo[otel]"`',
            ) from None
        self._trace = trace
        self._tracer = trace.get_tracer(_SCOPE, tracer_provider=tracer_provider)
        meter = metrics.get_meter(_SCOPE, meter_provider=meter_provider)
        self._duration = meter.create_histogram(
            "db.client.operation.duration",
            unit="s",
            description="Duration of requests, with their retries.",
            explicit_bucket_boundaries_advisory=_SECONDS,
        )
        self._capacity = meter.create_counter(
            "dynarepo.consumed_capacity",
            unit="{capacity_unit}",
            description="Capacity units that DynamoDB said it consumed.",
        )

    def __call__(self, event: RequestEvent) -> None:
        common = self._attributes(event)
        self._duration.record(event.seconds, common)
        if event.consumed_capacity is not None:
            self._capacity.add(event.consumed_capacity, common)
        self._span(event, common)

    def _attributes(self, event: RequestEvent) -> dict[str, Any]:
        attributes: dict[str, Any] = {
            "db.system.name": "aws.dynamodb",
            "db.operation.name": event.action,
            "dynarepo.access_pattern": event.subject,
        }
        if event.table:
            attributes["db.collection.name"] = event.table
        if event.error is not None:
            attributes["error.type"] = event.error.code
            if event.error.service_code:
                attributes["db.response.status_code"] = event.error.service_code
        return attributes

    def _span(self, event: RequestEvent, common: dict[str, Any]) -> None:
        # The request is over: its span is made of what is known of it now.
        end = time.time_ns()
        span = self._tracer.start_span(
            f"{event.action} {event.table}".strip(),
            kind=self._trace.SpanKind.CLIENT,
            attributes=common,
            start_time=end - int(event.seconds * 1e9),
        )
        if event.consumed_capacity is not None:
            span.set_attribute("aws.dynamodb.consumed_capacity_units", event.consumed_capacity)
        if event.error is not None:
            # The text of an error names keys, which may be personal.
            span.set_status(self._trace.Status(self._trace.StatusCode.ERROR, event.error.code))
        span.end(end)
