def connect(host, *, port=80):
    return f"{host}:{port}"


print(connect("here", port=8080))
print(connect("here", 8080))
