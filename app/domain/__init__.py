"""The words of the field as frozen values and pure rules: no file, no SQL, no window."""
