"""From the one timeline to the files of a site."""
