"""What is loaded when it is first asked for."""

import sys
from pathlib import Path

import pytest

from dynarepo.lazy import Later


def test_a_class_of_constants_is_loaded_with_the_first_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "loaded_later"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "paths.py").write_text("class Paths:\n    name = ['one']\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    paths = Later("loaded_later", ".paths", "Paths")
    assert "loaded_later.paths" not in sys.modules
    assert paths.name is paths.name is sys.modules["loaded_later.paths"].Paths.name
    with pytest.raises(AttributeError, match="other"):
        _ = paths.other
