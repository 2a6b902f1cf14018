error = ValueError('first line\nsecond line')
error.add_note('a note')
raise error
