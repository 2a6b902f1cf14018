printt(1)
