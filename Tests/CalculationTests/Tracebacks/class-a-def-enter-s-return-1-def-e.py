class A:
    def __enter__(s): return 1
    def __exit__(s,*a): 1/0
with A() as q:
    3 + 'a'
