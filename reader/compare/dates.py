"""Dates: days that are written out in languages that name their months, whatever the language."""

import re

WORDED_DATE = re.compile(
    r"(?<![\w.,])(?:\d{1,2}(?:er|re|º|ª|\.|-го)?[ \u00a0]"
    r"(?:et|y|e|und|and|и|au|al|a|à|bis|to|по|[-–])[ \u00a0](?:le\s)?)?"
    r"\d{1,2}(?:er|re|º|ª|\.|-го)?[ \u00a0](?:de\s|d[’'])?"
    r"(?:[^\W\d_]{3,12}(?:\s[^\W\d_]{3,12})?/)?[^\W\d_]{3,12}\.?[ \u00a0](?:del?\s)?"
    r"(?:1[5-9]|20)\d\d(?!\d)(?:\s(?:г\.|года))?"
)
"""A day or two, a word (or two with a stroke), a year: 12 mayo de 2031, 1er juillet 2031, 15 марта 2031 г."""
