"""The corpus that the reading of plans is measured by, and its scorer.

`documents/` holds invented documents, each a text or a notation that a Word file is built from, with what
a person reads in it in `NAME.expected.json`: the header, the waves with phases and tasks, the duties, and
how many aims, focus contents and channels there are. Names and shapes are those of docs/read-json.md.

An expected reading is written from the meaning of the text, never from what the program prints; it is
mended only where it is wrong by the text. What a person could argue is not asked: a task without `kind`,
`due` or `target` is not compared in it, nor is a phase whose `congress` is `*`. The `words` of a deadline
may be a list of places where it is stated. A time stated for a whole stage is the deadline of each of its
tasks that states none. A row of a table is a task of the wave and phase that its group row names; a row
that repeats a task of the body adds to that task.
"""
