"""Writes what is reported about each schema: `python -m tests.errors.update`, then read the diff."""

from .reporting import cases, generated, report


def main() -> None:
    """Write every `stderr.txt` anew."""
    for folder in cases():
        text = report(generated(folder))
        (folder / "stderr.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
