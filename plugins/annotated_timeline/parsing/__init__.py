"""Pure functions from a source's text to quotations, time expressions and events."""
