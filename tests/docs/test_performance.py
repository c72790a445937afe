"""What pages say of speed is what was measured; that they are current, test_current.py holds."""

import json
import xml.etree.ElementTree as ET
from typing import Any

from bench.plan import COLD_START, GENERATING, MEMORY, THREADS
from bench.rows import ROWS
from tools.chart import Bar, Panel, chart
from tools.performance import RESULT, table


def call(row: str, contender: str, ratio: float) -> dict[str, Any]:
    return {"row": row, "contender": contender, "cpu_ratio": ratio, "wall_ratio": ratio}


def test_published_result_has_everything() -> None:
    found = json.loads(RESULT.read_text(encoding="utf-8"))
    assert {line["row"] for line in found["calls"]} == {row.name for row in ROWS}
    assert all(found[part] for part in (COLD_START, GENERATING, MEMORY, THREADS, "contenders"))


def test_who_is_ahead_is_said() -> None:
    found = {
        "calls": [
            call("get", "boto3 resource", 1),
            call("get", "dynarepo", 9),
            call("get", "dynarepo, boto3", 1.2),
            call("get", "another", 9.5),
            call("put", "dynarepo", 9),
            call("put", "another", 8),
        ]
    }
    assert table("ahead", found) == "- GetItem: another 9.5x; dynarepo 9.0x.\n"
    assert table("ahead", {"calls": found["calls"][1:3]}) == "Nobody is, in this run.\n"
    assert "| another | **9.5x** | 8.0x |" in table("cpu", found)
    assert "| boto3 resource | 1.0x |  |" in table("cpu", found)


def test_less_is_better_of_time_and_memory() -> None:
    starts = {"credentials": "files", "entities": 1}
    found = {
        "cold-start": [
            {**starts, "contender": "dynarepo", "milliseconds": 200.0},
            {**starts, "contender": "pydynox", "milliseconds": 150.0},
            {**starts, "contender": "slow", "milliseconds": 400.0},
        ],
        "memory": [
            {"way": "hold", "contender": "dynarepo", "added_mib": 20.0},
            {"way": "hold", "contender": "heavy", "added_mib": 90.0},
        ],
    }
    assert table("ahead", found) == (
        "- Cold start, credentials in files: pydynox 150 ms (its core is one compiled file, and loads"
        " no botocore); dynarepo 200 ms.\n"
    )


def test_chart_draws_every_bar_to_scale() -> None:
    bars = (Bar("fast & ours", 8.0, ours=True), Bar("<base>", 1.0, ours=False))
    drawn = ET.fromstring(chart("Title", [Panel("Row", bars), Panel("Other", bars[1:])]))
    space = "{http://www.w3.org/2000/svg}"
    widths = [float(bar.attrib["width"]) for bar in drawn.iter(f"{space}rect")]
    assert len(widths) == 3
    assert round(widths[0] / widths[1]) == 8
    texts = {text.text for text in drawn.iter(f"{space}text")}
    assert texts >= {"Title", "Row", "Other", "fast & ours", "<base>", "8.0x"}
    assert "prefers-color-scheme: dark" in "".join(drawn.itertext())
