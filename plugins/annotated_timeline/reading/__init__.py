"""Files to sources: texts and their metadata, with page furniture marked."""
