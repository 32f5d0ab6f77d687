"""Reading: from a pasted or flattened text to proposals and resolutions, each as its two texts."""
