"""wtsaprep: prepare for the ITU's World Telecommunication Standardization Assembly from a terminal."""

__version__ = "0.1.0"
