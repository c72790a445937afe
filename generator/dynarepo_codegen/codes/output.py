"""Codes about settings, schema files on disk, and the files that generation writes."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR701",
        "generated file edited by hand",
        "A generated file no longer holds what was generated, so writing or deleting it would "
        "lose somebody's work.",
        "Move the edit into a subclass outside the generated folder, restore the file, and "
        "generate again; or pass `--force` to discard the edit.",
    ),
    Code(
        "DR702",
        "something else is in the way",
        "A file or folder that was not generated stands where a generated file belongs.",
        "Move it elsewhere, or choose another output folder with `--out`. `--force` overwrites a "
        "file, but never a folder.",
    ),
    Code(
        "DR703",
        "manifest cannot be read",
        "The record of what was generated is damaged, for example by a merge conflict, so files "
        "edited by hand can no longer be told from generated ones.",
        "Restore the manifest from version control; or pass `--force` to write everything anew.",
    ),
    Code(
        "DR704",
        "path leaves the output folder",
        "A path to be written or deleted is absolute, holds `..`, or passes through a symbolic "
        "link, and could reach files outside of the output folder.",
        "Replace the link by a real folder, or name the real folder with `--out`.",
    ),
    Code(
        "DR705",
        "file cannot be read or written",
        "The operating system refused access to a file or folder.",
        "Check its permissions, the free space, and whether another program holds it open.",
    ),
    Code(
        "DR706",
        "settings cannot be read",
        "The nearest `pyproject.toml` is not valid TOML or not UTF-8.",
        "Correct the file at the place that the message names.",
    ),
    Code(
        "DR707",
        "unknown or wrong setting",
        "`[tool.dynarepo]` holds a setting that does not exist, or a value of the wrong type.",
        'The settings are `schema` and `out`, both texts: `schema = "schema"`, '
        '`out = "generated"`.',
    ),
    Code(
        "DR708",
        "no schema found",
        "A schema file or folder does not exist, or a folder holds no `*.yaml` or `*.yml` file.",
        "Name existing files or folders, set `schema` in `[tool.dynarepo]`, or write a first "
        "schema with `dynarepo init`.",
    ),
    Code(
        "DR709",
        "not UTF-8",
        "A schema or lock file is not encoded in UTF-8.",
        "Save it as UTF-8; a byte order mark is accepted.",
    ),
    Code(
        "DR710",
        "file exists already",
        "`dynarepo init` never overwrites a file.",
        "Name another file: `dynarepo init schema/orders.yaml`.",
    ),
    Code(
        "DR711",
        "not a usable service name",
        "The name of a starter schema becomes the service's name, and with it a Python package.",
        "Use lower-case letters, digits and underscores, a letter first: `orders`.",
    ),
    Code(
        "DR712",
        "unknown code",
        "A command names a code that dynarepo does not report.",
        "Copy the code from the message that dynarepo printed.",
    ),
    Code(
        "DR713",
        "acceptance cannot be understood",
        "`--accept` takes the code of one finding and the subject that the finding names.",
        "Write `--accept CODE:subject`, as the finding's hint spells it.",
    ),
    Code(
        "DR714",
        "JSON Schema is out of date",
        "The editor's JSON Schema on disk differs from the one of this version.",
        "Write it anew with `dynarepo json-schema --out FILE`.",
    ),
)
