"""Operative verbs: what a recommendation, an operative paragraph or a rule asks, and how strongly.

The scale is that of resolutions, recommendations and laws in general, from taking note to ordering; verbs
on one step differ in tone only. A verb counts where it is what the sentence does: at its start (促请会员国…,
Also urges…), as its modal (会员国应当…, States should…), or in the passive (States are invited to…).
"""

from reader.compare.verbs.changes import changes
from reader.compare.verbs.demand import Demand
from reader.compare.verbs.english import is_verb
from reader.compare.verbs.finding import find

__all__ = ["Demand", "changes", "find", "is_verb"]
