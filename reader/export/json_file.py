"""A comparison as a JSON file: all of it, whatever else was chosen, since programs read it."""

import json
from typing import BinaryIO

from reader.compare.model import Comparison
from reader.document.progress import Progress, ignore
from reader.export import json_form
from reader.export.options import Options


def write_json(
    comparison: Comparison, options: Options, out: BinaryIO, *, progress: Progress = ignore
) -> None:
    """Write the JSON that `resources/schemas/comparison.schema.json` describes.

    Lone surrogates, which UTF-8 cannot hold, come out as escapes.
    """
    form = json_form.comparison(comparison, options.language)
    progress(0.3)
    encoder = json.JSONEncoder(ensure_ascii=False, indent=1)
    for at, piece in enumerate(encoder.iterencode(form)):
        out.write(piece.encode("utf-8", "backslashreplace"))
        if at % 4096 == 0:
            progress(0.5)
    out.write(b"\n")
