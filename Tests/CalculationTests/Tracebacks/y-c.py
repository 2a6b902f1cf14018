y # c
