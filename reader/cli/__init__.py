"""The command line: `duizhao`, also `python -m reader`."""

import locale
import os
import signal
import sys
from collections.abc import Sequence

from reader.cli.parser import parse
from reader.cli.status import FAILED
from reader.document.fault import Fault
from reader.document.language import Language
from reader.document.progress import Cancelled

_INTERRUPTED = 128 + signal.SIGINT  # what shells expect of a program that was told to stop


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for and give the exit status."""
    _speak_utf8()
    language = _system_language()
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        language = options.language = options.lang or language
        status: int = options.run(options)
        sys.stdout.flush()
    except Fault as fault:
        print(fault.line(language), file=sys.stderr)
        return FAILED
    except (Cancelled, KeyboardInterrupt):
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`duizhao list | head`); Python must not complain when it leaves.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _INTERRUPTED
    return status


def _speak_utf8() -> None:
    """Write UTF-8 wherever the locale is too poor for Chinese, rather than fail in the middle of a word."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def _system_language() -> Language:
    code = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    code = code or locale.getlocale()[0] or ""
    return Language.ZH if code.lower().startswith(("zh", "chinese")) else Language.EN
