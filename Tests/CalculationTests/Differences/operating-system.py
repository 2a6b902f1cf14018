# A module that does more than compute is an unknown value.
import os

print(type(os.getcwd()).__name__)
