"""Write what every golden case becomes today: `python -m tests.golden.update [CASE...]`."""

import shutil
import sys

from tests.golden.cases import CASES


def main(names: list[str]) -> int:
    """Regenerate the named cases, or all of them."""
    unknown = set(names) - {case.name for case in CASES}
    if unknown:
        print(f"no such case: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    for case in CASES:
        if names and case.name not in names:
            continue
        files = case.files()
        if case.expected.exists():
            shutil.rmtree(case.expected)
        for name, text in files.items():
            path = case.expected / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{case.name}: {len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
