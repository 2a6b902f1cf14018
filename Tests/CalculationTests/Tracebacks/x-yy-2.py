x = (
 yy)
