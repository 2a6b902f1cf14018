from statistics import *
import statistics
from fractions import Fraction as F


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
d=[2.75,1.75,1.25,0.25,0.5,1.25,3.5]
for f in (mean,fmean,geometric_mean,harmonic_mean,median,median_low,median_high,median_grouped,mode,multimode,variance,pvariance,stdev,pstdev,quantiles):
    print(f.__name__, f(d), f([1,2,3,4,4]), f([F(1,2),F(3,4)]) if f.__name__ not in ('fmean','geometric_mean') else '')
    show(lambda: f([])); show(lambda: f([1])); show(lambda: f(['a','b']))
print(mean([1,2]),mean([1,3]),mean([True,False]),mean([0.1]*10),mean([1e308,1e308]),mean([1e16,1,-1e16]),mean(x for x in range(5)),mean([1,2.5]),mean([F(1,3),1]),mean([F(1,3),.5]))
print(mean([float('inf'),1]),mean([float('nan')]),stdev([1e-300,2e-300]),stdev([1,2,3,4,5]),pstdev([10,20]),stdev([0.1,0.2,0.30000000000000004]),pvariance([1,1]),variance([1,2,3,4],2.5), variance([1.0,2.0]), pstdev([3,3]))
print(fmean([1,2,3],[1,1,2]), harmonic_mean([40,60],weights=[5,30]), harmonic_mean([1,0,2]), harmonic_mean([40,60])); show(lambda: harmonic_mean([-1,2])); show(lambda: geometric_mean([0,1])); show(lambda: geometric_mean([-1]))
print(quantiles(range(1,101),n=10), quantiles([1,2,3],n=4,method='inclusive')); show(lambda: quantiles([1,2],n=0)); show(lambda: quantiles([1,2],method='x'))
print(covariance([1,2,3,4],[2,4,6,9]),correlation([1,2,3,4],[2,4,6,9]),linear_regression([1,2,3,4],[2,4,6,9]),linear_regression([1,2],[2,4],proportional=True)); show(lambda: correlation([1,1],[1,2])); show(lambda: covariance([1],[1])); show(lambda: linear_regression([1,1],[1,2])); show(lambda: covariance([1,2],[1]))
print(mode('aabbb'),multimode('aabb'),median([1,2]),median(['a','b','c']),median([3,1,2]))
print(issubclass(StatisticsError,ValueError))
lat=[12.3,11.8,15.2,12.1,90.5]; print(f'{mean(lat):.2f} {median(lat):.2f} {stdev(lat):.3f} {quantiles(lat,n=100)[94]:.2f}')
