#!/bin/sh
# Prints a Python that can run dynarepo. Each candidate is tried, not only looked up: version
# managers put names on the PATH that do not run.
for name in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11; do
    if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        if [ "$name" != "${PYTHON:-$name}" ]; then
            echo "$PYTHON cannot run dynarepo: $name is used instead" >&2
        fi
        command -v "$name"
        exit 0
    fi
done
echo 'dynarepo needs Python 3.11 or later, with its venv module. Install it, or name it: make PYTHON=/path/to/python3' >&2
exit 1
