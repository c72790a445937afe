"""Generating is measured in every case."""

from bench import generation


def test_generating_is_measured_in_every_case() -> None:
    rows = generation.measure((2,), runs=1)
    assert [row["case"] for row in rows] == ["cold", "unchanged", "one entity changed"]
