raise ValueError("three", "arguments", 3)
