import bisect
import heapq


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
h=[]
for x in [5,3,8,1,9,2,7]: heapq.heappush(h,x); print(h)
print(heapq.heappop(h),h,heapq.heapreplace(h,4),h,heapq.heappushpop(h,0),h,heapq.heappushpop(h,10),h)
x=[9,4,7,1,0,3,2,8,8]; heapq.heapify(x); print(x,[heapq.heappop(x) for _ in range(len(x))])
show(lambda: heapq.heappop([])); show(lambda: heapq.heappush((),1)); show(lambda: heapq.heapreplace([],1)); show(lambda: heapq.heappush([])); show(lambda: heapq.heappop(None))
print(list(heapq.merge([1,4,7],[2,5,8],[0,9])), list(heapq.merge(['bb','a'],['ccc'],key=len,reverse=True)), heapq.nlargest(3,[1,9,3,7]), heapq.nsmallest(2,['aa','b','ccc'],key=len), heapq.nlargest(0,[1]), heapq.nsmallest(9,[3,1]))
a=[1,3,3,5]
print(bisect.bisect_left(a,3),bisect.bisect_right(a,3),bisect.bisect(a,9),bisect.bisect(a,3,0,2),bisect.bisect_left([(1,'a'),(3,'b')],3,key=lambda p:p[0])); bisect.insort(a,4); print(a); bisect.insort_left(a,3.0); print(a)
show(lambda: bisect.bisect([],1,-1)); show(lambda: bisect.bisect([1],'a'))
