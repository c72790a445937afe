"""Items that say by which write they began: every state of each, one after the other.

A life is what writes make of one beginning. Its states differ in their version, and a write returns
the state that it made. So the lives of an item can be put together from what the writes returned.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from tests.guarantees.judging.replay import applied
from tests.guarantees.judging.stored import Plain, is_over, of_type, own_attributes
from tests.guarantees.lines import Line

SUBJECTS = {"Parcel": "parcel_id", "Draft": "draft_id", "Lease": "lease_id"}
BEGINNINGS = ("create", "put", "take")
_UNSEEN = ("deleted_at", "deleted_by", "ends_at")


def judge_lives(items: list[Plain], lines: Iterable[Line]) -> None:
    """Every item is in the state that its last write made, and no write was lost or done twice."""
    of_subject: defaultdict[tuple[str, str, str], list[Line]] = defaultdict(list)
    for line in lines:
        if line.entity in SUBJECTS:
            of_subject[line.entity, line.tenant, line.subject].append(line)
    stored: dict[tuple[str, str, str], Plain] = {}
    for entity, name in SUBJECTS.items():
        for item in of_type(items, entity):
            place = (entity, item["tenant_id"], item[name])
            assert place not in stored, f"there are two of {place}"
            stored[place] = _told(own_attributes(item))
    assert stored.keys() <= of_subject.keys(), "an item is there that nobody wrote"
    for place, written in of_subject.items():
        _Subject(written).judge(stored.get(place))


class _Subject:
    """All that is known of one item: its lives, and how many writes nobody is sure of."""

    def __init__(self, lines: list[Line]) -> None:
        self.unsure = sum(not line.is_sure for line in lines)
        self.states: dict[tuple[str, int], Line] = {}
        self.ends: list[Plain] = []
        self.refused: list[Plain] = []
        for line in lines:
            if not line.is_sure:
                continue
            result = _present(line.result)
            match line.kind:
                case "end":
                    self.ends.append(result)
                case "refused":
                    self.refused.append(result)
                case _:
                    state = (result["born"], result["version"])
                    assert state not in self.states, f"two writes made {state}"
                    self.states[state] = line

    def judge(self, stored: Plain | None) -> None:
        lives: defaultdict[str, dict[int, Line]] = defaultdict(dict)
        for (born, version), line in self.states.items():
            lives[born][version] = line
        gaps = 0
        last: dict[str, Plain] = {}
        for born, states in lives.items():
            missing, last[born] = self._life(states)
            gaps += missing
        assert gaps <= self.unsure, f"writes are missing: {lives}"
        ended = Counter(end["born"] for end in self.ends)
        assert all(count == 1 for count in ended.values()), f"removed twice: {self.ends}"
        for end in self.ends:
            known = last.get(end["born"], end)
            assert end["version"] >= known["version"], f"removed before {known}: {end}"
            if end["version"] == known["version"]:
                _same(end, known)
            else:
                assert self.unsure, f"nobody wrote {end}"
        if stored is not None:
            assert stored["born"] not in ended, f"removed, and still there: {stored}"
            if stored["born"] in last:
                known = last[stored["born"]]
                if self.unsure == 0:
                    assert stored == known, f"stored is {stored}, and last was {known}"
                assert stored["version"] >= known["version"], (stored, known)
            else:
                assert self.unsure, f"nobody wrote {stored}"
        if self.unsure == 0:
            self._successions(stored, lives, last, ended)

    def _life(self, states: dict[int, Line]) -> tuple[int, Plain]:
        """How many states of a life nobody told of, and its last one."""
        first, *others = sorted(states)
        start = states[first]
        missing = 0
        if start.kind not in BEGINNINGS or start.result["note"] != start.result["born"]:
            missing = 1
        state = _present(start.result)
        for version in others:
            line = states[version]
            missing += version - state["version"] - 1
            if version == state["version"] + 1:
                expected = _after(state, line)
                _same(_present(line.result), expected)
                seen = {name: line.result[name] for name in _UNSEEN if name in line.result}
                state = {**expected, **_present(line.result)}
                state = {name: state[name] for name in state if seen.get(name, 0) is not None}
            else:
                state = _present(line.result)
        # What is refused to those who do not know all of an item is there.
        for known in self.refused:
            if self.unsure == 0 and known["born"] == state["born"]:
                self._refusal(states, known)
        return missing, state

    def _refusal(self, states: dict[int, Line], known: Plain) -> None:
        colour: Any = None
        for version in sorted(states):
            if version > known["version"]:
                break
            line = states[version]
            if line.kind == "put" or "colour" in line.result:
                colour = line.result.get("colour")
        assert colour is not None, f"refused without a reason: {known}"

    def _successions(
        self,
        stored: Plain | None,
        lives: dict[str, dict[int, Line]],
        last: dict[str, Plain],
        ended: Counter[str],
    ) -> None:
        """Each life ended as the next one began: removed, replaced, or past its time."""
        replaced = Counter(
            min(states) - 1
            for states in lives.values()
            if states[min(states)].kind == "put" and min(states) > 1
        )
        left = [
            state
            for born, state in last.items()
            if born not in ended and (stored is None or stored["born"] != born)
        ]
        # Where an item is past its time, the versions of the next one go on from its own.
        resumed = Counter(
            min(states) - 1
            for states in lives.values()
            if states[min(states)].kind != "put" and min(states) > 1
        )
        over = Counter(state["version"] for state in left if is_over(state))
        assert not resumed - over, f"versions go on from nowhere: {lives}"
        # Of those past their time some were replaced by a new beginning, and some by a `put`.
        fresh = Counter(state["version"] for state in left if not is_over(state))
        assert not fresh - replaced, f"items vanished: {left}"


def _after(state: Plain, line: Line) -> Plain:
    """What a write makes of the state that it met."""
    gone = "deleted_at" in state
    match line.kind:
        case "hide":
            assert not gone, f"deleted twice: {line}"
            assert line.result["deleted_at"] is not None, line
            assert line.result["deleted_by"] == line.writer, line
            after = state
        case "restore":
            assert gone, f"restored, and was not deleted: {line}"
            assert line.result["deleted_at"] is None, line
            after = state
        case "revise":
            assert not gone, f"changed while it was deleted: {line}"
            kept = {"colour": state["colour"]} if "colour" in state else {}
            if "colour" in line.given:
                kept = {}
            assert not kept or line.entity != "Draft", f"should have been refused: {line}"
            after = {**kept, **_present(line.given)}
        case _:
            assert not gone, f"changed while it was deleted: {line}"
            assert not is_over(state), f"changed after its time: {line}"
            after = applied(state, line.steps)
    return {**after, "version": state["version"] + 1}


def _same(result: Plain, expected: Plain) -> None:
    """What a write returned is what was expected, as far as its writer knows the attributes."""
    for name in (expected.keys() | result.keys()) - {*_UNSEEN}:
        if name == "colour" and name not in result:
            continue
        assert result.get(name) == expected.get(name), f"{name}: {result}, not {expected}"


def _told(stored: Plain) -> Plain:
    """A stored item as lines tell of one."""
    if "deleted_at" in stored:
        moment = datetime.fromisoformat(stored["deleted_at"])
        return {**stored, "deleted_at": int(moment.timestamp())}
    return stored


def _present(shown: Plain) -> Plain:
    return {name: value for name, value in shown.items() if value is not None}
