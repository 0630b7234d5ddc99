"""The units: who carries out tasks, since when, and to whom documents are sent."""
