import string
import textwrap


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
print(string.ascii_letters, string.digits, repr(string.punctuation), repr(string.whitespace), string.capwords('hello  big world'), string.capwords('a-b','-'))
T2=string.Template('$who likes ${what} $$5 $'); print(T2.safe_substitute(who='tim')); show(lambda: T2.substitute(who='a',what='b')); print(string.Template('$a ${b}c $$').substitute({'a':1},b=2)); show(lambda: string.Template('$a').substitute()); show(lambda: string.Template('x\n $ y').substitute()); print(string.Template('$a-$b').get_identifiers() , string.Template('${').is_valid())
txt="The quick brown fox-jumped over the lazy dog--and then some extraordinarily-long-hyphenated words appear. "*2
for w in (10,20,35,70): print(textwrap.wrap(txt,w))
print(textwrap.fill('hello world foo bar',8)); print(textwrap.shorten('Hello  world of models',12), textwrap.shorten('Hello world',5), textwrap.shorten('Hello world',10,placeholder='...'))
print(textwrap.wrap('aaaaaaaaaaaaaaa bbb',5), textwrap.wrap('aaaaaaaaaaaaaaa bbb',5,break_long_words=False), textwrap.wrap('a b c d e f g h',7,max_lines=2,placeholder=' ~'), textwrap.wrap('', 5), textwrap.wrap('  lead',10), textwrap.wrap('x y',4,initial_indent='* ',subsequent_indent='  '))
print(repr(textwrap.dedent('''
    a
      b
  \t
    c
''')), repr(textwrap.indent('a\n\nb\n','> ')), repr(textwrap.indent('a\n\n','>',lambda l:True)), textwrap.dedent('  a\n b'))
show(lambda: textwrap.wrap('a',0)); show(lambda: textwrap.shorten('aaa bbb',2))
