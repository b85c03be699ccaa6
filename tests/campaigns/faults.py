"""Faults of machine and surroundings, and what becomes of the library: nothing that was saved is lost.

python -m tests.campaigns.faults [--long] [--only damage] [--first 17 --trials 1]
"""

import sys

from tests.campaigns import damage, killed, moving, power, surroundings, together
from tests.campaigns.trials import run

CAMPAIGNS = (
    *killed.CAMPAIGNS,
    *power.CAMPAIGNS,
    *surroundings.CAMPAIGNS,
    *together.CAMPAIGNS,
    *moving.CAMPAIGNS,
    damage.CAMPAIGN,
)


def main() -> int:
    return run(CAMPAIGNS, __doc__)


if __name__ == "__main__":
    sys.exit(main())
