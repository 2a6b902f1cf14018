y  
