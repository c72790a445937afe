"""Everything that the pages show in blocks is true: schemas generate, commands and code run."""

import re
import tomllib
from pathlib import Path

import pytest

from .commands import commands_of, execute
from .pages import PAGES, Block, blocks_of
from .schemas import completed, findings, is_complete, service_of
from .scripts import run_script

KINDS = {
    "yaml", "yaml mistake", "text findings", "console", "python", "toml", "mermaid"
}  # fmt: skip
HELD_ELSEWHERE = {"layout-lock.md"}  # by test_layout_lock.py
BLOCKS = [block for page in PAGES for block in blocks_of(page)]


def of_kind(kind: str) -> list[Block]:
    return [block for block in BLOCKS if block.kind == kind]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.place)
def test_every_block_is_of_a_kind_that_is_checked(block: Block) -> None:
    checked = block.kind in KINDS or (block.kind == "text" and block.page.name in HELD_ELSEWHERE)
    assert checked, f"{block.place}: nothing checks `{block.kind}` blocks"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_fence_is_left_open(page: Path) -> None:
    fences = re.findall(r"^```", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(fences) == 2 * len(blocks_of(page))


@pytest.mark.parametrize("block", of_kind("yaml"), ids=lambda block: block.place)
def test_schema_generates(block: Block) -> None:
    schema = completed(block, blocks_of(block.page))
    found = findings(schema)
    assert not found, "\n".join([schema, *(finding.render() for finding in found)])


@pytest.mark.parametrize("block", of_kind("yaml mistake"), ids=lambda block: block.place)
def test_mistake_is_reported_as_the_page_says(block: Block) -> None:
    blocks = blocks_of(block.page)
    shown = blocks[blocks.index(block) + 1]
    assert shown.kind == "text findings"
    found = findings(block.text, f"schema/{service_of(block)}.yaml")
    assert "\n".join(finding.render() for finding in found) + "\n" == shown.text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_code_run(page: Path, tmp_path: Path) -> None:
    blocks = blocks_of(page)
    for block in blocks:
        if block.kind == "yaml" and is_complete(block):
            schema = tmp_path / "schema" / f"{service_of(block)}.yaml"
            schema.parent.mkdir(exist_ok=True)
            schema.write_text(block.text, encoding="utf-8")
        elif block.kind == "console":
            for command in commands_of(block):
                execute(command, tmp_path)
    code = [block for block in blocks if block.kind == "python"]
    if code:
        run_script(code, tmp_path)
    for name in re.findall(r"`(shop/[\w/]+\.py)`", page.read_text(encoding="utf-8")):
        assert (tmp_path / "generated" / name).is_file(), f"{page.name}: no `{name}` is generated"


@pytest.mark.parametrize("block", of_kind("toml"), ids=lambda block: block.place)
def test_settings_are_toml(block: Block) -> None:
    assert tomllib.loads(block.text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), f"{page.name}: `{target}` leads nowhere"
        if anchor and path.suffix == ".md":
            assert anchor in anchors(path), f"{page.name}: `{target}` leads nowhere"


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
