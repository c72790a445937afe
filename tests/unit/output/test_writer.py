"""Writing: what is replaced, what is left alone, and what is refused."""

import sys
from pathlib import Path

import pytest

from dynarepo_codegen.output.comparison import ServiceOutput
from dynarepo_codegen.output.manifest import MANIFEST_NAME
from dynarepo_codegen.output.problems import RefusedError
from dynarepo_codegen.output.writer import Written, write_services
from tests.unit.output.samples import NEW, OLD, output, own_files, tree_of

SERVICE = "bookkeeping"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "generated"
    write_services(folder, [output(OLD)], {})
    return folder


def codes(refused: pytest.ExceptionInfo[RefusedError]) -> list[tuple[str, str]]:
    return [(p.code, Path(p.subject).name) for p in refused.value.problems]


def test_first_run_writes_all(tmp_path: Path):
    out = tmp_path / "new" / "generated"
    assert write_services(out, [output(OLD)], {}) == (Written(SERVICE, 5, 0, 0),)
    assert own_files(out) == OLD
    assert sorted(path.name for path in out.iterdir()) == [SERVICE]


def test_second_run_touches_no_file(out: Path):
    before = {p: p.stat().st_mtime_ns for p in out.rglob("*.py")}
    assert write_services(out, [output(OLD)], {}) == (Written(SERVICE, 0, 5, 0),)
    assert {p: p.stat().st_mtime_ns for p in out.rglob("*.py")} == before


def test_change_replaces_and_removes_only_what_differs(out: Path):
    (out / SERVICE / "legacy/__pycache__").mkdir()
    (out / SERVICE / "legacy/__pycache__/model.cpython-311.pyc").write_bytes(b"code")
    assert write_services(out, [output(NEW)], {}) == (Written(SERVICE, 3, 1, 2),)
    assert own_files(out) == NEW
    assert not (out / SERVICE / "legacy").exists()


def test_same_records_for_same_output(out: Path, tmp_path: Path):
    write_services(out, [output(NEW)], {})
    write_services(tmp_path / "fresh", [output(dict(reversed(NEW.items())))], {})
    assert tree_of(out) == tree_of(tmp_path / "fresh")


def test_hand_edited_file_is_not_overwritten(out: Path):
    edited = out / SERVICE / "account/keys.py"
    edited.write_text("mine\n", encoding="utf-8")
    before = tree_of(out)
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {})
    assert codes(refused) == [("DR701", "keys.py")]
    assert "--force" in refused.value.problems[0].hint
    assert tree_of(out) == before
    write_services(out, [output(NEW)], {}, force=True)
    assert own_files(out) == NEW


def test_hand_edited_stale_file_is_not_deleted(out: Path):
    edited = out / SERVICE / "legacy/model.py"
    edited.write_bytes(b"\xff not even text")
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {})
    assert codes(refused) == [("DR701", "model.py")]
    assert edited.exists()
    write_services(out, [output(NEW)], {}, force=True)
    assert own_files(out) == NEW


def test_every_edited_file_is_named(out: Path):
    for name in ("__init__.py", "account/keys.py", "legacy/model.py"):
        (out / SERVICE / name).write_text("mine\n", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {})
    assert codes(refused) == [("DR701", name) for name in ("__init__.py", "keys.py", "model.py")]


def test_edit_equal_to_the_new_output_is_no_edit(out: Path):
    (out / SERVICE / "account/keys.py").write_text(NEW["account/keys.py"], encoding="utf-8")
    assert write_services(out, [output(NEW)], {}) == (Written(SERVICE, 2, 2, 2),)


def test_line_endings_are_no_edit(out: Path):
    for path in (out / SERVICE).rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert write_services(out, [output(OLD)], {}) == (Written(SERVICE, 0, 5, 0),)
    assert write_services(out, [output(NEW)], {}) == (Written(SERVICE, 3, 1, 2),)


def test_foreign_files_are_left_alone(out: Path):
    mine = out / SERVICE / "legacy/subclass.py"
    mine.write_text("class Mine: ...\n", encoding="utf-8")
    write_services(out, [output(NEW)], {})
    assert own_files(out) == NEW | {"legacy/subclass.py": "class Mine: ...\n"}


def test_foreign_file_in_the_way_is_refused(out: Path):
    clash = out / SERVICE / "card/model.py"
    clash.parent.mkdir()
    clash.write_text("mine\n", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {})
    assert codes(refused) == [("DR702", "model.py")]
    assert own_files(out) == OLD | {"card/model.py": "mine\n"}


@pytest.mark.parametrize("force", [False, True])
def test_folder_in_the_way_is_refused_even_with_force(out: Path, force: bool):
    (out / SERVICE / "card/model.py").mkdir(parents=True)
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {}, force=force)
    assert codes(refused) == [("DR702", "model.py")]


@pytest.mark.parametrize("force", [False, True])
def test_file_where_a_folder_belongs_is_refused(out: Path, force: bool):
    (out / SERVICE / "card").write_text("mine", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {}, force=force)
    assert codes(refused) == [("DR702", "card")]


