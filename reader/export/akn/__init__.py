"""Akoma Ntoso 3.0, the XML of parliaments and of the United Nations (AKN4UN): editions, and pairs of them.

OASIS LegalDocML, Akoma Ntoso Version 1.0 (2018) and its Naming Convention (2019); the classes of documents
and the parts of an IRI are those of the AKN4UN guidelines of the UN System Chief Executives Board.

An edition is written whole, in its order: what stands before the text as preface and preamble, headings and
paragraphs as its hierarchy, annexes as attachments, footnotes where their signs stand (`edition`). A
comparison is the new edition, with the old one named among its references and the pairing in its analysis:
which element of the old edition belongs to which of the new one (`pairing`).
"""

from reader.export.akn.edition import write_edition
from reader.export.akn.pairing import write_pairing

__all__ = ["write_edition", "write_pairing"]
