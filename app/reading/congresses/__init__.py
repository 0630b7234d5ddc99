"""The congresses that a document speaks of."""
