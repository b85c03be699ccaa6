"""Write `reader/library/variants.py`: which traditional characters a search holds for which simplified ones.

Needs OpenCC (`pip install opencc`), which the program itself does not: 7 MB for a table of 30 kB would be a
bad bargain, and a search compares characters one by one, so that OpenCC's phrases have no use here.
Run it from the project's folder: `python build/variants.py`.
"""

import importlib.metadata
import unicodedata
from pathlib import Path

from opencc import OpenCC

HAN = [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0x20000, 0x32400)]
HEAD = '''"""Traditional characters and the simplified ones a search takes for the same.

Made by `build/variants.py`; the pairs are those of OpenCC {version} (Apache License 2.0).
"""

'''


def main() -> None:
    """Write the table."""
    convert = OpenCC("t2s").convert
    # OpenCC decides this one by its neighbours; a search takes both for the same.
    pairs = [("著", "着")]
    for point in HAN:
        char = chr(point)
        simple = convert(char)
        # A chain (traditional to a form that is itself traditional) is followed to its end.
        while convert(simple) != simple:
            simple = convert(simple)
        if simple != char and len(simple) == 1 and unicodedata.category(char) == "Lo":
            pairs.append((char, simple))
    width = 100
    text = HEAD.format(version=importlib.metadata.version("opencc"))
    for name, side in (("TRADITIONAL", 0), ("SIMPLIFIED", 1)):
        chars = "".join(pair[side] for pair in pairs)
        pieces = [chars[at : at + width // 2] for at in range(0, len(chars), width // 2)]
        text += f"{name} = (\n" + "".join(f'    "{piece}"\n' for piece in pieces) + ")\n"
    Path("reader/library/variants.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
