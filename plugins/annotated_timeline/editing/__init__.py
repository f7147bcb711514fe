"""The editors' layer over what was parsed; it makes the one timeline."""
