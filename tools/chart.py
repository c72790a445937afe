"""Draws bars as SVG, readable on light and on dark pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

_COLUMNS: Final = 2
_WIDTH: Final = 450
_NAME: Final = 165
_BAR: Final = 210
_LINE: Final = 20
_HEAD: Final = 34
_TOP: Final = 40
_STYLE: Final = """\
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.title { font-size: 15px; font-weight: 600 }
.panel { font-weight: 600 }
.name { text-anchor: end }
.bar { fill: #8c959f }
.ours { fill: #0969da }
.base { stroke: #59636e; stroke-dasharray: 2 3 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.bar { fill: #6e7681 }
.ours { fill: #4493f8 }
.base { stroke: #9198a1 }
}
</style>"""


@dataclass(frozen=True, slots=True)
class Bar:
    """A named value; `ours` stands out."""

    name: str
    value: float
    ours: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars that belong together, on a scale of their own."""

    title: str
    bars: tuple[Bar, ...]


def chart(title: str, panels: Sequence[Panel]) -> str:
    """The panels side by side, in rows; a dotted line is where a value is one."""
    rows = [panels[start : start + _COLUMNS] for start in range(0, len(panels), _COLUMNS)]
    heights = [_HEAD + _LINE * max(len(panel.bars) for panel in row) + 16 for row in rows]
    width, height = _WIDTH * _COLUMNS, _TOP + sum(heights)
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{escape(title)}">',
        _STYLE,
        f'<text class="title" x="12" y="24">{escape(title)}</text>',
    ]
    top = _TOP
    for row, tall in zip(rows, heights, strict=True):
        for column, panel in enumerate(row):
            lines.append(f'<g transform="translate({column * _WIDTH} {top})">')
            lines += _drawn(panel)
            lines.append("</g>")
        top += tall
    return "\n".join([*lines, "</svg>", ""])


def _drawn(panel: Panel) -> Iterator[str]:
    largest = max(bar.value for bar in panel.bars)
    yield f'<text class="panel" x="{_NAME}" y="20">{escape(panel.title)}</text>'
    for number, bar in enumerate(panel.bars):
        y = _HEAD + number * _LINE
        long = max(1.0, bar.value / largest * _BAR)
        kind = "bar ours" if bar.ours else "bar"
        yield f'<text class="name" x="{_NAME - 6}" y="{y + 11}">{escape(bar.name)}</text>'
        yield f'<rect class="{kind}" x="{_NAME}" y="{y}" width="{long:.1f}" height="14" rx="2"/>'
        yield f'<text x="{_NAME + long + 5:.1f}" y="{y + 11}">{bar.value:.1f}x</text>'
    one = _NAME + _BAR / largest
    bottom = _HEAD + len(panel.bars) * _LINE - 4
    yield f'<line class="base" x1="{one:.1f}" y1="{_HEAD - 4}" x2="{one:.1f}" y2="{bottom}"/>'
