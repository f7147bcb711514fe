"""For all tests: how long one example may take says nothing about a shared machine's product."""

from hypothesis import settings

settings.register_profile("no deadlines", deadline=None)
settings.load_profile("no deadlines")
