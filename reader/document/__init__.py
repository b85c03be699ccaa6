"""What an edition is: the model, numbering, structure, identity. Plain data, no input or output."""
