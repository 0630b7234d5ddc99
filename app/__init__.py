"""Sổ Tuyên Truyền without its window: plans in, dates and assignments kept, documents out."""

__version__ = "0.1.0"
