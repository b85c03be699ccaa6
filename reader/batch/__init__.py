"""Many pairs of editions compared by many hands: processors here, or workers of a Dask cluster."""
