{}.item()
