calls=[]
class V:
    def __init__(s,x): s.x=x
    def __lt__(s,o): calls.append((s.x,o.x)); return s.x<o.x
def t(xs,**k):
    calls.clear()
    r=sorted([V(x) for x in xs],**k); print([v.x for v in r], calls)
for xs in ([3,1,2],[1,2,3],[3,2,1],[2,2,1,1],[5,3,4,1,2,9,0,7],[1],[],[2,1],[1,1,1],list(range(20,0,-1)),[1,5,2,8,3,9,4,7,6,0]*3): t(xs); t(xs,reverse=True)
def e(f):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
e(lambda: sorted([1,'a',2])); e(lambda: sorted([-2,-2,None,3])); e(lambda: sorted([None,None])); e(lambda: int('1',2**70)); e(lambda: int('1',-2**70))
seed=7; xs=[]
for i in range(1000):
    seed=(seed*1103515245+12345)%2**31; xs.append(seed%500)
r=sorted(range(1000),key=lambda i:xs[i]); print(r[:20], all(xs[r[i]]<xs[r[i+1]] or (xs[r[i]]==xs[r[i+1]] and r[i]<r[i+1]) for i in range(999)))
r=sorted(range(1000),key=lambda i:xs[i],reverse=True); print(all(xs[r[i]]>xs[r[i+1]] or (xs[r[i]]==xs[r[i+1]] and r[i]<r[i+1]) for i in range(999)))
e(lambda: sorted([1,2],reverse='3.5')); e(lambda: sorted([1,2],reverse=1)); e(lambda: sorted([1,2],reverse=None)); e(lambda: [1].sort(reverse=2.5))
