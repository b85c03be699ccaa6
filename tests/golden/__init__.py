"""What the sample editions were read as and compared to, written down so that every change of it is seen."""
