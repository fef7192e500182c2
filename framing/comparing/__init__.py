"""What sets the texts of one event apart: one module a table of the report, each a function from profiles to rows."""
