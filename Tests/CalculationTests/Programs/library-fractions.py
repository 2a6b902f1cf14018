from fractions import Fraction as F
import math, numbers, copy


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
a=F(3,4); print(a, repr(a), F(6,-8), F(5), F(), F('3/4'), F(' -1.25e2 '), F('0.1'), F(0.1), F('1_000/3'), F('.5'), F('5.'), F(a), F(True), F(a,F(1,2)))
for s in ['abc','1/','1/0','1.2/3','','1e','_1','1__0','+ 1','1/-2','0x1']: show(lambda: F(s))
show(lambda: F(1,0)); show(lambda: F(1.5,2)); show(lambda: F(None)); show(lambda: F('1',2)); show(lambda: F(float('nan'))); show(lambda: F(float('inf')))
print(a+1,a-F(1,4),a*2,a/3,2/a,1-a,a//F(1,2),a%F(1,2),divmod(a,F(1,3)),divmod(7,a),-a,+a,abs(F(-1,2)),a**2,a**-2,a**0.5,2**a,F(2)**F(3),2**F(3),F(-3,4)**-3,4**F(1,2))
print(a+0.25,a*2.0,0.5/a,a==0.75,a<0.8,a>1,a<=F(3,4),a!=1,a==F(3,4),F(1,3)<0.3333333333333333,F(2)==2,2==F(2),a<float('inf'))
print(hash(a),hash(F(2)),hash(F(1,2))==hash(.5),hash(F(-7,3)),{F(1,2):1}[0.5], hash(F(-1)))
print(int(F(7,2)),int(F(-7,2)),math.floor(F(-7,2)),math.ceil(F(7,2)),round(F(7,2)),round(F(5,2)),round(F(22,7),2),round(F(12345,10),-2),math.trunc(F(-7,2)),float(F(1,3)),bool(F(0)))
print(F(math.pi).limit_denominator(1000),F(math.pi).limit_denominator(10),F('3.14159').limit_denominator(), F(4321,8765).limit_denominator(100)); show(lambda: a.limit_denominator(0))
print(a.numerator,a.denominator,a.as_integer_ratio(),F.from_float(0.25),sum([F(1,3)]*3),max(F(1,2),F(1,3)),sorted([F(1,2),0.4,F(1,3)]),f'{a}','%s'%a, isinstance(a,numbers.Rational),isinstance(1,numbers.Number),isinstance(1.5,numbers.Integral),isinstance(True,numbers.Integral),isinstance(1.0,numbers.Real))
show(lambda: a+'x'); show(lambda: a<'x'); show(lambda: a/0); show(lambda: a//0); show(lambda: a%0); show(lambda: F(0)**-2); show(lambda: F(-6,4)/F(0)); show(lambda: a+None); show(lambda: F.from_float('a'))
def setn(): a.numerator=3
show(setn)
print(copy.copy(a) is a, copy.deepcopy([a])[0] is a, F(10**30,3)*F(3,10**29), F(1,3)+F(1,6), F(1,10)+F(2,10)==F(3,10), 0.1+0.2==0.3)
show(lambda: f'{a:.2f}')
