Lst = 1
print(lst)
