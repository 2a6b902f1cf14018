a={}
x = a['k' 
 'l']
