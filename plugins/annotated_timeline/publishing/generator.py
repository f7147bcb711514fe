"""The generator that Pelican runs."""


def connect() -> None:
    """Connect to Pelican's signals."""
