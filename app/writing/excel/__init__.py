"""The parts of an Excel workbook that official tables have in common."""
