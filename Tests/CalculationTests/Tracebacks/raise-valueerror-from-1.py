raise ValueError from 1
