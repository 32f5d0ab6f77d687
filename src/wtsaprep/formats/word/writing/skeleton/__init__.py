"""Skeletons: proposals written into the conference's own Word file, all else in it byte for byte as it was."""
