"""Where the files are that ship with the program: icons, translations, manual, samples."""

from pathlib import Path

import reader


def resource(*parts: str) -> Path:
    """Give the path of a shipped file or folder, whether or not it exists.

    The folder `resources` stands beside the package in a checkout and in a bundle, and inside it where the
    package was installed.
    """
    package = Path(reader.__file__).parent
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources").joinpath(*parts)
