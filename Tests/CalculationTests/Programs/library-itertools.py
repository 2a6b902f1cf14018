from itertools import *


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
print(list(islice(count(3), 4)), list(islice(count(0.5, .1), 4)), count(3), count(3,2), count(1.5), count(1,1.0), count(-1, -1))
c = count(); next(c); next(c); print(c)
show(lambda: count('a'))
print(list(islice(cycle('ab'),5)), list(cycle([])))
r=repeat(2,3); print(r, next(r), r, list(r), repeat('x'), list(repeat(1,-3)))
print(list(map(pow, range(5), repeat(2))))
print(list(accumulate([1,2,3,4])), list(accumulate([1,2,3],lambda a,b:a*b,initial=100)), list(accumulate([])), list(accumulate([], initial=0)), list(accumulate('abc')))
print(list(accumulate([5,1,7,2], max)))
print(list(chain('ab',[1],())), list(chain.from_iterable(['ab','cd'])), list(chain()))
show(lambda: list(chain([1],2)))
print(list(compress('ABCDEF',[1,0,1,0,1,1])))
print(list(dropwhile(lambda x:x<5,[1,4,6,4,1])), list(takewhile(lambda x:x<5,[1,4,6,4,1])))
print(list(filterfalse(lambda x:x%2, range(10))), list(filterfalse(None,[0,1,'',2])))
for k,g in groupby('AAAABBBCCDAABBB'): print(k, list(g), end=' ')
print()
print([k for k,g in groupby([1,1,2,3,3], key=lambda x:x//2)])
gs = [(k,g) for k,g in groupby('AAB')]; print([list(g) for k,g in gs])
g = groupby('AABB'); k1,g1=next(g); print(next(g1)); k2,g2=next(g); print(k2, list(g1), list(g2))
for a in [(2,),(2,4),(2,None),(0,None,2),(1,7,3),(None,),(5,3),(0,)]:
    i=iter('ABCDEFG'); print(a, list(islice(i,*a)), list(i))
for a in [(-1,),('a',),(1,-1),(-1,2),(0,3,0),(0,3,-1),(),(1,2,3,4),(1.5,)]: show(lambda: islice('abc',*a))
print(list(pairwise('ABCD')), list(pairwise('A')), list(starmap(pow,[(2,5),(3,2)])))
a,b,c=tee([1,2,3],3); print(next(a),next(a),list(b),list(c),list(a)); show(lambda: tee([],-1)); print(tee([1],0))
print(list(zip_longest('ABCD','xy',fillvalue='-')), list(zip_longest()), list(zip_longest([1],[2,3])))
print(list(product('AB',[1,2])), list(product(range(2),repeat=3)), list(product()), list(product('a',[])), list(product([1,2],repeat=0)))
print(list(permutations('ABC',2)), list(permutations(range(3))), list(permutations('ab',3)), list(permutations([],0)))
print(list(combinations('ABCD',2)), list(combinations(range(4),3)), list(combinations('ab',3)), list(combinations('abc',0)))
print(list(combinations_with_replacement('ABC',2)), list(combinations_with_replacement([],2)), list(combinations_with_replacement([],0)))
show(lambda: permutations('ab',-1)); show(lambda: combinations('ab',-1)); show(lambda: permutations('ab','a')); show(lambda: product('a',repeat=-1)); show(lambda: combinations(3,2))
print(type(count()), type(chain()), isinstance(chain(), chain))
show(lambda: count()[0]); show(lambda: len(chain()))
def bad(x):
    if x==2: raise ValueError(x)
    return x
s=starmap(bad,[(1,),(2,),(3,)])
print(next(s)); show(lambda: next(s)); print(next(s)); show(lambda: next(s))
print(sum(1 for _ in combinations(range(12),4)), len(list(product(range(4),repeat=4))))
batch=4; seqs=[512,1024]; dt={'fp16':2,'int8':1}
for b,s,(n,z) in product([1,batch],seqs,dt.items()): print(b,s,n,2*32*32*128*b*s*z/2**30)
