import operator as op


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
print(op.itemgetter(1)([5,6]),op.itemgetter(0,2)('abc'),op.itemgetter('a')({'a':1}),op.attrgetter('real')(3),op.methodcaller('split',',')('a,b'),op.itemgetter(1),op.attrgetter('a.b','c'),op.methodcaller('f',1,k=2))
print(op.add(1,2),op.truediv(1,4),op.floordiv(7,-2),op.mod(-7,3),op.pow(2,10),op.neg(3),op.abs(-4),op.not_(0),op.truth([]),op.is_(None,None),op.contains([1],1),op.countOf([1,1],1),op.indexOf([1,2],2),op.concat('a','b'),op.index(True),op.xor(5,1),op.inv(5),op.lshift(1,4),op.length_hint([1,2]),op.call(max,1,2))
show(lambda: op.indexOf([],1)); show(lambda: op.index(1.5)); show(lambda: op.concat(1,2)); show(lambda: op.abs('a')); show(lambda: op.attrgetter(1)); show(lambda: op.itemgetter()); show(lambda: op.add(1)); show(lambda: op.itemgetter(5)([1]))
l=[1]; print(op.iadd(l,[2]), l); op.setitem(l,0,9); op.delitem(l,1); print(l)
print(sorted({'b':2,'a':3}.items(), key=op.itemgetter(1)))
