"""The list of comparisons tells how far the review of each has come."""

from reader.actions import import_files, open_pair
from reader.library import Library


def test_each_comparison_tells_its_own_progress_until_it_is_made_anew(tmp_path, samples):
    with Library.open(tmp_path / "library.duizhao") as library:
        files = sorted((samples / "zh").glob("river-*"))
        first, second, third = (one.result.id for one in import_files(library, files))
        made = [open_pair(library, f"#{old}", f"#{new}") for old, new in ((first, second), (second, third))]
        library.set_progress(first, second, 3, 40)

        def told():
            return {(each.old, each.new): (each.reviewed, each.changes) for each in library.comparisons()}

        assert told() == {(first, second): (3, 40), (second, third): (0, 0)}
        assert {tuple(each.summary.items()) for each in library.comparisons()} == {
            tuple(each.summary.items()) for each in made
        }
        library.keep(first, second, made[0])
        assert told()[first, second] == (0, 0)
