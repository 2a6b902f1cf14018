e = ValueError('x')
e.add_note('n1\nn2')
e.add_note('n3')
raise e
