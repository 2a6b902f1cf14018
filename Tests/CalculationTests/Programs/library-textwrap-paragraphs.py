import textwrap


def attempt(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


def w(*a, **k):
    attempt(lambda: textwrap.wrap(*a, **k))


para = (
    'The quick brown fox jumps over the lazy dog.  A transformer-based model uses multi-head se'
    'lf-attention -- see the well-known paper---and FlashAttention-2 etc. https://example.com/a'
    '-very-long-url/with-hyphens_and_underscores'
)
for width in (10, 15, 20, 30, 40, 70, 1, 3):
    w(para, width)
w(para, 20, break_long_words=False)
w(para, 20, break_on_hyphens=False)
w(para, 12, break_long_words=False, break_on_hyphens=False)
w(para, 30, initial_indent='* ', subsequent_indent='    ')
w(para, 25, max_lines=2)
w(para, 25, max_lines=3, placeholder='...')
w(para, 15, max_lines=1)
w('  leading and trailing  ', 10)
w('  leading and trailing  ', 10, drop_whitespace=False)
w('', 10)
w('   ', 10)
w('   ', 10, drop_whitespace=False)
w('a\tb\nc\x0bd', 20)
w('a\tb\nc', 20, expand_tabs=False)
w('a\tb\nc', 20, replace_whitespace=False)
w('a\tb', 20, tabsize=4)
w('Hello there. how are you? fine! "Quoted." Next. End', 60, fix_sentence_endings=True)
w('x. Y', fix_sentence_endings=True)
w('supercalifragilistic', 6)
w('super-cali-fragi', 6)
w('a-b c-d 1-2 x-1 -x --y e--f g---h i -- j', 3)
w('foo-bar-baz-qux', 8)
w('non-breaking_word-with2-num3s', 8)
w('---- ----', 5)
w('a--b', 2)
w('état-nation über-alles naïve', 7)
w('hello', 0)
w('hello', -1)
w('hello world', 5, max_lines=1)
w('hello world foo', 3, max_lines=1, placeholder='12345')
w('aaa bbb ccc ddd', 7, max_lines=2)
w('hello world', 8, initial_indent='0123456789')
print(textwrap.fill('one two three four', 9))
print(textwrap.fill('x y', 1))
for width in (5, 11, 12, 17, 100):
    attempt(lambda: textwrap.shorten('Hello  world  and all\nof you', width))
attempt(lambda: textwrap.shorten('Hello world', width=10, placeholder='...'))
attempt(lambda: textwrap.shorten('Hello world', 3))
attempt(lambda: textwrap.shorten('', 10))
for text in (
    '  a\n    b\n  c\n', '\ta\n  b', '\n   \n  x\n\n    y', 'a\n b', '   \n\t\n', '', '    x', '  a\n\tb\n',
    '  hi\n  \tthere', '  a\r\n  b', 'x\n  y\n',
):
    attempt(lambda: textwrap.dedent(text))
attempt(lambda: textwrap.indent('a\n\n  b\n   \nc', '> '))
attempt(lambda: textwrap.indent('a\n\nb', '> ', lambda line: True))
attempt(lambda: textwrap.indent('a\r\nb\x0bc', '-', predicate=lambda l: l.startswith('b')))
tw = textwrap.TextWrapper(width=12, initial_indent='- ')
tw.subsequent_indent = '  '
print(tw.fill('some words to be wrapped'), tw.wrap('x'), tw.width)
print(textwrap.dedent('\n    def f():\n        return 1\n    ').strip())
