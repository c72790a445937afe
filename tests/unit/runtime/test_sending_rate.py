"""Sending slows down while DynamoDB throttles, and grows fast again once it does not."""

from itertools import pairwise
from typing import Any

from dynarepo import Request
from dynarepo.transport.direct.attempts import Limits, Outgoing, Wait, attempts
from dynarepo.transport.direct.http_answer import HttpAnswer
from dynarepo.transport.direct.quota import RetryQuota
from dynarepo.transport.direct.sending_rate import SendingRate

THROTTLED = HttpAnswer(400, {}, b'{"__type":"x#ThrottlingException"}', True)
GOOD = HttpAnswer(200, {}, b"{}", True)


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def sent_at(clock: Clock, rate: SendingRate, count: int, throttled: bool = False) -> list[float]:
    """When so many requests are sent, one after the other, each answered at once."""
    moments: list[float] = []
    for _ in range(count):
        clock.now += rate.turn()
        moments.append(clock.now)
        rate.heard(throttled=throttled)
    return moments


def at_rate(clock: Clock, rate: SendingRate, a_second: float, seconds: float) -> None:
    """Send at some rate, whatever the limit is."""
    for _ in range(int(a_second * seconds)):
        clock.now += 1 / a_second
        rate.heard(throttled=False)


def test_nothing_waits_before_something_is_throttled() -> None:
    clock = Clock()
    rate = SendingRate(clock)
    assert set(sent_at(clock, rate, 1_000)) == {1_000.0}


def test_what_was_too_much_is_cut_by_three_tenths() -> None:
    clock = Clock()
    rate = SendingRate(clock)
    at_rate(clock, rate, 100, seconds=5)
    rate.heard(throttled=True)
    waits = [rate.turn() for _ in range(200)]
    steps = {round(later - sooner, 4) for sooner, later in pairwise(waits[100:])}
    assert steps == {round(1 / 70, 4)}


def test_it_grows_back_and_beyond() -> None:
    clock = Clock()
    rate = SendingRate(clock)
    at_rate(clock, rate, 100, seconds=5)
    rate.heard(throttled=True)
    moments = sent_at(clock, rate, 2_000)
    a_second = [
        sum(start <= moment - moments[0] < start + 1 for moment in moments) for start in (1, 4, 9)
    ]
    # 100 was too much: it comes near that within four seconds, and tries more afterwards.
    assert a_second[0] < 95 <= a_second[1] <= 105 < a_second[2]


def test_it_never_stops() -> None:
    clock = Clock()
    rate = SendingRate(clock)
    rate.heard(throttled=True)
    moments = sent_at(clock, rate, 5, throttled=True)
    assert all(later - sooner <= 2.0 for sooner, later in pairwise(moments))


def test_an_attempt_waits_for_its_turn() -> None:
    clock = Clock()
    request: Request[Any] = Request("GetItem", {}, lambda _: None, "s", "t")
    limits = Limits(3, RetryQuota(), SendingRate(clock))
    steps = attempts(Outgoing(request, "target", b"{}"), limits, lambda _: None)
    assert isinstance(next(steps), Outgoing)
    assert isinstance(steps.send(THROTTLED), Wait)
    turn = next(steps)
    assert isinstance(turn, Wait)
    assert turn.seconds > 0
    assert isinstance(next(steps), Outgoing)


def test_without_the_mode_an_attempt_never_does() -> None:
    request: Request[Any] = Request("GetItem", {}, lambda _: None, "s", "t")
    limits = Limits(3, RetryQuota())
    steps = attempts(Outgoing(request, "target", b"{}"), limits, lambda _: None)
    next(steps)
    assert isinstance(steps.send(THROTTLED), Wait)
    assert isinstance(next(steps), Outgoing)
