import math


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
names=sorted(n for n in ['acos','acosh','asin','asinh','atan','atan2','atanh','cbrt','ceil','comb','copysign','cos','cosh','degrees','dist','e','erf','erfc','exp','exp2','expm1','fabs','factorial','floor','fmod','frexp','fsum','gamma','gcd','hypot','inf','isclose','isfinite','isinf','isnan','isqrt','lcm','ldexp','lgamma','log','log10','log1p','log2','modf','nan','nextafter','perm','pi','pow','prod','radians','remainder','sin','sinh','sqrt','tan','tanh','tau','trunc','ulp'])
print([n for n in names if not hasattr(math,n)])
vals=[0,-0.0,-1,0.5,2,100,1e-10,1e300,float('inf'),float('nan'),170,171.5,-3.7,1e-320,10**400,2**53+1]
one=['acos','acosh','asin','asinh','atan','atanh','cbrt','ceil','cos','cosh','degrees','erf','erfc','exp','exp2','expm1','fabs','floor','frexp','gamma','isfinite','isinf','isnan','isqrt','lgamma','log','log10','log1p','log2','modf','radians','sin','sinh','sqrt','tan','tanh','trunc','ulp']
for n in one:
    for v in vals:

        try: print(n, repr(getattr(math,n)(v)))
        except Exception as e: print(n, '|', type(e).__name__, e)
    show(lambda: getattr(math,n)()); show(lambda: getattr(math,n)(1,2,3)); show(lambda: getattr(math,n)('a')); show(lambda: getattr(math,n)(None)); show(lambda: getattr(math,n)(x=1))
for n in ['atan2','copysign','fmod','pow','remainder','nextafter','log','gcd','lcm','isclose','hypot','dist']:
    for a in [0,-1.5,7,float("inf"),float("nan"),1e300]:
        for b in [0,-2,0.5,float('-inf'),float('nan'),3]:
            try: print(n,a if a!=10**400 else 'big',b, repr(getattr(math,n)(a,b)))
            except Exception as e: print(n, '|', type(e).__name__, e)
    show(lambda: getattr(math,n)()); show(lambda: getattr(math,n)(1)); show(lambda: getattr(math,n)(1,2,3,4)); show(lambda: getattr(math,n)('a',1)); show(lambda: getattr(math,n)(1,'a'));show(lambda: getattr(math,n)(None,1))
print(math.dist([1,2],[4,6]), math.dist((1,),(2,)), math.hypot(), math.hypot(3), math.hypot(1,2,3), math.fsum([.1]*10), math.fsum([]), math.prod([1,2,3]), math.prod([],start=5), math.prod([1.5,2]), math.prod(['a'],start=3) if 0 else '', math.gcd(), math.gcd(12), math.gcd(12,18,24), math.lcm(), math.lcm(4,6,10), math.comb(10,3), math.perm(5), math.perm(5,2), math.log(8,2), math.log(2**1000), math.log(10**400,10), math.log2(2**5000), math.log10(10**400), math.isclose(1,1+1e-10), math.isclose(1,1.1,rel_tol=.2), math.isclose(0,1e-10,abs_tol=1e-9), math.ldexp(1,-1074), math.ldexp(1.5,3))
show(lambda: math.dist([1],[1,2])); show(lambda: math.dist(1,2)); show(lambda: math.fsum(['a'])); show(lambda: math.fsum([1e308]*3)); show(lambda: math.fsum([float('inf'),float('-inf')])); show(lambda: math.prod(3)); show(lambda: math.isclose(1,2,rel_tol=-1)); show(lambda: math.comb(-1,2)); show(lambda: math.comb(2,-1)); show(lambda: math.perm(1.5,2)); show(lambda: math.gcd(1.5)); show(lambda: math.ldexp(1,10000)); show(lambda: math.ldexp(1,2.5)); show(lambda: math.isclose(1,2,0.5)); show(lambda: math.prod([1],2)); show(lambda: math.factorial(-1)); show(lambda: math.factorial(2.0)); show(lambda: math.isqrt(-1)); show(lambda: math.log(0)); show(lambda: math.log(-10**400)); show(lambda: math.log(2,1)); show(lambda: math.log(2,0)); show(lambda: math.foo)
class V:
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __trunc__(s): return 'tr'
    def __float__(s): return 2.25
    def __index__(s): return 6
v=V(); print(math.floor(v), math.ceil(v), math.trunc(v), math.sqrt(v), math.gcd(v,4), math.factorial(v))
print(math.sumprod if hasattr(math,'sumprod') else 'none', math.pi, math.e, math.tau, math.inf, math.nan)