def test_service_without_schema_is_removed(out: Path):
    (out / SERVICE / "__pycache__").mkdir()
    removed = write_services(out, [ServiceOutput(SERVICE, {}, None)], {})
    assert removed == (Written(SERVICE, 0, 0, 5),)
    assert tree_of(out) == {}
    assert not (out / SERVICE).exists()


@pytest.mark.parametrize(
    "path",
    [
        "../x.py",
        "/x.py",
        "a/../../x.py",
        "a//x.py",
        "a\\..\\x.py",
        "C:x.py",
        "x.py.",
        "",
        "a/",
        "é",
    ],
)
def test_paths_cannot_leave_the_folder(tmp_path: Path, path: str):
    with pytest.raises(RefusedError) as refused:
        write_services(tmp_path / "out", [output({path: "x"})], {})
    assert refused.value.problems[0].code == "DR704"
    assert tree_of(tmp_path) == {}


@pytest.mark.parametrize("service", ["..", ".", "a/../..", "/tmp"])
def test_services_cannot_leave_the_folder(tmp_path: Path, service: str):
    with pytest.raises(RefusedError):
        write_services(tmp_path / "out", [output({"x.py": "x"}, service)], {})
    assert tree_of(tmp_path) == {}


def test_manifest_cannot_direct_deletion_elsewhere(out: Path, tmp_path: Path):
    victim = tmp_path / "victim.py"
    victim.write_text("class Legacy: ...\n", encoding="utf-8")
    manifest = out / SERVICE / MANIFEST_NAME
    text = manifest.read_text(encoding="utf-8").replace("legacy/model.py", "../../victim.py")
    manifest.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {})
    assert codes(refused) == [("DR703", MANIFEST_NAME)]
    write_services(out, [output(NEW)], {}, force=True)
    assert victim.exists()


@pytest.mark.parametrize("damage", ["", "<<<<<<< HEAD\n{}", "[]", '{"format": 99}', "\ud800"])
def test_damaged_manifest_is_refused_and_replaced_by_force(out: Path, damage: str):
    manifest = out / SERVICE / MANIFEST_NAME
    manifest.write_bytes(damage.encode("utf-8", errors="surrogatepass"))
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(OLD)], {})
    assert codes(refused) == [("DR703", MANIFEST_NAME)]
    write_services(out, [output(OLD)], {}, force=True)
    assert write_services(out, [output(OLD)], {}) == (Written(SERVICE, 0, 5, 0),)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("link", [SERVICE, f"{SERVICE}/card", f"{SERVICE}/card/model.py"])
def test_links_are_not_followed(tmp_path: Path, link: str, force: bool):
    out, elsewhere = tmp_path / "generated", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "model.py").write_text("theirs\n", encoding="utf-8")
    place = out / link
    place.parent.mkdir(parents=True)
    place.symlink_to(elsewhere / "model.py" if link.endswith(".py") else elsewhere)
    with pytest.raises(RefusedError) as refused:
        write_services(out, [output(NEW)], {}, force=force)
    assert refused.value.problems[0].code == "DR704"
    assert tree_of(elsewhere) == {"model.py": "theirs\n"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_output_folder_itself_may_be_a_link(tmp_path: Path):
    (tmp_path / "real").mkdir()
    (tmp_path / "generated").symlink_to(tmp_path / "real")
    write_services(tmp_path / "generated", [output(NEW)], {})
    assert own_files(tmp_path / "real") == NEW


def test_refused_access_is_one_line(out: Path, monkeypatch: pytest.MonkeyPatch):
    before = tree_of(out)

    def deny(self: Path, *args: object, **named: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", deny)
        with pytest.raises(RefusedError) as refused:
            write_services(out, [output(NEW)], {})
    assert refused.value.problems[0].code == "DR705"
    assert "permission denied" in refused.value.problems[0].message
    assert tree_of(out) == before


def test_locks_are_written_beside_schemas_with_plain_line_ends(out: Path, tmp_path: Path):
    lock = tmp_path / "bookkeeping.lock"
    write_services(out, [output(NEW)], {lock: "a\nb\n"})
    assert lock.read_bytes() == b"a\nb\n"
    lock.write_bytes(b"a\r\nb\r\n")
    before = lock.stat().st_mtime_ns
    write_services(out, [output(NEW)], {lock: "a\nb\n"})
    assert lock.stat().st_mtime_ns == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bookkeeping.lock", "generated"]


def test_a_file_in_the_way_of_a_folder_is_reported_once(tmp_path: Path):
    write(tmp_path / SERVICE / "entity", "mine")
    files = {"entity/a.py": "A = 1\n", "entity/b.py": "B = 1\n"}
    with pytest.raises(RefusedError) as refused:
        write_services(tmp_path, [output(files)], {})
    assert codes(refused) == [("DR702", "entity")]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
