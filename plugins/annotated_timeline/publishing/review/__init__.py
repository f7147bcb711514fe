"""The maintainer's report: what was found, what is doubtful, what is new. Local, never part of a site."""
