losses = [2.31, 1.87, 1.66, 1.61, 1.62, 1.615, 1.64, 1.58]
best, patience, waited = float("inf"), 2, 0
for epoch, loss in enumerate(losses, 1):
    improved = loss < best - 0.01
    best, waited = (loss, 0) if improved else (best, waited + 1)
    print(f"epoch {epoch}: {loss:.3f} {'*' if improved else ' '} waited {waited}")
    if waited >= patience:
        print("stopped, best", best)
        break
else:
    print("all epochs")
