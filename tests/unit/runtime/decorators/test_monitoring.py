import logging
from types import SimpleNamespace

import pytest

from dynarepo import ConfigurationError
from dynarepo.decorators import SlowCall, dynamodb_operation, monitor_performance, monitoring
from tests.unit.runtime.decorators.surroundings import Kind, both, facts, result


@both
def test_slow_calls_are_logged_by_threshold_and_told(
    kind: Kind, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[SlowCall] = []
    now = [0.0]
    monkeypatch.setattr(monitoring, "time", SimpleNamespace(perf_counter=lambda: now[0]))

    def work(seconds: float) -> float:
        now[0] += seconds
        return seconds

    watched = monitor_performance("work", warn_after=0.02, error_after=0.06, on_slow=told.append)(
        kind(work)
    )
    with caplog.at_level(logging.DEBUG, "dynarepo.performance"):
        for seconds in (0, 0.03, 0.08):
            assert result(watched(seconds)) == seconds
    levels = [record.levelno for record in caplog.records]
    assert levels == [logging.DEBUG, logging.WARNING, logging.ERROR]
    assert [(call.operation, call.threshold, call.failed) for call in told] == [
        ("work", 0.02, False),
        ("work", 0.06, False),
    ]
    found = facts(caplog.records[1])
    assert found.pop("seconds") == told[0].seconds
    assert found == {"operation": "work", "threshold": 0.02, "outcome": "ok"}


@both
def test_a_call_that_fails_is_timed_too(kind: Kind) -> None:
    told: list[SlowCall] = []

    def fail() -> None:
        raise KeyError("k")

    with pytest.raises(KeyError):
        result(monitor_performance(warn_after=-1, on_slow=told.append)(kind(fail))())
    assert [call.failed for call in told] == [True]


def test_what_is_told_cannot_break_the_call(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_: SlowCall) -> None:
        raise RuntimeError("of no use")

    def fine() -> int:
        return 1

    assert monitor_performance(warn_after=-1, on_slow=broken)(fine)() == 1
    assert "told of slow calls" in caplog.text


def test_thresholds_grow() -> None:
    with pytest.raises(ConfigurationError):
        monitor_performance(warn_after=2, error_after=1)


@both
def test_a_name_that_a_decorator_inside_was_given_is_used(
    kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None: ...

    for name, expected in ((None, "Order.pay"), ("paying", "paying")):
        named = dynamodb_operation("Order.pay")(kind(work))
        with caplog.at_level(logging.DEBUG, "dynarepo.performance"):
            result(monitor_performance(name)(named)())
        assert facts(caplog.records[-1])["operation"] == expected
    unnamed = monitor_performance()(dynamodb_operation()(kind(work)))
    with caplog.at_level(logging.DEBUG, "dynarepo.performance"):
        result(unnamed())
    assert "work" in facts(caplog.records[-1])["operation"]
