"""The list of comparisons counts what was seen in each of them."""

from reader.actions import import_files, open_pair
from reader.library import Library, Review


def test_each_comparison_counts_its_own_seen_rows(tmp_path, samples):
    with Library.open(tmp_path / "library.duizhao") as library:
        files = sorted((samples / "zh").glob("river-*"))
        first, second, third = (one.result.id for one in import_files(library, files))
        for old, new, seen in ((first, second, 3), (second, third, 1)):
            for row in open_pair(library, f"#{old}", f"#{new}").rows[:seen]:
                library.record(old, new, Review(row.old, row.new, seen=True))
        assert {(entry.old, entry.new): entry.seen for entry in library.comparisons()} == {
            (first, second): 3,
            (second, third): 1,
        }
