price = 2.5
print("costs " + price)
