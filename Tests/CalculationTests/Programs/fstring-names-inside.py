# Names that stand only in a field inside of another field.
print(f"{f'{len([1, 2])}'}")
print(f"{f'{max(3, 4)}'} {sum([1, 2])}")
width = 6
print(f"{f'{abs(-7)}':>{width}}|")
