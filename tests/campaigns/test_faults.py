"""No campaign finds a fault in its first trials; `python -m tests.campaigns.faults` makes more."""

import pytest

from tests.campaigns.faults import CAMPAIGNS
from tests.campaigns.trials import Campaign, run


@pytest.mark.parametrize("campaign", CAMPAIGNS, ids=lambda campaign: campaign.name)
def test_a_few_trials_find_no_fault(campaign: Campaign, capsys: pytest.CaptureFixture[str]) -> None:
    few = campaign._replace(short=max(2, campaign.short // 4))
    assert run([few], None, []) == 0, capsys.readouterr().err


def test_a_fault_is_counted_and_can_be_had_again(capsys: pytest.CaptureFixture[str]) -> None:
    def every_third(pick: object, folder: object) -> str:
        assert next(numbers) % 3
        return "fine"

    numbers = iter(range(1, 10))
    assert run([Campaign("made", every_third, short=6, long=9)], None, []) == 1  # type: ignore[arg-type]
    told = capsys.readouterr()
    assert "made: trials 6, faults 2" in told.out
    assert told.out.endswith("trials 6, faults 2\n")
    assert "FAULT made --first 2 --trials 1" in told.err
