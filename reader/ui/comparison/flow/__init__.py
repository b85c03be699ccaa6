"""Pictures of the whole: where each old section's content went, and which topics came and went."""
