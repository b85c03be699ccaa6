"""Keeps the interface's translations in step with its source, and compiles them.

    python build/translations.py            compile resources/translations/*.ts into *.qm
    python build/translations.py update     first bring the .ts files up to date with the source

`pyside6-lupdate` does not see strings that pass through a module's own `_tr`, so the source is read here:
`self.tr("…")` in a class, `window.tr("…")` in a window's room, `translate("Context", "…")`, and `_tr("…")` in
a module whose `_tr` translates in a context that it names. Translations of strings that are gone are dropped;
new strings come in as unfinished.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "reader" / "ui"
FOLDER = ROOT / "resources" / "translations"
WINDOWS = {"comparison": "ComparisonWindow", "library": "LibraryWindow"}  # what `window.tr` means in a room
LANGUAGES = {"zh": "zh_CN", "en": "en_US"}


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A string of the interface: its context, its words, and whether it depends on a number."""

    context: str
    source: str
    plural: bool


class _Reader(ast.NodeVisitor):
    """Collects the messages of one module."""

    def __init__(self, tree: ast.Module, name: str) -> None:
        self.messages: list[Message] = []
        self._name = name
        self._room = Path(name).parts[2]
        self._class = ""
        self._own = _context_of_own(tree)
        self.visit(tree)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        before, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = before

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name != "_tr":
            self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr == "tr":
            owner = ast.unparse(called.value)
            if owner == "self":
                self._take(node, self._class, node.args)
            elif owner.removeprefix("self._") == "window" and self._room in WINDOWS:
                self._take(node, WINDOWS[self._room], node.args)
            else:
                self._complain(node, f"whose context is {owner}.tr?")
        elif (isinstance(called, ast.Attribute) and called.attr == "translate") or (
            isinstance(called, ast.Name) and called.id == "translate"
        ):
            # What is painted is translated too, but by numbers.
            if len(node.args) >= 2 and _text(node.args[0]) is not None:
                self._take(node, _text(node.args[0]) or "", node.args[1:])
        elif isinstance(called, ast.Name) and called.id == "_tr":
            self._take(node, self._own, node.args)

    def _take(self, node: ast.Call, context: str, args: list[ast.expr]) -> None:
        source = _text(args[0]) if args else None
        if source is None or not context:
            self._complain(node, "a translated string must be written out, in a class or a named context")
        else:
            self.messages.append(Message(context, source, plural=len(args) > 2))

    def _complain(self, node: ast.AST, words: str) -> None:
        raise SystemExit(f"{self._name}:{getattr(node, 'lineno', 0)}: {words}")


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _context_of_own(tree: ast.Module) -> str:
    """Give the context that a module's `_tr` translates in."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "translate" and call.args:
                    return _text(call.args[0]) or ""
    return ""


def messages() -> list[Message]:
    """Give the strings of the interface, each once, by context."""
    found: set[Message] = set()
    for file in sorted(SOURCE.rglob("*.py")):
        found.update(_Reader(ast.parse(file.read_text("utf-8")), str(file.relative_to(ROOT))).messages)
    return sorted(found)


def stored(language: str) -> Iterator[tuple[Message, tuple[str, ...]]]:
    """Give the messages of a .ts file with their translations; empty ones are not translated."""
    file = FOLDER / f"duizhao_{language}.ts"
    if not file.exists():
        return
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform")
            texts = [form.text or "" for form in forms] or [
                "" if translation is None else translation.text or ""
            ]
            plural = message.get("numerus") == "yes"
            key = Message(context.findtext("name", ""), message.findtext("source", ""), plural)
            yield key, tuple(texts)


def update(language: str) -> int:
    """Bring a .ts file up to date; gives how many of its strings are not translated.

    English holds only what depends on a number: the source is English already.
    """
    known = dict(stored(language))
    root = ElementTree.Element("TS", version="2.1", language=LANGUAGES[language], sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    missing = 0
    for message in messages():
        if language == "en" and not message.plural:
            continue
        context = contexts.get(message.context)
        if context is None:
            context = contexts[message.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = message.context
        entry = ElementTree.SubElement(context, "message")
        if message.plural:
            entry.set("numerus", "yes")
        ElementTree.SubElement(entry, "source").text = message.source
        forms = known.get(message, ())
        translation = ElementTree.SubElement(entry, "translation")
        if not forms or not all(forms):
            translation.set("type", "unfinished")
            missing += 1
        if message.plural:
            for form in forms or ("",) * (2 if language == "en" else 1):
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0] if forms else ""
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"duizhao_{language}.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8"
    )
    return missing


def compile_all() -> None:
    """Compile every .ts file that is newer than its .qm."""
    tool = Path(sys.executable).with_name("pyside6-lrelease" + (".exe" if sys.platform == "win32" else ""))
    for source in sorted(FOLDER.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        # A program that runs has the old file mapped: it is replaced, never written over.
        made = target.with_suffix(".part")
        subprocess.run([tool, "-silent", source, "-qm", made], check=True)
        made.replace(target)


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        for one in LANGUAGES:
            sys.stdout.write(f"duizhao_{one}.ts: {update(one)} untranslated\n")
    compile_all()
