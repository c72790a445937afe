"""A run brings up to date what it measured, and nothing else."""

from bench.publishing import merged


def test_rows_and_parts_that_were_not_measured_stay() -> None:
    shown = {
        "measured_at": "then",
        "calls": [{"row": "get", "cpu": 1}, {"row": "put", "cpu": 1}],
        "memory": [{"way": "hold"}],
        "threads": [{"threads": 1}],
        "contenders": {"one": {"awaited": True}},
        "skipped": {"other": "not installed"},
    }
    new = {
        "measured_at": "now",
        "calls": [{"row": "get", "cpu": 2}],
        "threads": [],
        "contenders": {"other": {"awaited": False}},
        "skipped": {},
    }
    assert merged(shown, new) == {
        "measured_at": "now",
        "calls": [{"row": "put", "cpu": 1}, {"row": "get", "cpu": 2}],
        "memory": [{"way": "hold"}],
        "threads": [{"threads": 1}],
        "contenders": {"one": {"awaited": True}, "other": {"awaited": False}},
        "skipped": {},
    }
    assert merged({}, new)["calls"] == new["calls"]
